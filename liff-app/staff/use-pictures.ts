import { useEffect, useState } from 'preact/hooks'
import { openPictures, type Pictures } from './page-pictures.ts'

/** The pictures of a case for as long as its screen stands; a browser that puts the page aside to come back to it gets none. */
export function usePictures(): Pictures {
  const [pictures] = useState(openPictures)
  useEffect(() => {
    const onShow = ({ persisted }: PageTransitionEvent) => persisted && location.reload()
    addEventListener('pagehide', pictures.close)
    addEventListener('pageshow', onShow)
    return () => {
      removeEventListener('pagehide', pictures.close)
      removeEventListener('pageshow', onShow)
      pictures.close()
    }
  }, [pictures])
  return pictures
}

type Seen = { address: string; url?: string; error?: unknown }

/** A picture that is looked at: its address in memory once it is there; `error` where it does not come. */
export function usePicture(pictures: Pictures, address: string, wanted = true) {
  const [state, setState] = useState<Seen>({ address })
  const [round, setRound] = useState(0)
  useEffect(() => {
    if (!wanted) return
    let current = true
    pictures.now(address).then(
      (url) => current && setState({ address, url }),
      (error) => current && setState({ address, error }),
    )
    return () => {
      current = false
    }
  }, [pictures, address, wanted, round])
  const again = () => setRound((count) => count + 1)
  const seen: Seen = state.address === address ? state : { address }
  return { ...seen, again }
}
