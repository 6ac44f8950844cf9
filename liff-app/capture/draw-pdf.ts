import { openPdf } from '../parts/pdf.ts'
import { CaptureProblem, notBrought } from './capture-problem.ts'
import { workingSide } from './decode.ts'

/** The pages of a PDF as pictures, one after another: it never leaves the phone as a PDF, whose parts nobody sees and no mark covers. */
export async function* drawPdf(bytes: ArrayBuffer, room: number): AsyncGenerator<ImageBitmap> {
  const pdf = await openPdf(bytes).catch((error: Error) => {
    if (error.name === 'PasswordException') throw new CaptureProblem('file_locked')
    // So PDF.js says that its worker could not be loaded.
    if (error.message.includes('fake worker')) notBrought()
    throw new CaptureProblem('file_unreadable')
  })
  try {
    if (pdf.numPages > room) throw new CaptureProblem('too_many_pages')
    for (let number = 1; number <= pdf.numPages; number++) yield await drawPage(pdf, number)
  } finally {
    await pdf.loadingTask.destroy()
  }
}

type Pdf = Awaited<ReturnType<typeof openPdf>>

async function drawPage(pdf: Pdf, number: number): Promise<ImageBitmap> {
  const canvas = document.createElement('canvas')
  try {
    const page = await pdf.getPage(number)
    const size = page.getViewport({ scale: 1 })
    const viewport = page.getViewport({ scale: workingSide / Math.max(size.width, size.height) })
    canvas.width = Math.max(1, Math.round(viewport.width))
    canvas.height = Math.max(1, Math.round(viewport.height))
    // As for print: forms as they are filled in, and no waiting for a screen that may be hidden.
    await page.render({ canvas, viewport, intent: 'print' }).promise
    page.cleanup()
    return await createImageBitmap(canvas)
  } catch {
    throw new CaptureProblem('file_unreadable')
  } finally {
    canvas.width = 0
    canvas.height = 0
  }
}
