import sharp from 'sharp'

/** Lightness of a JPEG or PNG, as the judge sees it. */
export async function grayOf(
  picture: Buffer,
): Promise<{ width: number; height: number; light: Uint8Array }> {
  const { data, info } = await sharp(picture)
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, light: new Uint8Array(data) }
}

/** The same picture smaller and packed harder, as a chat hands it on. */
export function packAgain(picture: Buffer, width: number, quality: number): Promise<Buffer> {
  return sharp(picture).resize(width).jpeg({ quality }).toBuffer()
}
