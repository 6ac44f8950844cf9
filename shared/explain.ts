import type { Answers } from './answers.ts'
import { type CaseFacts, caseFacts } from './case-facts.ts'
import { type Checklist, checklist, type Paper, type Told } from './checklist.ts'
import type { Condition, Service } from './services/service.ts'
import type { Day } from './time.ts'
import type { Text } from './words/text.ts'

/** One line of an outcome, and the questions that it rests on. */
export type Explained = {
  key: string
  text: Text
  /** Whose it is, or of whom it is said. */
  who?: Text
  instead?: Text
  service?: string
  need?: Paper['need']
  people?: number
  confirm?: boolean
  /** Answered questions that make it so; none where it is so in every case. */
  because: string[]
  /** Questions without an answer that still decide about it. */
  open: string[]
}

export type Explanation = Pick<Checklist, 'outcome' | 'missing'> & {
  baht: number | null
  minutes: number
} & Record<
    | 'stops'
    | 'warnings'
    | 'notes'
    | 'papers'
    | 'perhaps'
    | 'present'
    | 'fees'
    | 'lookups'
    | 'times'
    | 'results',
    Explained[]
  >

/** The outcome of a checklist with the reason for every line. */
export function explain(service: Service, answers: Answers, visitDate: Day): Explanation {
  const list = checklist(service, answers, visitDate)
  const facts = caseFacts(service, answers, visitDate)
  const reasons = (when: Condition | undefined, role?: string, each?: readonly string[]) => ({
    because: facts.deciding(when, role, each),
    open: [...facts.open(when, role, each)],
  })
  const held = <T extends Text & { when?: Condition }>(name: string, items: readonly T[]) =>
    items.flatMap((item, place): Explained[] =>
      facts.holds(item.when) === true
        ? [{ key: `${name}-${place + 1}`, text: textOf(item), ...reasons(item.when) }]
        : [],
    )
  const variant = service.minutes.variants?.find(({ when }) => facts.holds(when) === true)
  return {
    outcome: list.outcome,
    missing: list.missing,
    baht: list.fee.baht,
    minutes: list.minutes,
    stops: list.stops.map(toldLine),
    warnings: list.warnings.map(toldLine),
    notes: held('note', service.notes),
    papers: list.papers.map((paper) => paperLine(facts, paper)),
    perhaps: list.perhaps.map((paper) => paperLine(facts, paper)),
    present: list.present.map(({ party, people }) => ({
      key: party.id,
      text: textOf(party),
      people,
      ...reasons(party.comes),
    })),
    fees: feeLines(service, facts),
    lookups: held('lookup', service.lookups),
    times: variant ? [{ key: 'minutes', text: service.title, ...reasons(variant.when) }] : [],
    results: held('result', service.result ?? []),
  }
}

function textOf({ th, en }: Text): Text {
  return { th, en }
}

function toldLine(told: Told): Explained {
  const { key, text, instead, service, confirm, role, questions } = told
  return {
    key,
    text,
    ...(instead && { instead }),
    ...(service && { service }),
    ...(role && { who: textOf(role) }),
    confirm,
    because: questions,
    open: [],
  }
}

function paperLine(facts: CaseFacts, paper: Paper): Explained {
  const { key, owner, need, people, confirm, because, requirement } = paper
  const { id, when, ifHeld, each } = requirement
  const role = key.slice(id.length + 1) || undefined
  const open =
    need === 'perhaps' ? [...facts.open(when, role, each), ...facts.open(ifHeld, role, each)] : []
  return {
    key,
    text: textOf(requirement),
    ...(owner && { who: owner }),
    need,
    people,
    confirm,
    because,
    open: [...new Set(open)],
  }
}

/** The fees that are due, and those about which an answer is still open. */
function feeLines(service: Service, facts: CaseFacts): Explained[] {
  return service.fees
    .filter(({ when }) => facts.holds(when) !== false)
    .map((fee) => {
      const decided = facts.holds(fee.when) === true
      const count = fee.per === undefined ? [] : [fee.per]
      const known = count.filter((key) => typeof facts.value(key) === 'number')
      return {
        key: fee.id,
        text: textOf(fee),
        confirm: fee.verify !== undefined,
        need: decided ? ('required' as const) : ('perhaps' as const),
        because: [...facts.deciding(fee.when), ...known],
        open: [...facts.open(fee.when), ...count.filter((key) => !known.includes(key))],
      }
    })
}
