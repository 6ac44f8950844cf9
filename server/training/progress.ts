import { type Day, dayOf } from '@phrom/shared/time.ts'
import { type ChapterId, chapterIds, chapters } from '@phrom/shared/training/chapters.ts'
import { chapterUntil, freshUntil } from '@phrom/shared/training/passing.ts'
import type {
  Certificate,
  ChangedService,
  ChapterProgress,
  OfficeSaying,
} from '@phrom/shared/training/views.ts'
import type { OfficeSays, Sayings } from '../offices/find-service.ts'
import type { listAttempts } from './attempt-store.ts'
import { comingChanges, taughtOn } from './rules-today.ts'
import type { CertificateRow, ServiceRow } from './store.ts'

export type Attempts = Awaited<ReturnType<typeof listAttempts>>
type Today = { today: Day; sayings: Sayings }

/** When each chapter was passed last. */
export function passedOn(attempts: Attempts): Record<ChapterId, Day | null> {
  const last = (id: ChapterId) => {
    const passed = attempts.filter(({ scope, passedAt }) => scope === id && passedAt !== null)
    return (
      passed
        .map(({ passedAt }) => dayOf(String(passedAt)))
        .sort()
        .at(-1) ?? null
    )
  }
  return Object.fromEntries(chapterIds.map((id) => [id, last(id)])) as Record<ChapterId, Day | null>
}

export function chapterProgress(
  { services, attempts }: { services: ServiceRow[]; attempts: Attempts },
  today: Day,
): ChapterProgress[] {
  const passed = passedOn(attempts)
  return chapterIds.map((id) => ({
    id,
    read: chapters[id].filter((serviceId) =>
      services.some(
        (row) =>
          row.serviceId === serviceId && row.readVersion === taughtOn(serviceId, today).version,
      ),
    ),
    passedOn: passed[id],
    isOld: passed[id] !== null && chapterUntil(passed[id]) < today,
    openAttempt:
      attempts.find(({ scope, endedAt }) => scope === id && endedAt === null)?.id ?? null,
  }))
}

/** The services that are not any more as they were learned, by law or by what the office tells beside it. */
export async function changedServices(
  { today, sayings }: Today,
  services: ServiceRow[],
): Promise<ChangedService[]> {
  const changed: ChangedService[] = []
  for (const { serviceId, learnedVersion, learnedRevision } of services) {
    if (learnedVersion === null) continue
    const now = taughtOn(serviceId, today).version
    const saysNow = sayings.now(serviceId)
    const revision = learnedRevision ?? 0
    const before = saysNow.revision === revision ? saysNow : await sayings.at(serviceId, revision)
    const office = isSameSaying(before, saysNow)
      ? null
      : { before: sayingOf(before), now: sayingOf(saysNow) }
    if (learnedVersion !== now || office)
      changed.push({ serviceId, before: learnedVersion, now, office })
  }
  return changed
}

/** The certificate as it stands today: fresh while no rule has changed and no chapter is older than a year. */
export function certificateOf(
  row: CertificateRow | undefined,
  name: string,
  {
    attempts,
    services,
    changed,
    today,
  }: { attempts: Attempts; services: ServiceRow[]; changed: number; today: Day },
): Certificate | null {
  if (!row) return null
  const passed = Object.values(passedOn(attempts)).filter((day) => day !== null)
  const coming = services.flatMap(({ serviceId }) => comingChanges(serviceId, today))
  const issuedOn = dayOf(row.issuedAt)
  const until = freshUntil(passed.length > 0 ? passed : [issuedOn], coming)
  return {
    number: row.number,
    name,
    issuedOn,
    freshUntil: until,
    isFresh: changed === 0 && today <= until,
  }
}

function sayingOf({ note, minutes }: OfficeSays): OfficeSaying {
  return { note, minutes }
}

function isSameSaying(a: OfficeSaying, b: OfficeSaying): boolean {
  return a.note.th === b.note.th && a.note.en === b.note.en && a.minutes === b.minutes
}
