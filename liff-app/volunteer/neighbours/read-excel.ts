import { type Unzipped, unzipSync } from 'fflate'

const megabyte = 1024 * 1024
/** A file of names is some kilobytes; what unpacks to more than this is no list. */
const limits = { file: 2 * megabyte, unpacked: 16 * megabyte, rows: 5000 } as const

export class TooBig extends Error {}

/** The cells of the first sheet of an Excel file (.xlsx) as texts, row by row. Nothing of it leaves the phone. Rejects with TooBig, or where it is no such file. */
export async function readExcel(file: Blob): Promise<string[][]> {
  if (file.size > limits.file) throw new TooBig()
  const parts = unpack(new Uint8Array(await file.arrayBuffer()))
  const sheet = parts['xl/worksheets/sheet1.xml']
  if (!sheet) throw new Error('no sheet')
  const strings = parts['xl/sharedStrings.xml']
  const shared = strings ? textsOf(xmlOf(strings)) : []
  const rows = [...xmlOf(sheet).getElementsByTagName('row')].slice(0, limits.rows)
  return rows.map((row) =>
    [...row.getElementsByTagName('c')].slice(0, 20).map((cell) => cellText(cell, shared)),
  )
}

/** Only the two parts that are wanted are unpacked, and no byte more than they say that they have. */
function unpack(bytes: Uint8Array): Unzipped {
  let total = 0
  const parts = unzipSync(bytes, {
    filter({ name, originalSize }) {
      const isWanted = name === 'xl/worksheets/sheet1.xml' || name === 'xl/sharedStrings.xml'
      if (isWanted) total += originalSize
      return isWanted && total <= limits.unpacked
    },
  })
  if (total > limits.unpacked) throw new TooBig()
  return parts
}

function xmlOf(bytes: Uint8Array): Document {
  const text = new TextDecoder().decode(bytes)
  // Excel writes none; entities that grow need one.
  if (text.includes('<!DOCTYPE')) throw new Error('not of Excel')
  return new DOMParser().parseFromString(text, 'application/xml')
}

function textsOf(strings: Document): string[] {
  return [...strings.getElementsByTagName('si')].map(textIn)
}

/** The text of an item, without the pronunciation that some keyboards add. */
function textIn(item: Element): string {
  return [...item.getElementsByTagName('t')]
    .filter((part) => part.parentElement?.tagName !== 'rPh')
    .map((part) => part.textContent ?? '')
    .join('')
}

function cellText(cell: Element, shared: readonly string[]): string {
  const type = cell.getAttribute('t')
  if (type === 'inlineStr') return textIn(cell)
  const value = cell.getElementsByTagName('v')[0]?.textContent ?? ''
  return type === 's' ? (shared[Number(value)] ?? '') : value
}
