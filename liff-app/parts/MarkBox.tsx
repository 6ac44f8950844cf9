import { viewer } from '@phrom/shared/words/viewer.ts'
import { t } from '../words.ts'

type Box = { x: number; y: number; width: number; height: number }

/** A numbered place on a picture; lies over it, in a box of the picture's size. */
export function MarkBox({ n, box }: { n: number; box: Box }) {
  const percent = (share: number) => `${share * 100}%`
  const style = {
    left: percent(box.x),
    top: percent(box.y),
    width: percent(box.width),
    height: percent(box.height),
  }
  return (
    <div class="mark" style={style} role="img" aria-label={t(viewer.markN, { n })}>
      <b aria-hidden="true">{n}</b>
    </div>
  )
}
