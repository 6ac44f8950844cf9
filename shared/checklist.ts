import type { Answers } from './answers.ts'
import { type CaseFacts, caseFacts, factIndex } from './case-facts.ts'
import type { Fact, Fee, Note, Party, Requirement, Service, Statement } from './services/service.ts'
import type { Day } from './time.ts'
import type { Text } from './words/text.ts'

export type Question = { key: string; fact: Fact; role?: Party }
export type Told = {
  /** `already-married@partyB` */
  key: string
  text: Text
  instead?: Text
  service?: string
  basis?: string
  /** The catalogue is not certain: people are told to ask the office. */
  confirm: boolean
  role?: Party
}
export type Paper = {
  /** `thai-id-card@partyA` */
  key: string
  role?: Party
  people: number
  confirm: boolean
  requirement: Requirement
}
type Present = { party: Party; people: number }
type Outcome = 'allowed' | 'warned' | 'blocked' | 'incomplete'
export type Checklist = {
  outcome: Outcome
  stops: Told[]
  warnings: Told[]
  notes: Told[]
  papers: Paper[]
  present: Present[]
  fee: { baht: number; lines: Fee[] }
  minutes: number
  /** Keys of the questions still to be answered. */
  missing: string[]
}

/** Every question that this case is asked, answered or not: first what concerns all, then person by person. */
export function questions(service: Service, answers: Answers, visitDate: Day): Question[] {
  return asked(service, caseFacts(service, answers, visitDate))
}

/** The first question without an answer. */
export function nextQuestion(
  service: Service,
  answers: Answers,
  visitDate: Day,
): Question | undefined {
  return questions(service, answers, visitDate).find(({ key }) => answers[key] === undefined)
}

function asked(service: Service, facts: CaseFacts): Question[] {
  const all = [...factIndex(service).values()].filter(({ key }) => facts.isAsked(key))
  const ordered = [
    ...all.filter(({ role }) => !role),
    ...service.parties.flatMap(({ id }) => all.filter(({ role }) => role === id)),
  ]
  return ordered.map(({ key, fact, role }) => ({ key, fact, ...partyOf(service, role) }))
}

/** What this case needs. A blocked case is told its stops, and no list of papers is made. */
export function checklist(service: Service, answers: Answers, visitDate: Day): Checklist {
  const facts = caseFacts(service, answers, visitDate)
  const missing = asked(service, facts)
    .map(({ key }) => key)
    .filter((key) => answers[key] === undefined)
  const stops = service.stops.flatMap((stop) => told(service, facts, stop))
  const warnings = service.warnings.flatMap((warning) => told(service, facts, warning))
  const blocked = stops.length > 0
  const outcome = blocked
    ? 'blocked'
    : missing.length > 0
      ? 'incomplete'
      : warnings.length > 0
        ? 'warned'
        : 'allowed'
  const lines = service.fees.filter((fee) => facts.holds(fee.when))
  return {
    outcome,
    stops,
    warnings,
    notes: service.notes.filter((note) => facts.holds(note.when)).map(noteTold),
    papers: blocked ? [] : service.requirements.flatMap((item) => papersOf(service, facts, item)),
    present: service.parties
      .filter((party) => facts.holds(party.comes))
      .map((party) => ({ party, people: party.people ?? 1 })),
    fee: { baht: lines.reduce((sum, fee) => sum + fee.baht, 0), lines },
    minutes:
      service.minutes.variants?.find((variant) => facts.holds(variant.when))?.minutes ??
      service.minutes.standard,
    missing,
  }
}

/** The papers of which a picture is wanted, or welcome, for the check beforehand. */
export function pictures(list: Checklist): Paper[] {
  return list.papers.filter(({ requirement }) => requirement.upload !== 'never')
}

/** The pictures without which a case cannot be sent. */
export function neededPictures(list: Checklist): Paper[] {
  return list.papers.filter(
    ({ requirement }) => requirement.upload === 'ask' && requirement.need === 'required',
  )
}

/** A case with no picture to look at waits for nobody, unless the service always wants a look. */
export function needsCheck(service: Service, list: Checklist): boolean {
  return (
    service.precheck === 'required' || (service.precheck !== 'none' && pictures(list).length > 0)
  )
}

function partyOf(service: Service, role: string | undefined): { role?: Party } {
  const party = service.parties.find(({ id }) => id === role)
  return party ? { role: party } : {}
}

function told(service: Service, facts: CaseFacts, item: Statement): Told[] {
  const roles: readonly (string | undefined)[] = item.each ?? [undefined]
  return roles
    .filter((role) => facts.holds(item.when, role, item.each))
    .map((role) => ({
      key: role ? `${item.id}@${role}` : item.id,
      text: { th: item.th, en: item.en },
      ...(item.instead && { instead: { th: item.instead.th, en: item.instead.en } }),
      ...serviceOf(item.instead?.service ?? item.service),
      ...(item.basis && { basis: item.basis }),
      confirm: item.verify !== undefined,
      ...partyOf(service, role),
    }))
}

function noteTold(note: Note, position: number): Told {
  return {
    key: `note-${position + 1}`,
    text: { th: note.th, en: note.en },
    ...serviceOf(note.service),
    ...(note.basis && { basis: note.basis }),
    confirm: note.verify !== undefined,
  }
}

function serviceOf(service: string | undefined): { service?: string } {
  return service ? { service } : {}
}

function papersOf(service: Service, facts: CaseFacts, item: Requirement): Paper[] {
  const roles: readonly (string | undefined)[] = item.each ?? [item.whose]
  return roles
    .filter((role) => facts.holds(item.when, role, item.each))
    .map((role) => ({
      key: role ? `${item.id}@${role}` : item.id,
      ...partyOf(service, role),
      people: peopleOf(facts, item, role),
      confirm: item.verify !== undefined,
      requirement: item,
    }))
}

function peopleOf(facts: CaseFacts, item: Requirement, role: string | undefined): number {
  if (item.people === undefined || typeof item.people === 'number') return item.people ?? 1
  return item.people.find(({ when }) => facts.holds(when, role, item.each))?.n ?? 1
}
