import { type CountRow, type Tally, tallyOf, timesOf } from '../figures/counts.ts'
import { reasons } from '../services/reasons.ts'
import type { ReasonId, Service } from '../services/service.ts'
import { type NotServedReason, notServedReasons } from '../tickets.ts'

/** `in-words`: staff ticked none of the reasons and wrote one. */
export type ReturnReason = ReasonId | 'in-words'

/**
 * Why time was lost: a paper that went back, or a visit that came to nothing. `paper` is the requirement's id, whoever's it was; `missing`
 * the id of the paper, the person or the stop. Both are empty where it is none that the service names.
 */
export type Cause =
  | { kind: 'paper'; paper: string; reason: ReturnReason }
  | { kind: 'visit'; reason: NotServedReason; missing: string }

/** Whose it is: a team, and a service where there was one. */
export type CauseOf = { teamId: string; serviceId: string; cause: Cause }

export function causeKey(cause: Cause): string {
  const [first, second] =
    cause.kind === 'paper' ? [cause.paper, cause.reason] : [cause.reason, cause.missing]
  return `${cause.kind}|${first}|${second}`
}

/** The versions of a service, newest first; none for what is no service, or not known. */
export type Versions = readonly Service[]

/** What a key names; nothing where no version of the service could have such a cause. */
export function readCause(key: string, versions: Versions): Cause | undefined {
  const [kind, first = '', second = '', ...more] = key.split('|')
  if (more.length > 0) return
  const cause =
    kind === 'paper'
      ? causeOfPaper(`${first}|${second}`, versions)
      : kind === 'visit'
        ? causeOfVisit(`${first}|${second}`, versions)
        : undefined
  return cause && causeKey(cause) === key ? cause : undefined
}

/** The cause behind a key of what is counted as `paper-reason`. */
function causeOfPaper(key: string, versions: Versions): Cause {
  const [first = '', second = ''] = key.split('|')
  const isKnown = versions.some(({ requirements }) => hasId(requirements, idOf(first)))
  return {
    kind: 'paper',
    paper: isKnown ? idOf(first) : '',
    reason: Object.hasOwn(reasons, second) ? (second as ReasonId) : 'in-words',
  }
}

/** The cause behind a key of what is counted as `visit-reason`. What staff wrote in their own words is not told. */
export function causeOfVisit(key: string, versions: Versions): Cause {
  const [first = '', ...rest] = key.split('|')
  const reason = notServedReasons.find((one) => one === first) ?? 'other'
  const missing = idOf(rest.join('|'))
  const isKnown = versions.some((service) => hasId(missable(service, reason), missing))
  return { kind: 'visit', reason, missing: isKnown ? missing : '' }
}

/** What of a service a reason can be about. */
function missable(service: Service, reason: NotServedReason): readonly { id: string }[] {
  if (reason === 'paper-missing' || reason === 'paper-wrong') return service.requirements
  if (reason === 'person-missing') return service.parties
  return reason === 'not-entitled' ? service.stops : []
}

const hasId = (list: readonly { id: string }[], id: string) => list.some((one) => one.id === id)

/** Of `id-card@partyA` the paper, of `too-young@partyB` the stop. */
const idOf = (key: string) => key.split('@')[0] ?? ''

/** What is counted of one service of a team, or of those of a team who came for none that is known. */
export type ServiceTally = { teamId: string; serviceId: string; tally: Tally }

export function byService(rows: readonly CountRow[]): ServiceTally[] {
  const own = new Map<string, CountRow[]>()
  for (const row of rows) {
    const key = `${row.teamId}|${row.serviceId}`
    const list = own.get(key)
    if (list) list.push(row)
    else own.set(key, [row])
  }
  return [...own.values()].flatMap((rows) => {
    const [first] = rows
    return first ? [{ teamId: first.teamId, serviceId: first.serviceId, tally: tallyOf(rows) }] : []
  })
}

/** One cause of a service, how often it came, and the keys under which it is counted. */
export type CountedCause = { cause: Cause; count: number; keys: string[] }

export function countCauses(tally: Tally, versions: Versions): CountedCause[] {
  const found = new Map<string, CountedCause>()
  const add = (cause: Cause, key: string, count: number) => {
    const { count: before = 0, keys = [] } = found.get(causeKey(cause)) ?? {}
    found.set(causeKey(cause), { cause, count: before + count, keys: [...keys, key] })
  }
  for (const [key, count] of tally.get('paper-reason') ?? []) {
    add(causeOfPaper(key, versions), key, count)
  }
  for (const [key, count] of tally.get('visit-reason') ?? []) {
    add(causeOfVisit(key, versions), key, count)
  }
  return [...found.values()].filter(({ count }) => count > 0)
}

/** Of how many it is a part: papers that were checked, or matters that people came with. */
export function ofHowMany(tally: Tally, { kind }: Cause): number {
  return timesOf(tally, kind)
}
