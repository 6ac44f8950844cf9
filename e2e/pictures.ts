import { readFileSync } from 'node:fs'
import sharp, { type Sharp } from 'sharp'

/** A specimen page with a corner of its own colour each: red, green, blue and yellow, from the top left clockwise. */
export function corners(width: number, height: number): Sharp {
  const patch = Math.round(Math.min(width, height) / 5)
  const [right, bottom] = [width - patch, height - patch]
  const square = (x: number, y: number, colour: string) =>
    `<rect x="${x}" y="${y}" width="${patch}" height="${patch}" fill="${colour}"/>`
  return sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<rect width="100%" height="100%" fill="#fff"/>${square(0, 0, '#f00')}${square(right, 0, '#0f0')}${square(right, bottom, '#00f')}${square(0, bottom, '#ff0')}
<text x="50%" y="50%" font-family="sans-serif" font-size="${patch / 2}" text-anchor="middle">SPECIMEN</text></svg>`),
  ).flatten({ background: '#fff' })
}

export function plainPicture(background: string, width = 900, height = 1200): Sharp {
  return sharp({ create: { width, height, channels: 3, background } })
}

/** As hard to press as a picture can be: every pixel another. */
export function noise(width: number, height: number): Sharp {
  return sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma: 80 },
    },
  })
}

/** Two pictures one after the other, the first white and the second black. */
export async function animation(type: 'gif' | 'webp'): Promise<Buffer> {
  const [first, second] = await Promise.all(
    ['#fff', '#000'].map((colour) => plainPicture(colour, 200, 300).png().toBuffer()),
  )
  return sharp([first as Buffer, second as Buffer], { join: { animated: true } })
    [type]({ delay: [100, 100] })
    .toBuffer()
}

/** A page with a red corner at the upper left and a green one at the upper right: fixtures/README.md. */
export const heic = readFileSync(new URL('./fixtures/specimen.heic', import.meta.url))

/** A JPEG whose header tells of another frame than the one that follows: so many bits a colour, or another size. */
export function withFrame(
  jpeg: Buffer,
  { bits, width, height }: { bits?: number; width?: number; height?: number },
): Buffer {
  const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0, 0x00, 0x11]))
  if (frame < 0) throw new Error('not a baseline JPEG')
  const copy = Buffer.from(jpeg)
  if (bits) copy[frame + 4] = bits
  if (height !== undefined) copy.writeUInt16BE(height, frame + 5)
  if (width !== undefined) copy.writeUInt16BE(width, frame + 7)
  return copy
}

/** A PNG whose header tells of another size, sum and all. */
export async function pngOf(width: number, height: number): Promise<Buffer> {
  const { crc32 } = await import('node:zlib')
  const copy = await plainPicture('#fff', 8, 8).png().toBuffer()
  copy.writeUInt32BE(width, 16)
  copy.writeUInt32BE(height, 20)
  copy.writeUInt32BE(crc32(copy.subarray(12, 29)), 29)
  return copy
}

/** The least PDF that there can be: empty A4 pages; `locked` with a word that nobody knows. */
export function barePdf(pages: number, locked = false): Buffer {
  const kids = Array.from({ length: pages }, (_, i) => `${i + 3} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages} /Kids [${kids}] >>`,
    ...Array<string>(pages).fill('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'),
  ]
  let text = '%PDF-1.7\n'
  const offsets = objects.map((object, i) => {
    const at = text.length
    text += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const start = text.length
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const word = `<${'5a'.repeat(32)}>`
  const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O ${word} /U ${word} >> /ID [<01> <01>]`
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${locked ? lock : ''} >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}
