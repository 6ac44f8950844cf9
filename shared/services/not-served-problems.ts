import type { NotServedReason } from '../tickets.ts'
import { atEveryCounter, isWitness } from './not-served.ts'
import type { Service } from './service.ts'

/** What is wrong with the reasons for which a visit can come to nothing: each once, and only those that can be. */
export function notServedProblems(service: Service): string[] {
  const { notServed, parties, applicants = [], requirements, stops, where } = service
  const others = parties.filter((party) => !isWitness(party))
  const mayBe: Partial<Record<NotServedReason, { must: boolean } | { may: boolean }>> = {
    'paper-missing': { must: requirements.length > 0 },
    'paper-wrong': { must: requirements.length > 0 },
    // Of one who comes alone and for nobody else there is nobody to miss.
    'person-missing': {
      must: others.length > 1 || applicants.length > 1 || others.some(({ people }) => people),
    },
    'witness-missing': { must: parties.some(isWitness) },
    'not-entitled': { must: stops.length > 0 },
    'other-office': { must: where.offices !== 'any' },
    'house-consent-missing': {
      may: [...parties, ...applicants].some(({ id }) => id.includes('house-master')),
    },
    'consent-refused': { may: parties.length > 1 },
    'terms-not-agreed': { may: parties.length > 1 },
  }
  const has = (reason: NotServedReason) => notServed.includes(reason)
  const last = notServed.slice(-atEveryCounter.length)
  return [
    ...notServed
      .filter((reason, place) => notServed.indexOf(reason) !== place)
      .map((reason) => `notServed/${reason}: twice`),
    ...(last.join() === atEveryCounter.join()
      ? []
      : ['notServed: does not end as every list does']),
    ...Object.entries(mayBe).flatMap(([id, can]) => {
      const reason = id as NotServedReason
      const isPossible = 'must' in can ? can.must : can.may
      if (has(reason) && !isPossible) return [`notServed/${reason}: can never be`]
      return 'must' in can && can.must && !has(reason) ? [`notServed/${reason}: is not there`] : []
    }),
  ]
}
