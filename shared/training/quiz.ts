import { type Random, randomFrom, shuffled } from '../random.ts'
import type { Service } from '../services/service.ts'
import type { Day } from '../time.ts'
import { askComes } from './ask-comes.ts'
import { askCost } from './ask-cost.ts'
import { askDeadline } from './ask-deadline.ts'
import { askMay } from './ask-may.ts'
import { askPapers } from './ask-papers.ts'
import { askWhere } from './ask-where.ts'
import {
  type Ask,
  type MadeQuestion,
  type QuestionKind,
  questionKinds,
  signatureOf,
} from './question.ts'

const asking: Record<QuestionKind, (ask: Ask) => MadeQuestion | undefined> = {
  papers: askPapers,
  may: askMay,
  comes: askComes,
  where: askWhere,
  cost: askCost,
  deadline: askDeadline,
}
const triesOfKind = 6
const mostRounds = 12

/** A question of that kind, or nothing where the definition has none. */
export function makeQuestion(kind: QuestionKind, ask: Ask): MadeQuestion | undefined {
  for (let tried = 0; tried < triesOfKind; tried++) {
    const made = asking[kind](ask)
    if (made) return made
  }
}

/**
 * So many questions about these services, of as many kinds as there are, no two alike, and none of those in `asked` while others can be
 * made. The same seed makes the same questions of the same definitions.
 */
export function makeQuiz(
  services: readonly Service[],
  neighbours: readonly Service[],
  { day, seed, count, asked = [] }: { day: Day; seed: number; count: number; asked?: string[] },
): MadeQuestion[] {
  const random = randomFrom(seed)
  const made: MadeQuestion[] = []
  const seen = new Set(asked)
  for (let round = 0; round < mostRounds && made.length < count; round++) {
    // At the end a question of last time is better than none.
    if (round === mostRounds - 2) seen.clear()
    for (const service of shuffled(random, services)) {
      if (made.length >= count) break
      const others = neighbours.filter(({ id }) => id !== service.id)
      const next = nextOf({ service, neighbours: others, day, random }, made, seen)
      if (!next) continue
      made.push(next)
      seen.add(signatureOf(next))
    }
  }
  return shuffled(random, made)
}

/** Of the kinds that were asked least until now; not the same kind of the same service twice. */
function nextOf(
  ask: Ask,
  made: readonly MadeQuestion[],
  seen: ReadonlySet<string>,
): MadeQuestion | undefined {
  const sofar = new Set(made.map(signatureOf))
  for (const kind of kindsByUse(ask.random, made)) {
    const isRepeat = made.some((one) => one.kind === kind && one.serviceId === ask.service.id)
    if (isRepeat && !mayRepeat(kind)) continue
    const next = makeQuestion(kind, ask)
    if (!next) continue
    const signature = signatureOf(next)
    if (!seen.has(signature) && !sofar.has(signature)) return next
  }
}

/** Another neighbour, another answer; where and when are the same for all. */
function mayRepeat(kind: QuestionKind): boolean {
  return kind === 'papers' || kind === 'may'
}

function kindsByUse(random: Random, made: readonly MadeQuestion[]): QuestionKind[] {
  const uses = (kind: QuestionKind) => made.filter((one) => one.kind === kind).length
  return shuffled(random, questionKinds).sort((a, b) => weight(a) * uses(a) - weight(b) * uses(b))
}

/** Papers and stops are what neighbours are sent home for: asked twice as often. */
function weight(kind: QuestionKind): number {
  return kind === 'papers' || kind === 'may' ? 1 : 2
}
