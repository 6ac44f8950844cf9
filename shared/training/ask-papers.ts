import { caseFacts } from '../case-facts.ts'
import { checklist } from '../checklist.ts'
import { shuffled } from '../random.ts'
import type { Requirement, Service } from '../services/service.ts'
import { tellCondition } from '../tell-condition.ts'
import { fillTexts, type Text } from '../words/text.ts'
import { trainingWords as words } from '../words/training.ts'
import { madeUpCase } from './made-up-case.ts'
import { type Ask, type Candidate, type MadeQuestion, questionOf } from './question.ts'

const mostRight = 3
const options = 5

/** "Which papers does this neighbour need?" What may be brought if there is any is neither right nor wrong, so it is not offered. */
export function askPapers(ask: Ask): MadeQuestion | undefined {
  const { service, neighbours, day, random } = ask
  const answers = madeUpCase(service, day, random)
  if (!answers) return
  const list = checklist(service, answers, day)
  const facts = caseFacts(service, answers, day)
  const slots = service.requirements.flatMap((item) => slotsOf(service, item))
  const needed = slots.filter(({ key, requirement }) =>
    list.papers.some(
      (paper) =>
        paper.key === key && paper.requirement === requirement && paper.need === 'required',
    ),
  )
  const listed = new Set(list.papers.map(({ requirement }) => requirement.th))
  const notNeeded = slots.filter(
    ({ requirement, truth }) => !listed.has(requirement.th) && truth(facts) === false,
  )
  const right = shuffled(random, needed).slice(0, notNeeded.length > 1 ? mostRight : 2)
  const own = shuffled(random, notNeeded).slice(0, options - right.length)
  const room = options - right.length - own.length
  return questionOf('papers', ask, answers, [
    ...right.map((slot) => ({ ...slot, isRight: true, why: whyNeeded(slot) })),
    ...own.map((slot) => ({
      ...slot,
      isRight: false,
      why: fillTexts(words.onlyWhen, { when: slot.when }),
    })),
    ...foreign(ask, neighbours).slice(0, Math.min(room, 2)),
  ])
}

type Slot = Pick<Candidate, 'text' | 'who' | 'basis'> & {
  key: string
  requirement: Requirement
  when: Text
  truth: NonNullable<Candidate['truth']>
}

/** A paper of each person of whom it can be asked. One of which the keepers are not sure is nobody's exam. */
function slotsOf(service: Service, requirement: Requirement): Slot[] {
  const { id, when, ifHeld, each, whose, of, th, en, basis, confidence } = requirement
  if (confidence === 'low' || when === 'never') return []
  const roles: readonly (string | undefined)[] = each ?? [whose]
  return roles.map((role) => {
    const who = of ?? service.parties.find((party) => party.id === role)
    return {
      key: role ? `${id}@${role}` : id,
      requirement,
      text: { th, en },
      ...(who && { who: { th: who.th, en: who.en } }),
      ...(basis !== undefined && { basis }),
      when: tellCondition(service, when, role, each),
      truth: (facts) => {
        const needed = facts.holds(when, role, each)
        if (needed !== false || ifHeld === undefined) return needed
        // Welcome, and so neither needed nor out of place.
        return facts.holds(ifHeld, role, each) === false ? false : undefined
      },
    }
  })
}

function whyNeeded({ when }: Slot): Text {
  return when.th === '' ? words.alwaysNeeded : fillTexts(words.neededWhen, { when })
}

/** Papers of other services that this one never asks for in any words: no card and no house book, for those have many names. */
function foreign({ service, random }: Ask, neighbours: readonly Service[]): Candidate[] {
  const known = new Set(service.requirements.flatMap(({ id, th, en }) => [id, th, en]))
  const found = neighbours.flatMap((other) =>
    other.requirements
      .filter(({ lookup, confidence }) => lookup !== 'full' && confidence === 'high')
      .filter(({ id, th, en }) => ![id, th, en].some((word) => known.has(word)))
      .filter(({ id }) => !/identity|passport|letter|consent|id-|house/.test(id))
      .map((item) => ({
        text: { th: item.th, en: item.en },
        isRight: false,
        why: fillTexts(words.ofOther, { service: other.title }),
      })),
  )
  return shuffled(random, found)
}
