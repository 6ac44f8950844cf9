/** A scene as light falls on the sensor, row by row, one plane a colour: 0 is no light, 1 what the camera shows as white. */
export type Scene = { width: number; height: number; planes: Float32Array[] }

/** Light for each of the 256 values that a picture stores (sRGB, IEC 61966-2-1). */
export const lightOf = Float32Array.from({ length: 256 }, (_, value) => {
  const share = value / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
})

const steps = 8192
const stored = Float32Array.from({ length: steps + 1 }, (_, step) => {
  const light = step / steps
  return 255 * (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055)
})

/** What a picture stores for this light, 0 to 255 with fractions; what is brighter than white is white. */
export function storedOf(light: number): number {
  if (light >= 1) return 255
  if (!(light > 0)) return 0
  const place = light * steps
  const below = Math.floor(place)
  const low = stored[below]!
  return low + (stored[below + 1]! - low) * (place - below)
}
