/** Lightness 0-255, row by row. */
export type Gray = { width: number; height: number; light: Uint8Array }

/** The mean of squares of pixels, so that the long side is at most `longSide`. A picture that is small enough stays as it is. */
export function reduced(picture: Gray, longSide: number): Gray {
  const step = Math.ceil(Math.max(picture.width, picture.height) / longSide)
  if (step <= 1) return picture
  const width = Math.max(1, Math.floor(picture.width / step))
  const height = Math.max(1, Math.floor(picture.height / step))
  const sums = new Uint32Array(width)
  const light = new Uint8Array(width * height)
  const across = Math.min(width * step, picture.width)
  const inSquare = Math.min(step, picture.width) * Math.min(step, picture.height)
  for (let row = 0; row < height; row++) {
    sums.fill(0)
    for (let y = row * step; y < Math.min((row + 1) * step, picture.height); y++) {
      const line = y * picture.width
      for (let x = 0, column = 0, left = step; x < across; x++) {
        sums[column]! += picture.light[line + x]!
        if (--left === 0) {
          column += 1
          left = step
        }
      }
    }
    for (let column = 0; column < width; column++) {
      light[row * width + column] = sums[column]! / inSquare
    }
  }
  return { width, height, light }
}
