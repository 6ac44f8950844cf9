import type { CauseOf } from '@phrom/shared/improve/causes.ts'
import type { ChangeKind, Measure } from '@phrom/shared/improve/views.ts'
import { asDefined } from '@phrom/shared/office-service.ts'
import { type Day, dayOf } from '@phrom/shared/time.ts'
import { changesAbout } from '../chat/own-answers/answer-view.ts'
import type { Db } from '../database/tables.ts'
import { serviceRecord } from '../offices/change-service.ts'
import { versionsOf } from './measures.ts'

export type Change = { kind: ChangeKind; day: Day; what: string | null; by: string | null }

/**
 * What changed for those who come for a service, the newest first, each kind once a day. What a registrar confirms is none of it: people
 * read the same before and after.
 */
export async function changesFor(
  db: Db,
  officeId: string,
  { serviceId }: CauseOf,
  measure: Measure | null,
): Promise<Change[]> {
  const versions = versionsOf(serviceId)
  const found: Change[] = [
    ...(measure
      ? [{ kind: 'measure' as const, day: measure.fromDay, what: measure.what, by: measure.who }]
      : []),
    ...versions.flatMap(({ from }) =>
      from === undefined ? [] : [{ kind: 'rules' as const, day: from, what: null, by: null }],
    ),
    ...(versions.length > 0 ? await changesOfOffice(db, officeId, serviceId) : []),
  ]
  const once = new Map(found.reverse().map((one) => [`${one.kind} ${one.day}`, one]))
  return [...once.values()].sort((a, b) =>
    a.day === b.day ? (a.kind < b.kind ? -1 : 1) : a.day < b.day ? 1 : -1,
  )
}

async function changesOfOffice(db: Db, officeId: string, serviceId: string): Promise<Change[]> {
  const { changes } = await serviceRecord(db, officeId, serviceId)
  const answers = await changesAbout(db, { officeId, serviceId })
  return [
    ...changes.map(({ settings, at, by }, i): Change => {
      const before = (changes[i + 1]?.settings ?? asDefined).note
      const isNote = before.th !== settings.note.th || before.en !== settings.note.en
      return { kind: isNote ? 'note' : 'settings', day: dayOf(at), what: null, by }
    }),
    ...answers.map(({ title, changedAt, changedBy }) => ({
      ...{ kind: 'answer' as const, day: dayOf(changedAt), what: title, by: changedBy },
    })),
  ]
}
