import type { GeccView } from '@phrom/shared/gecc/gecc-view.ts'
import { useEffect, useState } from 'preact/hooks'
import { askFile } from '../../api.ts'
import { free, smallerCopy, toJpeg, whitePaper } from '../../capture/canvas.ts'

/** Addresses of small photos by their ids; null where one does not open. */
export type PrintedPhotos = ReadonlyMap<string, string | null>

/** In pixels, for six centimetres of paper: hundreds of whole photos would not fit a computer's memory. */
const longSide = 640

/** Prints when all photos of what stands attested are there and drawn. They are fetched for printing alone. */
export function usePrintedPhotos(office: string, { attestations }: GeccView) {
  const [photos, setPhotos] = useState<PrintedPhotos | undefined>()
  const [isGetting, setGetting] = useState(false)
  useEffect(() => {
    if (!photos) return
    let isGone = false
    const images = [...document.querySelectorAll<HTMLImageElement>('.gecc-printed img')]
    void Promise.allSettled(images.map((image) => image.decode())).then(() => {
      if (isGone) return
      setGetting(false)
      window.print()
    })
    return () => {
      isGone = true
      for (const url of photos.values()) if (url) URL.revokeObjectURL(url)
    }
  }, [photos])
  async function print() {
    setGetting(true)
    const found = new Map<string, string | null>()
    for (const id of Object.values(attestations).flatMap((one) => one.photos)) {
      found.set(id, await smallPhoto(office, id).catch(() => null))
    }
    setPhotos(found)
  }
  return { photos, isGetting, print: () => void print() }
}

async function smallPhoto(office: string, id: string): Promise<string> {
  const file = await askFile(`/api/offices/${office}/staff/gecc/photos/${id}`)
  const bitmap = await createImageBitmap(file)
  const whole = whitePaper(bitmap.width, bitmap.height)
  whole.pen.drawImage(bitmap, 0, 0)
  bitmap.close()
  const small = smallerCopy(whole, longSide)
  free(whole)
  const url = URL.createObjectURL(await toJpeg(small, 0.8))
  free(small)
  return url
}
