export type Place = { x: number; y: number }

/** Nine numbers that carry a point of one plane to another, row by row. */
type Matrix = readonly number[]

/** Carries a sheet of this size to four corners (top left, top right, bottom right, bottom left), and back. */
export function laidOn(corners: readonly Place[], width: number, height: number) {
  const there = times(toCorners(corners), [1 / width, 0, 0, 0, 1 / height, 0, 0, 0, 1])
  return { there, back: inverse(there) }
}

export function carry(matrix: Matrix, { x, y }: Place): Place {
  const depth = matrix[6]! * x + matrix[7]! * y + matrix[8]!
  return {
    x: (matrix[0]! * x + matrix[1]! * y + matrix[2]!) / depth,
    y: (matrix[3]! * x + matrix[4]! * y + matrix[5]!) / depth,
  }
}

/** From the unit square (Heckbert, Fundamentals of Texture Mapping, 1989, section 2.2.3). */
function toCorners(corners: readonly Place[]): Matrix {
  const [a, b, c, d] = corners as [Place, Place, Place, Place]
  const [sumX, sumY] = [a.x - b.x + c.x - d.x, a.y - b.y + c.y - d.y]
  const [rightX, rightY, downX, downY] = [b.x - c.x, b.y - c.y, d.x - c.x, d.y - c.y]
  const whole = rightX * downY - downX * rightY
  const g = (sumX * downY - downX * sumY) / whole
  const h = (rightX * sumY - sumX * rightY) / whole
  return [
    b.x - a.x + g * b.x,
    d.x - a.x + h * d.x,
    a.x,
    b.y - a.y + g * b.y,
    d.y - a.y + h * d.y,
    a.y,
    g,
    h,
    1,
  ]
}

function times(a: Matrix, b: Matrix): Matrix {
  return Array.from({ length: 9 }, (_, at) => {
    const [row, column] = [Math.floor(at / 3) * 3, at % 3]
    return a[row]! * b[column]! + a[row + 1]! * b[column + 3]! + a[row + 2]! * b[column + 6]!
  })
}

function inverse(m: Matrix): Matrix {
  const [a, b, c, d, e, f, g, h, i] = m as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const whole = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)
  return [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ].map((value) => value / whole)
}
