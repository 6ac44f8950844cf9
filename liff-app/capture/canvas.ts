import { CaptureProblem } from './capture-problem.ts'

/** Pixels of four bytes (red, green, blue, opacity), row by row. */
export type Pixels = { width: number; height: number; data: Uint8ClampedArray<ArrayBuffer> }
type Canvas = OffscreenCanvas | HTMLCanvasElement
export type Paper = {
  canvas: Canvas
  pen: OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D
}

/** White paper to draw on. */
export function whitePaper(width: number, height: number): Paper {
  const paper = sheet(width, height, false)
  paper.pen.fillStyle = '#fff'
  paper.pen.fillRect(0, 0, width, height)
  return paper
}

/** A sheet that can be seen through. */
export function glass(width: number, height: number): Paper {
  return sheet(width, height, true)
}

/** Off the screen in a worker; a canvas of the page where a browser has no other. In ordinary memory, since we read it back. */
function sheet(width: number, height: number, alpha: boolean): Paper {
  const canvas: Canvas =
    typeof OffscreenCanvas === 'function'
      ? new OffscreenCanvas(width, height)
      : onPage(width, height)
  const pen = canvas.getContext('2d', { willReadFrequently: true, alpha }) as Paper['pen']
  // No context, or one that is lost at once: the phone has no memory left for a picture of this size.
  if (!pen) throw new CaptureProblem('picture_too_big')
  pen.imageSmoothingQuality = 'high'
  return { canvas, pen }
}

function onPage(width: number, height: number): HTMLCanvasElement {
  return Object.assign(document.createElement('canvas'), { width, height })
}

/** Gives the memory back at once: iOS keeps a canvas until it is collected, and has little room for them. */
export function free({ canvas }: Paper): void {
  canvas.width = 0
  canvas.height = 0
}

export async function toJpeg({ canvas }: Paper, quality: number): Promise<Blob> {
  if ('convertToBlob' in canvas) return canvas.convertToBlob({ type: 'image/jpeg', quality })
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', quality)
  })
  if (!blob) throw new CaptureProblem('picture_too_big')
  return blob
}

/** A smaller copy, its long side at most so many pixels. */
export function smallerCopy({ canvas }: Paper, longSide: number): Paper {
  const scale = Math.min(1, longSide / Math.max(canvas.width, canvas.height))
  const small = whitePaper(atLeastOne(canvas.width * scale), atLeastOne(canvas.height * scale))
  small.pen.drawImage(canvas, 0, 0, small.canvas.width, small.canvas.height)
  return small
}

export function atLeastOne(length: number): number {
  return Math.max(1, Math.round(length))
}
