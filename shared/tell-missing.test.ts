import { expect, test } from 'vitest'
import { checklist } from './checklist.ts'
import { marriageRegistration as marriage } from './services/marriage-registration.ts'
import { tellMissing } from './tell-missing.ts'

const list = checklist(marriage, {}, '2026-11-24')
const tell = (reason: Parameters<typeof tellMissing>[2]['reason'], missing: string) =>
  tellMissing(marriage, list, { reason, missing })

test('names the paper, the person and the rule that staff chose', () => {
  const [paper] = list.papers
  const [someone] = list.present
  const [stop] = marriage.stops
  if (!paper || !someone) throw new Error('a marriage asks for papers and people')
  const words = ({ th, en }: { th: string; en: string }) => ({ th, en })
  expect(tell('paper-missing', paper.key)).toEqual(words(paper.requirement))
  expect(tell('person-missing', someone.party.id)).toEqual(words(someone.party))
  expect(tell('not-entitled', stop.id)).toEqual(words(stop))
})

test('names what the list of another day does not hold', () => {
  const none = { papers: [], perhaps: [], present: [], missing: [] }
  const told = (reason: 'paper-wrong' | 'person-missing', missing: string) =>
    tellMissing(marriage, none, { reason, missing }).en
  expect(told('paper-wrong', 'court-order-waiting@partyA')).toBe(
    marriage.requirements.find(({ id }) => id === 'court-order-waiting')?.en,
  )
  expect(told('person-missing', 'witness')).toBe(
    marriage.parties.find(({ id }) => id === 'witness')?.en,
  )
})

test('says what staff once wrote themselves as they wrote it', () => {
  expect(tell('person-missing', 'พยานคนที่สอง').th).toBe('พยานคนที่สอง')
  expect(tell(null, 'รูปถ่าย').th).toBe('รูปถ่าย')
})
