/** How a picture is stored against how it is to be seen: the value 1 to 8 of EXIF, and where it stands in the file. */
export type Orientation = { value: number; at: number; littleEndian: boolean }
export type JpegHeader = {
  width: number
  height: number
  progressive: boolean
  orientation?: Orientation
  /** The end mark is there: nothing was cut off on the way. */
  isWhole: boolean
}

const mark = { start: 0xd8, end: 0xd9, scan: 0xda, app1: 0xe1 }
const exif = [0x45, 0x78, 0x69, 0x66, 0, 0]
const orientationTag = 0x0112

/** Walks the segments of a JPEG to its end mark; nothing when it is none. */
export function jpegHeader(bytes: Uint8Array): JpegHeader | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== mark.start) return
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const header: JpegHeader = { width: 0, height: 0, progressive: false, isWhole: false }
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return header
    const kind = bytes[at + 1] ?? 0
    if (kind === 0xff) {
      at += 1
      continue
    }
    const length = view.getUint16(at + 2)
    if (isFrame(kind) && at + 9 <= bytes.length) {
      header.height = view.getUint16(at + 5)
      header.width = view.getUint16(at + 7)
      header.progressive = kind === 0xc2 || kind === 0xca
    }
    if (kind === mark.app1 && exif.every((byte, i) => bytes[at + 4 + i] === byte)) {
      const found = tiffOrientation(view, at + 10, Math.min(bytes.length, at + 2 + length))
      if (found) header.orientation ??= found
    }
    at += 2 + length
    if (kind === mark.scan) at = afterScan(bytes, at)
    if (bytes[at] === 0xff && bytes[at + 1] === mark.end) return { ...header, isWhole: true }
  }
  return header
}

/** SOF0 to SOF15, without the tables that stand between them. */
function isFrame(kind: number): boolean {
  return kind >= 0xc0 && kind <= 0xcf && kind !== 0xc4 && kind !== 0xc8 && kind !== 0xcc
}

/** Where the next segment begins after the picture's data, in which 0xff stands before 0 or a restart mark only. */
function afterScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return bytes.length
}

/** The orientation in a TIFF block, as EXIF is written in JPEG and WebP. */
export function tiffOrientation(view: DataView, from: number, to: number): Orientation | undefined {
  if (from + 8 > to) return
  const littleEndian = view.getUint16(from) === 0x4949
  const list = from + view.getUint32(from + 4, littleEndian)
  if (list + 2 > to) return
  const count = view.getUint16(list, littleEndian)
  for (let i = 0; i < count; i++) {
    const at = list + 2 + i * 12
    if (at + 12 > to) return
    if (view.getUint16(at, littleEndian) !== orientationTag) continue
    const value = view.getUint16(at + 8, littleEndian)
    if (value >= 1 && value <= 8) return { value, at: at + 8, littleEndian }
  }
}

/** Takes the orientation out of the file, so that no browser turns the picture a second time. */
export function setUpright(bytes: Uint8Array, { at, littleEndian }: Orientation): void {
  new DataView(bytes.buffer, bytes.byteOffset).setUint16(at, 1, littleEndian)
}
