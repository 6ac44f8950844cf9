import libheif from 'libheif-js/libheif-wasm/libheif.js'
import wasmUrl from 'libheif-js/libheif-wasm/libheif.wasm?url'
import { workingSide } from './decode.ts'
import type { HeicAnswer } from './read-heic.ts'

/** What libheif-js adds to the bindings that its own types describe. */
type HeifImage = {
  is_primary: () => boolean
  get_width: () => number
  get_height: () => number
  display: (into: ImageData, done: (image: ImageData | null) => void) => void
}
type Heif = { HeifDecoder: new () => { decode: (bytes: Uint8Array) => HeifImage[] } }

addEventListener('message', async ({ data }: MessageEvent<Blob>) => {
  const answer = await read(data).catch((error): HeicAnswer => {
    const hasNoRoom = error instanceof RangeError || error instanceof WebAssembly.RuntimeError
    return hasNoRoom ? 'picture_too_big' : 'file_unreadable'
  })
  postMessage(answer, { transfer: typeof answer === 'string' ? [] : [answer] })
})

async function read(file: Blob): Promise<HeicAnswer> {
  const answer = await fetch(wasmUrl).catch(() => undefined)
  if (!answer?.ok) return 'reader_missing'
  const wasmBinary = await answer.arrayBuffer()
  // Its types are those of an ES module, its code is one function as CommonJS exports it.
  const start = libheif as unknown as (settings: object) => Heif
  const heif = await start({ wasmBinary })
  const images = new heif.HeifDecoder().decode(new Uint8Array(await file.arrayBuffer()))
  const image = images.find((one) => one.is_primary()) ?? images[0]
  if (!image) return 'file_unreadable'
  const [width, height] = [image.get_width(), image.get_height()]
  const shown = await new Promise<ImageData | null>((resolve) => {
    image.display(new ImageData(width, height), resolve)
  })
  if (!shown) return 'file_unreadable'
  const scale = Math.min(1, workingSide / Math.max(width, height))
  return createImageBitmap(shown, {
    resizeWidth: Math.round(width * scale),
    resizeHeight: Math.round(height * scale),
    resizeQuality: 'high',
  })
}
