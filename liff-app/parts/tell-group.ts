import type { GroupKind } from '@phrom/shared/volunteers.ts'
import { groupKindWords } from '@phrom/shared/words/volunteers.ts'
import { language, t } from '../words.ts'

type Group = { groupKind: GroupKind | null; groupName: string; area: string }

/** "บริษัทหรือโรงงาน · ไทยรุ่งเรือง · แขวงบางพร้อม": what is open is left out, and the kind where the name begins with it. */
export function tellGroup({ groupKind, groupName, area }: Group): string {
  const kind = groupKind && groupKindWords[groupKind]
  const isNamed = kind && groupName.startsWith(kind[language.value])
  return [kind && !isNamed && t(kind), groupName, area].filter(Boolean).join(' · ')
}
