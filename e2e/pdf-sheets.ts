import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What each sheet of a PDF says, and its size in points. */
export async function sheetsOf(pdf: Buffer) {
  const document = await getDocument({ data: new Uint8Array(pdf) }).promise
  const sheets: { text: string; width: number; height: number }[] = []
  for (let n = 1; n <= document.numPages; n++) {
    const page = await document.getPage(n)
    const { items } = await page.getTextContent()
    const text = items.map((item) => ('str' in item ? item.str : '')).join('')
    const { width, height } = page.getViewport({ scale: 1 })
    sheets.push({ text: text.replace(/[\u200b\u2060\s]/g, ''), width, height })
  }
  return sheets
}
