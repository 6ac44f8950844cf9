import type { ConsentPurpose } from '../case.ts'
import { citizen } from './citizen.ts'
import type { Text } from './text.ts'

/** What is agreed to, word for word; a changed word is another text, and the record of a consent keeps which one it was. */
export const consentTexts: Record<ConsentPurpose, Text> = {
  'papers.precheck': citizen.consentPrecheck,
  'papers.others': citizen.consentOthers,
  'papers.reuse': citizen.consentReuse,
  'line.messages': citizen.consentMessages,
}
