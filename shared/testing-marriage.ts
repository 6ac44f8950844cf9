import type { Answers } from './answers.ts'
import { checklist, pictures } from './checklist.ts'
import { marriageRegistration } from './services/marriage-registration.ts'
import type { Day } from './time.ts'

/** A marriage with a foreigner: a matter that any office takes, with papers to photograph. */
export const foreignMarriage: Answers = {
  place: 'office',
  bothCome: true,
  closeBlood: false,
  adopterAdoptee: false,
  hasPrenup: false,
  declaredInDanger: false,
  'partyA.birthDate': '1995-03-01',
  'partyA.nationality': 'thai',
  'partyA.incompetent': false,
  'partyA.maritalHistory': 'never',
  'partyB.birthDate': '1990-07-12',
  'partyB.nationality': 'foreign',
  'partyB.understandsThai': true,
  'partyB.incompetent': false,
  'partyB.maritalHistory': 'never',
}

/** The papers of it that are photographed, in their order. */
export function papersOfMarriage(today: Day): string[] {
  return pictures(checklist(marriageRegistration, foreignMarriage, today))
    .filter(({ need }) => need !== 'if-held')
    .map(({ key }) => key)
}
