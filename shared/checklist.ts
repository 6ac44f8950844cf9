import type { Answers } from './answers.ts'
import { type CaseFacts, caseFacts, factIndex } from './case-facts.ts'
import { countPlaces, orderFacts, outcomePlaces } from './services/places.ts'
import type {
  Condition,
  Count,
  Fact,
  Fee,
  Note,
  Party,
  Requirement,
  Service,
  Statement,
} from './services/service.ts'
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
  /** The questions whose answers it rests on. */
  questions: string[]
}
export type Paper = {
  /** `thai-id-card@partyA` */
  key: string
  /** Whose it is; nobody's in particular where it belongs to the case. */
  owner?: Text
  need: 'required' | 'if-held' | 'perhaps'
  people: number
  confirm: boolean
  /** The questions whose answers ask for it; none where everybody needs it. */
  because: string[]
  requirement: Requirement
}
type Present = { party: Party; people: number }
type Outcome = 'allowed' | 'warned' | 'blocked' | 'incomplete'
export type Checklist = {
  outcome: Outcome
  precheck: Service['precheck']
  stops: Told[]
  warnings: Told[]
  notes: Told[]
  /** Required, or to be brought if held. */
  papers: Paper[]
  /** An open question decides about these. */
  perhaps: Paper[]
  present: Present[]
  /** In baht; null while an answer that decides it is open, or where the law names none. */
  fee: { baht: number | null; lines: Fee[] }
  minutes: number
  /** How long until the result, as far as it is known. */
  result: (Text & { verify?: string })[]
  lookups: Text[]
  /** Keys of the questions still to be answered. */
  missing: string[]
}

/**
 * The questions of this case: those answered, and those whose answer can still change something. First what concerns all,
 * then person by person. A case that is not possible is asked nothing more.
 */
export function questions(service: Service, answers: Answers, visitDate: Day): Question[] {
  return put(service, answers, caseFacts(service, answers, visitDate))
}

/** The first question without an answer. */
export function nextQuestion(
  service: Service,
  answers: Answers,
  visitDate: Day,
): Question | undefined {
  return questions(service, answers, visitDate).find(({ key }) => answers[key] === undefined)
}

function put(service: Service, answers: Answers, facts: CaseFacts): Question[] {
  const open = openQuestions(service, facts)
  const all = [...factIndex(service).values()].filter(
    ({ key }) => facts.applies(key) === true && (answers[key] !== undefined || open.has(key)),
  )
  const ordered = [
    ...all.filter(({ role }) => !role),
    ...service.parties.flatMap(({ id }) => all.filter(({ role }) => role === id)),
  ]
  return ordered.map(({ key, fact, role }) => ({ key, fact, ...partyOf(service, role) }))
}

function openQuestions(service: Service, facts: CaseFacts): Set<string> {
  const blocked = service.stops.some((stop) =>
    (stop.each ?? [undefined]).some((role) => facts.holds(stop.when, role, stop.each) === true),
  )
  if (blocked) return new Set()
  return new Set([
    ...[...outcomePlaces(service), ...countPlaces(service)].flatMap(({ when, role, each }) => [
      ...facts.open(when, role, each),
    ]),
    ...orderFacts(service),
  ])
}

/** What this case needs. A blocked case is told its stops, and no list of papers is made. */
export function checklist(service: Service, answers: Answers, visitDate: Day): Checklist {
  const facts = caseFacts(service, answers, visitDate)
  const stops = service.stops.flatMap((stop) => told(service, facts, stop))
  const warnings = service.warnings.flatMap((warning) => told(service, facts, warning))
  const blocked = stops.length > 0
  const missing = put(service, answers, facts)
    .map(({ key }) => key)
    .filter((key) => answers[key] === undefined)
  const outcome = blocked
    ? 'blocked'
    : missing.length > 0
      ? 'incomplete'
      : warnings.length > 0
        ? 'warned'
        : 'allowed'
  const papers = blocked
    ? []
    : service.requirements.flatMap((item) => papersOf(service, facts, item))
  const known = papers.filter(({ need }) => need !== 'perhaps')
  const holds = ({ when }: { when?: Condition }) => facts.holds(when) === true
  return {
    outcome,
    precheck: service.precheck,
    stops,
    warnings,
    notes: service.notes.filter(holds).map((note, place) => noteTold(note, place)),
    papers: known,
    perhaps: papers.filter(
      ({ key, need }, place) =>
        need === 'perhaps' &&
        !known.some((paper) => paper.key === key) &&
        papers.findIndex((paper) => paper.key === key) === place,
    ),
    present: service.parties
      .filter(({ comes }) => facts.holds(comes) === true)
      .map((party) => ({ party, people: countOf(facts, party.people) })),
    fee: feeOf(service, facts),
    minutes: service.minutes.variants?.find(holds)?.minutes ?? service.minutes.standard,
    result: (service.result ?? []).filter(holds),
    lookups: service.lookups.filter(holds),
    missing,
  }
}

/** The papers of which a picture is wanted, or welcome, for the check beforehand. */
export function pictures(list: Checklist): Paper[] {
  if (list.precheck === 'none') return []
  return list.papers.filter(({ requirement }) => requirement.upload !== 'never')
}

/** The pictures without which a case cannot be sent. */
export function neededPictures(list: Checklist): Paper[] {
  return pictures(list).filter(
    ({ requirement, need }) => requirement.upload === 'ask' && need === 'required',
  )
}

/** A case with no picture to look at waits for nobody, unless the service always wants a look. */
export function needsCheck(list: Checklist): boolean {
  return list.precheck === 'required' || pictures(list).length > 0
}

function partyOf(service: Service, role: string | undefined): { role?: Party } {
  const party = service.parties.find(({ id }) => id === role)
  return party ? { role: party } : {}
}

function told(service: Service, facts: CaseFacts, item: Statement): Told[] {
  const roles: readonly (string | undefined)[] = item.each ?? [undefined]
  return roles
    .filter((role) => facts.holds(item.when, role, item.each) === true)
    .map((role) => ({
      key: role ? `${item.id}@${role}` : item.id,
      text: { th: item.th, en: item.en },
      ...(item.instead && { instead: { th: item.instead.th, en: item.instead.en } }),
      ...serviceOf(item.instead?.service ?? item.service),
      ...(item.basis && { basis: item.basis }),
      confirm: item.verify !== undefined,
      ...partyOf(service, role),
      questions: facts.deciding(item.when, role, item.each),
    }))
}

function noteTold(note: Note, place: number): Told {
  return {
    key: note.id ?? `note-${place + 1}`,
    text: { th: note.th, en: note.en },
    ...serviceOf(note.service),
    ...(note.basis && { basis: note.basis }),
    confirm: note.verify !== undefined,
    questions: [],
  }
}

function serviceOf(service: string | undefined): { service?: string } {
  return service ? { service } : {}
}

function papersOf(service: Service, facts: CaseFacts, item: Requirement): Paper[] {
  const roles: readonly (string | undefined)[] = item.each ?? [item.whose]
  return roles.flatMap((role) => {
    const required = facts.holds(item.when, role, item.each)
    const ifHeld = item.ifHeld === undefined ? false : facts.holds(item.ifHeld, role, item.each)
    if (required === false && ifHeld === false) return []
    const owner = item.of ?? partyOf(service, role).role
    return [
      {
        key: role ? `${item.id}@${role}` : item.id,
        ...(owner && { owner: { th: owner.th, en: owner.en } }),
        need: required ? 'required' : ifHeld ? 'if-held' : 'perhaps',
        people: peopleOf(facts, item, role),
        confirm: item.verify !== undefined,
        because: facts.deciding(required === true ? item.when : item.ifHeld, role, item.each),
        requirement: item,
      },
    ]
  })
}

function peopleOf(facts: CaseFacts, item: Requirement, role: string | undefined): number {
  const { people } = item
  if (people === undefined || typeof people === 'number' || typeof people === 'string') {
    return countOf(facts, people)
  }
  return people.find(({ when }) => facts.holds(when, role, item.each) === true)?.n ?? 1
}

/** One while the answer that gives the count is open. */
function countOf(facts: CaseFacts, count: Count | undefined): number {
  const found = typeof count === 'string' ? facts.value(count) : count
  return typeof found === 'number' ? found : 1
}

function feeOf(service: Service, facts: CaseFacts): Checklist['fee'] {
  const judged = service.fees.map((fee) => ({
    fee,
    truth: facts.holds(fee.when),
    times: fee.per === undefined ? 1 : facts.value(fee.per),
  }))
  const due = judged.filter(({ truth }) => truth === true)
  const known =
    due.length > 0 &&
    judged.every(({ truth }) => truth !== undefined) &&
    due.every(({ times }) => typeof times === 'number')
  return {
    baht: known ? due.reduce((sum, { fee, times }) => sum + fee.baht * Number(times), 0) : null,
    lines: due.map(({ fee }) => fee),
  }
}
