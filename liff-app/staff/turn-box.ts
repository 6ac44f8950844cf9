/** A box as shares (0 to 1) of a picture. */
export type Box = { x: number; y: number; width: number; height: number }

/** Where a box of a picture lies once the picture is turned clockwise by so many quarters. */
export function turnBox(box: Box, turns: number): Box {
  let { x, y, width, height } = box
  for (let i = 0; i < quarters(turns); i++) {
    ;[x, y, width, height] = [1 - y - height, x, height, width]
  }
  return { x, y, width, height }
}

/** The box of the picture as it was sent, from where it lies on the turned one. */
export function turnBack(box: Box, turns: number): Box {
  return turnBox(box, 4 - quarters(turns))
}

/** The box between two corners, cut off at the edges of the picture. */
export function boxBetween(a: { x: number; y: number }, b: { x: number; y: number }): Box {
  const [left, right] = [share(Math.min(a.x, b.x)), share(Math.max(a.x, b.x))]
  const [top, bottom] = [share(Math.min(a.y, b.y)), share(Math.max(a.y, b.y))]
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** The box moved and made larger by these shares, no smaller than `least` and never over an edge. */
export function changeBox(box: Box, by: Partial<Box>, least: number): Box {
  const width = between(least, box.width + (by.width ?? 0), 1)
  const height = between(least, box.height + (by.height ?? 0), 1)
  return {
    x: between(0, box.x + (by.x ?? 0), 1 - width),
    y: between(0, box.y + (by.y ?? 0), 1 - height),
    width,
    height,
  }
}

function quarters(turns: number): number {
  return ((turns % 4) + 4) % 4
}
function share(value: number): number {
  return between(0, value, 1)
}
function between(least: number, value: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
