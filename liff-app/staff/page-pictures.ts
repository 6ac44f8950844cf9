import { askFile } from '../api.ts'

/** Fetched ahead at once: what is looked at now is never kept waiting by what may be looked at later. */
const aheadAtOnce = 3

/** The pictures of the case that is open: in this page's memory alone, each fetched once, all gone when the case is left. */
export function openPictures() {
  const kept = new Map<string, Promise<string>>()
  const waiting: (() => Promise<unknown>)[] = []
  const closing = new AbortController()
  let urgent = 0
  let running = 0

  function get(address: string, priority: 'high' | 'low'): Promise<string> {
    const known = kept.get(address)
    if (known) return known
    const made = askFile(address, { signal: closing.signal, priority })
      .then((file) => URL.createObjectURL(file))
      .then((url) => decoded(url))
    kept.set(address, made)
    // What failed is asked for again the next time.
    made.catch(() => kept.delete(address))
    return made
  }

  function goOn(): void {
    while (urgent === 0 && running < aheadAtOnce) {
      const job = waiting.shift()
      if (!job) return
      running++
      void job()
        .catch(() => undefined)
        .finally(() => {
          running--
          goOn()
        })
    }
  }

  return {
    /** The address in memory of a picture that is wanted now. */
    now(address: string): Promise<string> {
      urgent++
      return get(address, 'high').finally(() => {
        urgent--
        goOn()
      })
    },
    /** The same for one that can wait. */
    later(address: string): Promise<string> {
      const known = kept.get(address)
      if (known) return known
      const made = new Promise<string>((resolve, reject) => {
        waiting.push(() => get(address, 'low').then(resolve, reject))
      })
      goOn()
      return made
    },
    /** Forgets all of it, also what is still on its way. */
    close(): void {
      closing.abort()
      waiting.length = 0
      for (const picture of kept.values()) {
        picture.then((url) => URL.revokeObjectURL(url)).catch(() => undefined)
      }
      kept.clear()
    },
  }
}
export type Pictures = ReturnType<typeof openPictures>

/** Ready to be painted, so that a picture that was fetched ahead is sharp with the key press. */
async function decoded(url: string): Promise<string> {
  const image = new Image()
  image.src = url
  await image.decode()
  return url
}
