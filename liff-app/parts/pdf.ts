import {
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import jbig2Url from 'pdfjs-dist/wasm/jbig2.wasm?url'
import openjpegUrl from 'pdfjs-dist/wasm/openjpeg.wasm?url'

GlobalWorkerOptions.workerSrc = workerUrl

const readers: Record<string, string> = { 'jbig2.wasm': jbig2Url, 'openjpeg.wasm': openjpegUrl }
/** The fourteen fonts that a PDF may name without bringing them; each is fetched when a page asks for it. */
const fonts = import.meta.glob<string>('../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', {
  query: '?url',
  import: 'default',
  eager: true,
})

/** Finds what PDF.js asks for by name among our own files, whose names end in a hash. */
class OwnFiles {
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    const font = Object.keys(fonts).find((path) => path.endsWith(`/${filename}`))
    const address = readers[filename] ?? (font && fonts[font])
    if (!address) throw new Error(`not brought along: ${filename}`)
    return new Uint8Array(await (await fetch(address)).arrayBuffer())
  }
}

/** A PDF, to be drawn: fonts as outlines, no scripts, since the page's policy allows neither fonts from memory nor eval. */
export function openPdf(data: ArrayBuffer): Promise<PDFDocumentProxy> {
  return getDocument({
    data,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    useWorkerFetch: false,
    BinaryDataFactory: OwnFiles,
    // A page can name a picture larger than a phone's memory; it is left out.
    maxImageSize: 80_000_000,
  }).promise
}
