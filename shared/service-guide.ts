import type { Condition, Count, Fee, Requirement, Service } from './services/service.ts'
import { tellCondition } from './tell-condition.ts'
import { guide as words } from './words/guide.ts'
import { fill, type Language, type Text } from './words/text.ts'

/** A paper as a guide shows it, to people whose case is not known. */
type GuidePaper = {
  requirement: Requirement
  /** The case that asks for it, in words; empty where everyone needs it. */
  when: Text
  /** How many of them; nothing to say where it is one. */
  count?: Text
  confirm: boolean
}
export type PaperGroup = { owner?: Text; papers: GuidePaper[] }
type ServicePapers = {
  /** Needed in every case. */
  always: PaperGroup[]
  /** Needed in some cases. */
  cases: PaperGroup[]
  /** Brought by those who have it. */
  held: PaperGroup[]
}

/** The papers that a service can ask for, by how certain they are and whose they are. Every paper of the definition is in one of them. */
export function papersOfService(service: Service): ServicePapers {
  const needed = service.requirements.flatMap((item) => row(service, item, item.when ?? 'always'))
  const held = service.requirements.flatMap((item) =>
    item.ifHeld === undefined ? [] : row(service, item, item.ifHeld),
  )
  return {
    always: grouped(needed.filter(({ paper }) => paper.when.th === '')),
    cases: grouped(needed.filter(({ paper }) => paper.when.th !== '')),
    held: grouped(held),
  }
}

type Row = { owner: Text | undefined; paper: GuidePaper }

/** One row for each person, or one for both of a pair where the same is so for both. */
function row(service: Service, requirement: Requirement, when: Condition): Row[] {
  if (when === 'never') return []
  const { each, whose, of } = requirement
  const roles: readonly (string | undefined)[] = each ?? [whose]
  const rows = roles.map((role): Row => {
    const party = service.parties.find(({ id }) => id === role)
    const owner = of ?? party
    const told = tellCondition(service, when, role, each, { underOwnName: owner !== undefined })
    const count = countOf(requirement.people)
    return {
      owner: owner && { th: owner.th, en: owner.en },
      paper: {
        requirement,
        when: told,
        ...(count && { count }),
        confirm: requirement.verify !== undefined,
      },
    }
  })
  const [first, ...others] = rows
  if (!first || others.length === 0) return rows
  if (others.some(({ paper }) => paper.when.th !== first.paper.when.th)) return rows
  const owner = others.reduce<Text | undefined>(
    (all, { owner: next }) => all && next && both(all, next),
    first.owner,
  )
  return [{ owner, paper: { ...first.paper, count: first.paper.count ?? words.oneEach } }]
}

function both(first: Text, second: Text): Text {
  const join = (language: 'th' | 'en') =>
    fill(words.bothOf, language, { first: first[language], second: second[language] })
  return { th: join('th'), en: join('en') }
}

function countOf(people: Count | Requirement['people']): Text | undefined {
  if (people === undefined || people === 1) return undefined
  if (typeof people === 'string') return words.perPerson
  if (typeof people === 'number') return filled(words.count, people)
  return filled(words.upTo, Math.max(...people.map(({ n }) => n)))
}

function filled(text: Text, n: number): Text {
  return { th: fill(text, 'th', { n }), en: fill(text, 'en', { n }) }
}

/** A fee in words, with its sum; many texts name the sum themselves. */
export function tellFee(fee: Pick<Fee, 'baht' | 'th' | 'en'>, language: Language): string {
  const text = fee[language]
  const amount = fee.baht === 0 ? words.free[language] : fill(words.baht, language, { n: fee.baht })
  const plain = (line: string) => line.replace(/\s/g, ' ')
  const isFree = fee.baht === 0 && /ไม่เสีย|ไม่มีค่า|ยกเว้น|free|exempt|no fee/i.test(text)
  return isFree || plain(text).includes(plain(amount)) ? text : `${amount} · ${text}`
}

function grouped(rows: Row[]): PaperGroup[] {
  const groups = new Map<string, PaperGroup>()
  for (const { owner, paper } of rows) {
    const known = groups.get(owner?.th ?? '')
    if (known) known.papers.push(paper)
    else groups.set(owner?.th ?? '', { ...(owner && { owner }), papers: [paper] })
  }
  return [...groups.values()]
}
