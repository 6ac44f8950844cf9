import { expect, test } from 'vitest'
import { checklist } from './checklist.ts'
import { marriageRegistration } from './services/marriage-registration.ts'
import { tellMissing } from './tell-missing.ts'

const list = checklist(marriageRegistration, {}, '2026-11-24')

test('names the paper and the person of the list that staff chose', () => {
  const [paper] = list.papers
  const [someone] = list.present
  if (!paper || !someone) throw new Error('a marriage asks for papers and people')
  const { th, en } = paper.requirement
  expect(tellMissing(list, paper.key)).toEqual({ th, en })
  expect(tellMissing(list, someone.party.id)).toEqual({
    th: someone.party.th,
    en: someone.party.en,
  })
})

test('says what staff wrote themselves as they wrote it', () => {
  expect(tellMissing(list, 'พยานคนที่สอง').th).toBe('พยานคนที่สอง')
})
