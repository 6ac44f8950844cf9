import { staff } from '@phrom/shared/words/staff.ts'
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useRef, useState } from 'preact/hooks'
import { askFile } from '../api.ts'
import { openPdf } from '../parts/pdf.ts'
import { t } from '../words.ts'
import { Turned } from './Turned.tsx'

/** Long side of a drawn page in pixels: small print of an A4 page stays readable at full zoom. */
const longSide = 2400

/** A PDF, drawn here: LINE's web view cannot show one, and a file from outside stays out of the browser's own viewer. */
export default function PdfPages({
  address,
  name,
  turns,
}: {
  address: string
  name: string
  turns: number
}) {
  const [pages, setPages] = useState<PDFPageProxy[] | 'bad' | undefined>()
  useEffect(() => {
    let current = true
    const loading = askFile(address).then(async (file) => openPdf(await file.arrayBuffer()))
    loading
      .then(async (pdf) => {
        const numbers = Array.from({ length: pdf.numPages }, (_, i) => i + 1)
        const all = await Promise.all(numbers.map((n) => pdf.getPage(n)))
        if (current) setPages(all)
      })
      .catch(() => current && setPages('bad'))
    return () => {
      current = false
      void loading.then((pdf) => pdf.loadingTask.destroy()).catch(() => undefined)
    }
  }, [address])
  if (pages === undefined) return <p role="status">{t(staff.opening)}</p>
  if (pages === 'bad') return <p role="alert">{t(staff.pdfBad)}</p>
  return (
    <>
      {pages.map((page, i) => (
        <PdfPage key={page.pageNumber} page={page} name={name} n={i + 1} turns={turns} />
      ))}
    </>
  )
}

function PdfPage({
  page,
  name,
  n,
  turns,
}: {
  page: PDFPageProxy
  name: string
  n: number
  turns: number
}) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const size = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: longSide / Math.max(size.width, size.height) })
  useEffect(() => {
    if (!canvas.current) return
    const drawing = page.render({ canvas: canvas.current, viewport })
    drawing.promise.catch(() => undefined)
    return () => drawing.cancel()
  }, [page])
  return (
    <Turned width={viewport.width} height={viewport.height} turns={turns}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={t(staff.picture, { name, n })}
        width={Math.round(viewport.width)}
        height={Math.round(viewport.height)}
      />
    </Turned>
  )
}
