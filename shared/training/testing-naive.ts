import type { Answers } from '../answers.ts'
import { condition, evaluate, type Reading, type Truth, truthOf } from '../conditions.ts'
import type { Condition, Service } from '../services/service.ts'
import type { Day } from '../time.ts'

/**
 * Whether a condition holds, worked out the long way and by nothing that the checklist uses but the language itself: each name is looked
 * up anew every time, by its words. Undefined where the given answers do not decide it.
 */
export function naively(
  service: Service,
  answers: Answers,
  day: Day,
  when: Condition | undefined,
  role?: string,
  each: readonly string[] = [],
): Truth {
  if (when === undefined) return true
  function judge(text: Condition, self: string | undefined, pair: readonly string[]): Reading {
    return evaluate(condition(text), (path) => read(path, self, pair))
  }
  function read(path: string, self: string | undefined, pair: readonly string[]): Reading {
    if (path === 'visitDate') return day
    const [of, name] = path.includes('.') ? path.split('.') : [undefined, path]
    const owner = of === 'self' ? self : of === 'other' ? pair.find((one) => one !== self) : of
    const fits = (about: 'case' | readonly string[]) =>
      about === 'case' ? owner === undefined : owner !== undefined && about.includes(owner)
    const pairOf = (about: 'case' | readonly string[]) => (about === 'case' ? [] : about)
    const derived = service.derived.find(({ id, about }) => id === name && fits(about))
    if (derived) return judge(derived.is, owner, pairOf(derived.about))
    const fact = service.facts.find(({ id, about }) => id === name && fits(about))
    if (!fact) return null
    const asked =
      fact.ask === undefined ? true : truthOf(judge(fact.ask, owner, pairOf(fact.about)))
    if (asked === undefined) return undefined
    return asked ? answers[owner === undefined ? fact.id : `${owner}.${fact.id}`] : null
  }
  return truthOf(judge(when, role, each))
}
