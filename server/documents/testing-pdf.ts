import { deflateSync } from 'node:zlib'

/** A PDF of so many empty pages, with more in its catalogue and on its pages if wanted. */
export function pdf(pages: number, extra = '', onPage = ''): Buffer {
  const kids = Array.from({ length: pages }, (_, i) => `${i + 3} 0 R`).join(' ')
  return pdfOf([
    `<< /Type /Catalog /Pages 2 0 R ${extra} >>`,
    `<< /Type /Pages /Count ${pages} /Kids [${kids}] >>`,
    ...Array.from(
      { length: pages },
      () => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${onPage} >>`,
    ),
  ])
}

/** A PDF of these objects, the first of which is its catalogue. */
export function pdfOf(objects: string[]): Buffer {
  let text = '%PDF-1.7\n'
  const offsets = objects.map((object, i) => {
    const at = text.length
    text += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const start = text.length
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

/** A PDF of one page whose objects are packed into a stream, as most programs write them. */
export function packedPdf(extra: string, filter = '/FlateDecode'): Buffer {
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${extra} >>`,
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
  ]
  const offsets = objects.map((_, i) => objects.slice(0, i).join(' ').length + (i > 0 ? 1 : 0))
  const index = offsets.map((at, i) => `${i + 1} ${at}`).join(' ')
  const plain = Buffer.from(`${index} ${objects.join(' ')}`, 'latin1')
  const body = filter === '/FlateDecode' ? deflateSync(plain) : Buffer.from(plain.toString('hex'))
  const head = Buffer.from('%PDF-1.7\n')
  const stream = Buffer.concat([
    Buffer.from(
      `4 0 obj\n<< /Type /ObjStm /N 3 /First ${index.length + 1} /Filter ${filter} /Length ${body.length} >>\nstream\n`,
    ),
    body,
    Buffer.from('\nendstream\nendobj\n'),
  ])
  const start = head.length + stream.length
  // Free, three packed in object 4, object 4 itself, and the table.
  const rows = [[0, 0, 255], ...[0, 1, 2].map((i) => [2, 4, i]), [1, head.length, 0], [1, start, 0]]
  const table = Buffer.from(rows.flatMap(([type = 0, a = 0, b = 0]) => [type, a >> 8, a & 255, b]))
  return Buffer.concat([
    head,
    stream,
    Buffer.from(
      `5 0 obj\n<< /Type /XRef /Size 6 /W [1 2 1] /Root 1 0 R /Length ${table.length} >>\nstream\n`,
    ),
    table,
    Buffer.from(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`),
  ])
}
