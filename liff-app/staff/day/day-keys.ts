import { staffDay as words } from '@phrom/shared/words/staff-day.ts'
import { viewer } from '@phrom/shared/words/viewer.ts'
import { t } from '../../words.ts'
import type { KeyRow } from '../KeysDialog.tsx'

/** The keys of the counter. */
export const dayKeys = (): KeyRow[] => [
  [['N'], t(words.next)],
  [['A'], t(words.again)],
  [['S'], t(words.begin)],
  [['W'], t(words.letWait)],
  [['X'], t(words.passOver)],
  [['P'], t(words.park)],
  [['E'], t(words.end)],
  [['B'], `${t(words.pause)} · ${t(words.resume)}`],
  [['Q'], t(words.close)],
  [['1', '9'], t(words.keyCounter)],
  [['I'], t(words.arrive)],
  [['T'], t(words.giveTicket)],
  [['Esc'], t(words.back)],
  [['?'], t(viewer.keysTitle)],
]
