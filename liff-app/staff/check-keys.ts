import { staff } from '@phrom/shared/words/staff.ts'
import { viewer } from '@phrom/shared/words/viewer.ts'
import { t } from '../words.ts'
import type { KeyRow } from './KeysDialog.tsx'

/** The keys of the screen on which a case is checked. */
export const checkKeys = (): KeyRow[] => [
  [['J', 'K'], t(viewer.keyCase)],
  [['↑', '↓'], t(viewer.keyPaper)],
  [['←', '→'], t(viewer.keyPage)],
  [['1', '9'], t(viewer.keyPoint)],
  [['A'], t(staff.accept)],
  [['Q'], t(staff.sendBack)],
  [['U'], t(viewer.undo)],
  [['M'], t(viewer.mark)],
  [['S'], t(viewer.compare)],
  [['R'], t(staff.turn)],
  [['+', '−'], `${t(staff.zoomIn)} ${t(staff.zoomOut)}`],
  [['Shift ↑ ↓ ← →'], t(viewer.keyMove)],
  [['C'], t(viewer.contrast)],
  [['Esc'], t(viewer.keyEnd)],
  [['?'], t(viewer.keysTitle)],
]
