import { bareJpeg } from './bare-jpeg.ts'
import { free, type Paper, smallerCopy, toJpeg } from './canvas.ts'

/** What is sent, at most. */
export const sent = { longSide: 2000, bytes: 400_000 } as const
const quality = { best: 0.88, least: 0.5 }
const mostTries = 4

/** The page as JPEG of the best quality that fits; smaller in size only when the least quality does not. Frees the paper. */
export async function encode(paper: Paper): Promise<Blob> {
  let wanted = quality.best
  let smallest: Blob | undefined
  for (let i = 0; i < mostTries; i++) {
    const jpeg = await toJpeg(paper, wanted)
    if (jpeg.size <= sent.bytes) {
      free(paper)
      return bareJpeg(jpeg)
    }
    smallest = jpeg
    if (wanted === quality.least) break
    wanted = i === mostTries - 2 ? quality.least : lower(wanted, jpeg.size)
  }
  // The bytes go with the area; a little less, so that the second try is the last.
  const shrink = Math.sqrt(sent.bytes / (smallest?.size ?? sent.bytes)) * 0.95
  const smaller = smallerCopy(
    paper,
    Math.max(paper.canvas.width, paper.canvas.height) * Math.min(0.9, shrink),
  )
  free(paper)
  return encode(smaller)
}

/** The quality to try after this one came out too large: near 0.8, the bytes of a page with print fall by a tenth for each 0.04. */
function lower(tried: number, bytes: number): number {
  const tenths = Math.log(bytes / sent.bytes) / Math.log(1 / 0.9)
  return Math.max(quality.least, tried - Math.max(0.03, tenths * 0.04))
}
