import type { Text } from '@phrom/shared/words/text.ts'
import sharp from 'sharp'
import { withSarabun, written } from '../faces/sarabun.ts'
import { decodingRoom } from './room.ts'

/** Dark in each of the three colours, so that none of them alone shows the page without it. */
const colour = 'rgb(110,20,90)'
const space = '\u00a0'
const between = `${space.repeat(3)}·${space.repeat(3)}`
/** The letters are drawn at half the size and enlarged: in a quarter of the time, and still sharp enough to be read. */
const scale = 0.5

/**
 * Writes across a picture what it is for, as the app does on the phone: slanted lines over all of it, in one language and the other,
 * half transparent, light around dark. No two lines are alike in slant, place and strength. Answers a JPEG of the same size.
 */
export function markPage(bytes: Uint8Array, mark: Text): Promise<Uint8Array> {
  return decodingRoom(1, async () => {
    // A server to which nobody sends pictures in the chat does without it.
    const { renderAsync } = await import('@resvg/resvg-js')
    const { width, height } = await sharp(bytes).metadata()
    const drawn = await withSarabun(600, (font) =>
      renderAsync(markSvg(width, height, mark), { font, fitTo: { mode: 'zoom', value: scale } }),
    )
    const raw = {
      width: drawn.width,
      height: drawn.height,
      channels: 4,
      premultiplied: true,
    } as const
    const over = await sharp(drawn.pixels, { raw })
      .resize(width, height, { fit: 'fill' })
      .raw()
      .toBuffer()
    return sharp(bytes)
      .composite([{ input: over, raw: { width, height, channels: 4 } }])
      .jpeg({ quality: 82, mozjpeg: false })
      .toBuffer()
  })
}

function markSvg(width: number, height: number, { th, en }: Text): string {
  const size = Math.max(13, Math.min(width, height) / 34)
  const reach = Math.hypot(width, height) / 2
  const lines: string[] = []
  for (let at = -reach; at < reach + size; at += size * 3 * about(1, 0.08)) {
    const text = `${lines.length % 2 === 0 ? th : en}${between}`
    // Every letter is at least a quarter as wide as high, so that many reach from one corner to the other.
    const long = text.repeat(Math.ceil((2 * reach) / (text.length * size * 0.25)) + 1)
    const degrees = (about(-0.5, 0.03) * 180) / Math.PI
    const x = -reach - Math.random() * text.length * size * 0.25
    lines.push(
      `<text transform="translate(${width / 2} ${height / 2}) rotate(${degrees})" x="${x}" y="${at}" opacity="${about(0.3, 0.06)}">${written(long)}</text>`,
    )
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Sarabun" font-weight="600" font-size="${size}" fill="${colour}" stroke="#fff" stroke-width="${size / 14}" stroke-linejoin="round" paint-order="stroke">
${lines.join('\n')}
</svg>`
}

/** A number near this one, differing by at most so much. */
function about(middle: number, by: number): number {
  return middle + (Math.random() * 2 - 1) * by
}
