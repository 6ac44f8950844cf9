import { jpegHeader, type Orientation, tiffOrientation } from './jpeg-header.ts'

export type PictureHeader = {
  type: 'image/jpeg' | 'image/png' | 'image/webp' | 'image/gif' | 'image/avif' | 'image/heic'
  /** As stored, before it is turned. */
  width: number
  height: number
  orientation?: Orientation
  isWhole: boolean
  /** Its parts come coarse first, so that no reader can leave the fine ones out. */
  progressive?: boolean
}

/** What a file is by its content, never by its name: a picture, a PDF, or nothing that we take. */
export function readHeader(bytes: Uint8Array): PictureHeader | 'pdf' | undefined {
  const jpeg = jpegHeader(bytes)
  if (jpeg) return { type: 'image/jpeg', ...jpeg }
  const start = latin(bytes, 0, 1024)
  if (start.includes('%PDF-')) return 'pdf'
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return png(bytes, view)
  if (/^GIF8[79]a/.test(start) && bytes.length > 12) {
    const [width, height] = [view.getUint16(6, true), view.getUint16(8, true)]
    return { type: 'image/gif', width, height, isWhole: true }
  }
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return webp(bytes, view)
  if (start.slice(4, 8) === 'ftyp') return boxed(bytes, view)
}

function latin(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length))
}

function png(bytes: Uint8Array, view: DataView): PictureHeader {
  const found = { type: 'image/png' as const, width: 0, height: 0, isWhole: false }
  if (bytes.length < 33) return found
  Object.assign(found, { width: view.getUint32(16), height: view.getUint32(20) })
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    if (latin(bytes, at + 4, 4) === 'IEND') return { ...found, isWhole: true }
  }
  return found
}

function webp(bytes: Uint8Array, view: DataView): PictureHeader {
  const found: PictureHeader = { type: 'image/webp', width: 0, height: 0, isWhole: false }
  if (bytes.length < 30) return found
  found.isWhole = view.getUint32(4, true) + 8 <= bytes.length
  const kind = latin(bytes, 12, 4)
  if (kind === 'VP8 ') {
    found.width = view.getUint16(26, true) & 0x3fff
    found.height = view.getUint16(28, true) & 0x3fff
  } else if (kind === 'VP8L') {
    const packed = view.getUint32(21, true)
    found.width = (packed & 0x3fff) + 1
    found.height = ((packed >> 14) & 0x3fff) + 1
  } else if (kind === 'VP8X') {
    found.width = (view.getUint32(24, true) & 0xffffff) + 1
    found.height = (view.getUint32(26, true) >>> 8) + 1
  }
  for (let at = 12; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at + 4, true)
    if (latin(bytes, at, 4) === 'EXIF') {
      const from = at + 8 + (latin(bytes, at + 8, 4) === 'Exif' ? 6 : 0)
      const orientation = tiffOrientation(view, from, Math.min(bytes.length, at + 8 + length))
      if (orientation) found.orientation = orientation
    }
    at += 8 + length + (length % 2)
  }
  return found
}

/** HEIC and AVIF: boxes of length, name, content. A picture in tiles names each tile's size too; the largest is the picture's. */
function boxed(bytes: Uint8Array, view: DataView): PictureHeader | undefined {
  const brands = latin(bytes, 8, Math.min(view.getUint32(0), 256) - 8)
  const type = /avi[fs]/.test(brands)
    ? 'image/avif'
    : /he[ivx][cxms]|mif1|msf1/.test(brands) && 'image/heic'
  if (!type) return
  const found: PictureHeader = { type, width: 0, height: 0, isWhole: true }
  for (let at = 0; at < bytes.length; ) {
    const length = boxLength(view, at)
    if (length < 8 || at + length > bytes.length) return { ...found, isWhole: false }
    if (latin(bytes, at + 4, 4) === 'meta') {
      for (let i = at + 8; i + 16 <= at + length; i++) {
        // "ispe", then four bytes of version, then the size.
        if (view.getUint32(i) !== 0x69737065) continue
        const [width, height] = [view.getUint32(i + 8), view.getUint32(i + 12)]
        if (width * height > found.width * found.height) Object.assign(found, { width, height })
      }
    }
    at += length
  }
  return found
}

function boxLength(view: DataView, at: number): number {
  if (at + 8 > view.byteLength) return 0
  const length = view.getUint32(at)
  if (length === 0) return view.byteLength - at
  if (length !== 1 || at + 16 > view.byteLength) return length
  return Number(view.getBigUint64(at + 8))
}
