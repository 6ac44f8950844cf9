import type { Answers } from './answers.ts'
import { factIndex } from './case-facts.ts'
import type { Party, Service } from './services/service.ts'

/**
 * Two people of whom the very same was said, date of birth included: perhaps one person was entered twice. No answer names a
 * person, so this is a question to whoever looks, and no refusal.
 */
export function sameAnswers(service: Service, answers: Answers): [Party, Party] | undefined {
  const said = (id: string) =>
    [...factIndex(service).values()].flatMap(({ key, fact, role }) =>
      role === id && answers[key] !== undefined ? [`${fact.id}=${answers[key]}`] : [],
    )
  for (const [place, one] of service.parties.entries()) {
    const ofOne = said(one.id)
    if (!ofOne.some((text) => text.startsWith('birthDate='))) continue
    const other = service.parties
      .slice(place + 1)
      .find(({ id }) => said(id).join() === ofOne.join())
    if (other) return [one, other]
  }
}
