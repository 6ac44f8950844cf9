import { percentOf } from '@phrom/shared/figures/figures.ts'
import type { Period } from '@phrom/shared/figures/periods.ts'
import { causeKey } from '@phrom/shared/improve/causes.ts'
import { helpFor } from '@phrom/shared/improve/help.ts'
import {
  type CauseLost,
  fewest,
  type Lost,
  minutesOf,
  mostCauses,
  mostFirst,
  type ServiceLost,
  sumOf,
  timeLost,
} from '@phrom/shared/improve/time-lost.ts'
import type { ImproveView } from '@phrom/shared/improve/views.ts'
import { versionOn } from '@phrom/shared/services/versions.ts'
import { dayOf, type Instant } from '@phrom/shared/time.ts'
import type { Db } from '../database/tables.ts'
import { countsOf } from '../figures/counts-of.ts'
import { sayingsOf } from '../offices/find-service.ts'
import { measureView, versionsOf } from './measures.ts'
import { listMeasures } from './store.ts'

/** What took most time for nothing in a period, of an office or a team, with what may help. */
export async function officeImprove(
  db: Db,
  officeId: string,
  { period, teamId }: { period: Period; teamId: string | null },
  now: Instant,
): Promise<ImproveView> {
  const rows = await countsOf(db, officeId, period, now)
  const services = timeLost(
    rows.filter((row) => teamId === null || row.teamId === teamId),
    versionsOf,
  )
  const lost = sumOf(services)
  const all = services.flatMap(({ causes }) => causes).sort(mostFirst)
  const often = all.filter(isOften)
  const { now: saidNow } = await sayingsOf(db, officeId)
  const measures = new Map(
    (await listMeasures(db, officeId)).map((row) => [
      `${row.teamId} ${row.serviceId} ${row.cause}`,
      row,
    ]),
  )
  const ranked = (one: CauseLost) => {
    const { serviceId, cause } = one
    const versions = versionsOf(serviceId)
    const service = versions.length > 0 ? versionOn(versions, dayOf(now)) : undefined
    const key = causeKey(cause)
    const measure = measures.get(`${one.teamId} ${serviceId} ${key}`)
    const { note } = saidNow(serviceId)
    return {
      ...{ ...one, key, share: shareOf(one.lost, lost), help: helpFor(service, cause) },
      note: note.th === '' ? null : note,
      measure: measure && measure.what !== '' ? measureView(measure) : null,
    }
  }
  return {
    ...{ period, teamId, now, lost },
    returned: totalOf(services.map(({ returned }) => returned)),
    unserved: totalOf(services.map(({ unserved }) => unserved)),
    services: services.filter(isOften).map(({ causes: _, ...service }) => ({
      ...service,
      share: shareOf(service.lost, lost),
    })),
    causes: often.slice(0, mostCauses).map(ranked),
    seldomServices: togetherOf(services.filter((one) => !isOften(one))),
    seldomCauses: togetherOf(all.filter((one) => !isOften(one))),
    furtherCauses: togetherOf(often.slice(mostCauses)),
  }
}

/** How often a cause came, or all causes of a service together. */
function countOf(one: CauseLost | ServiceLost): number {
  return 'cause' in one ? one.count : totalOf(one.causes.map(({ count }) => count))
}

const isOften = (one: CauseLost | ServiceLost) => countOf(one) >= fewest

function togetherOf(list: readonly (CauseLost | ServiceLost)[]) {
  return { kinds: list.length, count: totalOf(list.map(countOf)), lost: sumOf(list) }
}

function totalOf(times: readonly number[]): number {
  return times.reduce((sum, one) => sum + one, 0)
}

function shareOf(part: Lost, whole: Lost): number {
  return percentOf(minutesOf(part), minutesOf(whole)) ?? 0
}
