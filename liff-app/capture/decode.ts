import { atLeastOne, type Paper, whitePaper } from './canvas.ts'
import { CaptureProblem } from './capture-problem.ts'
import { setUpright } from './jpeg-header.ts'
import type { PictureHeader } from './picture-header.ts'

/** Long side of the picture that we work on, in pixels. */
export const workingSide = 2600
/** A baseline JPEG can be read at an eighth of its size; everything else is held whole, at four bytes a pixel. */
const mostPixels = { inParts: 250_000_000, whole: 80_000_000 }

/** The first thing that is wrong with a picture, judged by its header alone: before any memory is taken for it. */
export function whyNotPicture({ width, height, isWhole, progressive, type }: PictureHeader) {
  const inParts = type === 'image/jpeg' && !progressive && hasDecoder()
  if (width * height > mostPixels[inParts ? 'inParts' : 'whole']) return 'picture_too_big'
  if (!isWhole || width * height === 0) return 'file_unreadable'
}

/** A picture, upright and at most `workingSide` long, on white. Changes the bytes. Nothing when this browser cannot read its kind. */
export async function decode(
  bytes: Uint8Array<ArrayBuffer>,
  header: PictureHeader,
): Promise<Paper | undefined> {
  if (header.orientation) setUpright(bytes, header.orientation)
  const bitmap = (await byDecoder(bytes, header)) ?? (await byBitmap(bytes, header))
  return bitmap && upright(bitmap, header.orientation?.value)
}

function hasDecoder(): boolean {
  return typeof ImageDecoder === 'function'
}

/**
 * WebCodecs reads a JPEG at so many eighths of its size: a photo of 50 megapixels then takes two thirds of the memory and half of the
 * time of any other way (docs/decisions/0012-photos-are-made-ready-on-the-phone.md). Whatever needs no shrinking goes the other way.
 */
async function byDecoder(
  data: Uint8Array<ArrayBuffer>,
  { type, width, height }: PictureHeader,
): Promise<ImageBitmap | undefined> {
  const eighths = eighthsOf(Math.max(width, height))
  if (!hasDecoder() || type !== 'image/jpeg' || eighths >= 8) return
  let decoder: ImageDecoder | undefined
  try {
    decoder = new ImageDecoder({
      data,
      type,
      // Chromium rounds the eighths down, so we ask for a pixel more.
      desiredWidth: Math.ceil((width * eighths) / 8) + 1,
      desiredHeight: Math.ceil((height * eighths) / 8) + 1,
    })
    const { image } = await decoder.decode({ frameIndex: 0 })
    // Chromium 153 never gives back the memory of a frame that was drawn; that of a bitmap it does.
    const bitmap = await createImageBitmap(image)
    image.close()
    return bitmap
  } catch {
    return
  } finally {
    decoder?.close()
  }
}

/** The size at which a JPEG is read, in eighths: just below the working size when that loses little, so that nothing is left to scale. */
export function eighthsOf(longSide: number): number {
  const below = Math.floor((8 * workingSide) / longSide)
  return (longSide * below) / 8 >= 0.9 * workingSide
    ? below
    : Math.ceil((8 * workingSide) / longSide)
}

async function byBitmap(
  bytes: Uint8Array<ArrayBuffer>,
  { type, width, height }: PictureHeader,
): Promise<ImageBitmap | undefined> {
  if (typeof createImageBitmap !== 'function') return
  const blob = new Blob([bytes], { type })
  // The size in the boxes of HEIC and AVIF is that before turning: scaling to it would squeeze the picture.
  const scale = /heic|avif/.test(type) ? 1 : Math.min(1, workingSide / Math.max(width, height))
  const smaller: ImageBitmapOptions | undefined =
    scale < 1
      ? {
          resizeWidth: atLeastOne(width * scale),
          resizeHeight: atLeastOne(height * scale),
          resizeQuality: 'high',
        }
      : undefined
  // Older browsers know no options, and refuse the call for them.
  const bitmap = await createImageBitmap(blob, smaller)
    .catch(() => createImageBitmap(blob))
    .catch(() => undefined)
  return bitmap
}

/** Onto paper, turned and mirrored as EXIF says. Frees the bitmap. */
export function upright(bitmap: ImageBitmap, orientation = 1): Paper {
  const { width, height } = bitmap
  if (width * height === 0) throw new CaptureProblem('file_unreadable')
  const scale = Math.min(1, workingSide / Math.max(width, height))
  const [w, h] = [atLeastOne(width * scale), atLeastOne(height * scale)]
  const paper = orientation > 4 ? whitePaper(h, w) : whitePaper(w, h)
  // Where the x and y axes of the stored picture go, and where its corner lies, by EXIF's numbers.
  const ways: Record<number, [number, number, number, number, number, number]> = {
    2: [-1, 0, 0, 1, w, 0],
    3: [-1, 0, 0, -1, w, h],
    4: [1, 0, 0, -1, 0, h],
    5: [0, 1, 1, 0, 0, 0],
    6: [0, 1, -1, 0, h, 0],
    7: [0, -1, -1, 0, h, w],
    8: [0, -1, 1, 0, 0, w],
  }
  paper.pen.setTransform(...(ways[orientation] ?? [1, 0, 0, 1, 0, 0]))
  paper.pen.drawImage(bitmap, 0, 0, w, h)
  bitmap.close()
  paper.pen.setTransform(1, 0, 0, 1, 0, 0)
  return paper
}
