import type { Checklist, Paper } from './checklist.ts'
import type { Count, Party, Requirement, Service } from './services/service.ts'
import type { Language, Text } from './words/text.ts'

/**
 * The list of papers of one case as an address that can be given to anybody: it names papers of the definition and nothing of the
 * person, no answer, no name, no day. Each paper is four signs made of its key, so that the address fits into a QR code that an
 * old phone reads.
 */
export type SharedPaper = Pick<Paper, 'key' | 'owner' | 'people' | 'confirm' | 'requirement'> & {
  need: 'required' | 'if-held'
}
export type SharedList = {
  papers: SharedPaper[]
  present: { party: Party; people: number }[]
  baht?: number
  minutes?: number
}
/** What stands behind the question mark; any text at all, because anybody can write it. */
type SharedQuery = Partial<Record<(typeof parts)[number] | 'x', string>>

const parts = ['v', 'k', 'c', 'fee', 'm'] as const

const most = 60
const token = /^([0-9a-z]{4})(h)?(\d{1,4})?$/
const longestToken = 10

/** The address of the guide of a service. */
export function guidePath(serviceId: string, language: Language = 'th'): string {
  return `/guide/${serviceId}${language === 'en' ? '?lang=en' : ''}`
}

/** The address that prints this list; it opens only while the version that made it holds. */
export function sharedListPath(
  service: Service,
  list: Checklist,
  language: Language = 'th',
): string {
  const { papers, present, fee, minutes } = list
  return listPath(
    service,
    { papers, present, minutes, ...(fee.baht !== null && { baht: fee.baht }) },
    language,
  )
}

type Named = Pick<Paper, 'key' | 'need' | 'people' | 'requirement'>

/** As `sharedListPath`, of a list that was read from an address. */
export function listPath(
  service: Service,
  { papers, present, baht, minutes }: Omit<SharedList, 'papers'> & { papers: Named[] },
  language: Language,
): string {
  const slots = slotsOf(service)
  const signs = papers.map(({ key, requirement, need, people }) => {
    // Two requirements may share an id, so the key alone does not tell which it is.
    const slot = slots.find((item) => item.key === key && item.requirement === requirement)
    return `${slot?.code}${need === 'if-held' ? 'h' : ''}${countSign(people)}`
  })
  const comes = present.map(({ party, people }) => codeOf(party.id) + countSign(people))
  const query = new URLSearchParams({ v: service.version, k: signs.join('.') })
  if (comes.length > 0) query.set('c', comes.join('.'))
  if (baht !== undefined) query.set('fee', String(baht))
  if (minutes !== undefined) query.set('m', String(minutes))
  query.set('x', checkSign(Object.fromEntries(query)))
  if (language === 'en') query.set('lang', 'en')
  return `/guide/${service.id}/list?${query}`
}

/**
 * False for an address that lost its end on the way (chats cut long ones) or was mistyped: a list that is too short looks like a
 * whole one. It does not tell who made the address.
 */
export function isWholeAddress(query: SharedQuery): boolean {
  return query.x === checkSign(query)
}

/** The last part of an address (`x`), made of the other parts. */
export function checkSign(query: SharedQuery): string {
  return codeOf(parts.map((part) => query[part] ?? '-').join('&'))
}

/** The papers that an address names. What the definition does not know, or could never ask for, is left out. */
export function readSharedList(service: Service, query: SharedQuery): SharedList {
  const slots = new Map(slotsOf(service).map((slot) => [slot.code, slot]))
  const papers = tokensOf(query.k).flatMap(({ code, held, people }) => {
    const slot = slots.get(code)
    if (!slot) return []
    const { key, owner, requirement } = slot
    const paper: SharedPaper = {
      key,
      ...(owner && { owner }),
      need: held ? 'if-held' : 'required',
      people: possibleCount(service, requirement.people, people),
      confirm: requirement.verify !== undefined,
      requirement,
    }
    return [paper]
  })
  const parties = new Map(service.parties.map((party) => [codeOf(party.id), party]))
  const present = tokensOf(query.c).flatMap(({ code, people }) => {
    const party = parties.get(code)
    return party ? [{ party, people: possibleCount(service, party.people, people) }] : []
  })
  const baht = wholeNumber(query.fee)
  const minutes = wholeNumber(query.m)
  const times = [
    service.minutes.standard,
    ...(service.minutes.variants ?? []).map((x) => x.minutes),
  ]
  return {
    papers,
    present,
    ...(baht !== undefined && isPossibleFee(service, baht) && { baht }),
    ...(minutes !== undefined && times.includes(minutes) && { minutes }),
  }
}

type Slot = { code: string; key: string; owner?: Text; requirement: Requirement }
const known = new WeakMap<Service, Slot[]>()

/** Every paper that a definition can ask for, of everyone of whom it can. */
function slotsOf(service: Service): Slot[] {
  const found = known.get(service)
  if (found) return found
  const slots = service.requirements.flatMap((requirement, place) => {
    const roles: readonly (string | undefined)[] = requirement.each ?? [requirement.whose]
    // Two papers with one id exclude each other; each has its own signs all the same.
    const twin = service.requirements.slice(0, place).filter(({ id }) => id === requirement.id)
    return roles.map((role) => {
      const key = role ? `${requirement.id}@${role}` : requirement.id
      const party = service.parties.find(({ id }) => id === role)
      const owner = requirement.of ?? party
      return {
        code: codeOf(twin.length > 0 ? `${key}#${twin.length}` : key),
        key,
        ...(owner && { owner: { th: owner.th, en: owner.en } }),
        requirement,
      }
    })
  })
  known.set(service, slots)
  return slots
}

/** Four signs of a key (FNV-1a, base 36): the same for ever, and told apart within a definition; a test looks. */
function codeOf(key: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < key.length; at++) {
    hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  }
  return (hash >>> 0).toString(36).padStart(7, '0').slice(-4)
}

function tokensOf(text: string | undefined) {
  const given = (text ?? '')
    .slice(0, most * longestToken)
    .split('.')
    .slice(0, most)
  const read = given.flatMap((sign) => {
    const match = token.exec(sign)
    return match ? [{ code: match[1] ?? '', held: !!match[2], people: Number(match[3] ?? 1) }] : []
  })
  return read.filter(({ code }, place) => read.findIndex((other) => other.code === code) === place)
}

function countSign(people: number): string {
  return people === 1 ? '' : String(people)
}

/** An address cannot ask for more persons than the definition ever would. */
function possibleCount(
  service: Service,
  count: Requirement['people'] | Count,
  given: number,
): number {
  if (count === undefined || typeof count === 'number') return count ?? 1
  if (typeof count !== 'string') return count.some(({ n }) => n === given) ? given : 1
  const fact = service.facts.find(({ id }) => id === count)
  return Math.min(Math.max(given, 1), fact?.max ?? 1)
}

/** A page of the office must not tell a fee that somebody made up: it is a sum of fees of the definition. */
function isPossibleFee(service: Service, baht: number): boolean {
  let sums = new Set([0])
  for (const fee of service.fees) {
    const times = fee.per === undefined ? [0, 1] : Array.from({ length: 51 }, (_, n) => n)
    sums = new Set([...sums].flatMap((sum) => times.map((n) => sum + n * fee.baht)))
  }
  return sums.has(baht)
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,5}$/.test(text) ? Number(text) : undefined
}
