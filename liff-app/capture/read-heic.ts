import { CaptureProblem } from './capture-problem.ts'

export type HeicAnswer = ImageBitmap | 'file_unreadable' | 'picture_too_big' | 'reader_missing'
const patienceMs = 60_000

/**
 * A HEIC picture on a browser that knows none, at working size: read by libheif (LGPL, files of their own) in a worker that is made
 * for it and ended after it, since WebAssembly never gives memory back.
 */
export async function readHeic(file: Blob): Promise<ImageBitmap> {
  const worker = new Worker(new URL('./heic-worker.ts', import.meta.url), { type: 'module' })
  try {
    const answer = await new Promise<HeicAnswer>((resolve) => {
      worker.addEventListener('message', ({ data }: MessageEvent<HeicAnswer>) => resolve(data))
      worker.addEventListener('error', () => resolve('reader_missing'))
      setTimeout(() => resolve('picture_too_big'), patienceMs)
      worker.postMessage(file)
    })
    if (typeof answer === 'string') throw new CaptureProblem(answer)
    return answer
  } finally {
    worker.terminate()
  }
}
