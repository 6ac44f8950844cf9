import { Resvg } from '@resvg/resvg-js'
import { withSarabun } from '../../faces/sarabun.ts'

/** PNGs of the pictures, in Sarabun: the same bytes on every machine, whatever fonts it has. */
export function drawMenus(svgs: string[]): Promise<Buffer[]> {
  return withSarabun(700, async (font) =>
    svgs.map((svg) => Buffer.from(new Resvg(svg, { font }).render().asPng())),
  )
}
