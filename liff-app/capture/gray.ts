/** Lightness 0-255, row by row. */
export type Gray = { width: number; height: number; light: Uint8Array }

/** No side longer than `longest` px; each point is the mean of what it covers. A smaller picture stays as it is. */
export function reduce(picture: Gray, longest: number): Gray {
  const step = Math.ceil(Math.max(picture.width, picture.height) / longest)
  if (step <= 1) return picture
  const width = Math.max(1, Math.floor(picture.width / step))
  const height = Math.max(1, Math.floor(picture.height / step))
  const [across, down] = [Math.min(step, picture.width), Math.min(step, picture.height)]
  const light = new Uint8Array(width * height)
  const sums = new Uint32Array(width)
  for (let y = 0; y < height; y++) {
    sums.fill(0)
    for (let row = 0; row < down; row++) {
      let from = (y * step + row) * picture.width
      for (let x = 0; x < width; x++) {
        let sum = 0
        for (const end = from + across; from < end; from++) sum += picture.light[from]!
        sums[x]! += sum
      }
    }
    for (let x = 0; x < width; x++) light[y * width + x] = sums[x]! / (across * down)
  }
  return { width, height, light }
}
