import fc from 'fast-check'
import { expect, test } from 'vitest'
import { definitions } from './services/definitions.ts'
import { placesOf } from './services/places.ts'
import type { Service } from './services/service.ts'
import { tellCondition } from './tell-condition.ts'

const all = Object.values(definitions).flat()
const named = (id: string) => definitions[id]?.[0] as Service
const marriage = named('marriage-registration')
const pair = ['partyA', 'partyB']

test.each([
  ['id-card-first', 'always', '', ''],
  ['id-card-first', 'never', 'ไม่มีกรณีนี้', 'In no case'],
  ['id-card-lost', 'hasPhotoPaper', 'มีเอกสารราชการที่มีรูปถ่าย เช่น ใบขับขี่ หนังสือเดินทาง', undefined],
  ['id-card-first', 'not hasBirthCertificate', 'ไม่มีสูติบัตร', 'Is there a birth certificate? No'],
  ['id-card-renewal', 'not canCome', 'มาที่สำนักงานไม่ได้', 'Can the person come to the office? No'],
  ['id-card-first', 'ageYears >= 15', 'อายุ 15 ปีขึ้นไป', 'Age 15 years or more'],
  [
    'id-card-renewal',
    'daysLate > 0',
    'เกินกำหนด 60 วัน นับจากวันที่บัตรหมดอายุ',
    'Past the 60 days allowed from the day answered to “When does the card expire?”',
  ],
  ['id-card-renewal', 'daysToExpiry < -365', 'จากวันที่บัตรหมดอายุ ถึงวันที่มา: มากกว่า 365 วัน', undefined],
  ['id-card-renewal', 'lifetimeCard', 'วันที่บัตรหมดอายุอยู่หลังวันครบ 70 ปี นับจากวันเกิด', undefined],
  [
    'id-card-change',
    'change in [name, title] and not (change == address or registerUpdated)',
    'เปลี่ยนอะไร: ชื่อหรือชื่อสกุล หรือ คำนำหน้านาม และ เปลี่ยนอะไร: อย่างอื่นนอกจาก ที่อยู่ และ ทะเบียนบ้านเปลี่ยนตามแล้วหรือยัง ตอบ “ไม่ใช่”',
    undefined,
  ],
  [
    'add-name-missed-survey',
    'not bornBeforeSurvey',
    'วันเกิดไม่อยู่ก่อนวันที่ 1\u00a0มิ.ย. 2499',
    'The date of birth is not before 1\u00a0Jun 1956',
  ],
  ['destination-move', 'movers > 3', 'ย้ายกี่คน: มากกว่า 3', 'How many people move? more than 3'],
  ['copy-house-registration', 'not pickupOpen', 'วันที่จะมารับเป็นวันหยุด', undefined],
  [
    'adoption-registration',
    'ageGap < 15',
    'จากวันเกิดของผู้รับบุตรบุญธรรม ถึงวันเกิดของผู้จะเป็นบุตรบุญธรรม: น้อยกว่า 15 ปี',
    'From the date of birth (Adopter) to the date of birth (Person to be adopted): under 15 years',
  ],
  ['divorce-by-consent', 'spouseA.here == true and bothAgree', 'ทั้งสองฝ่ายสมัครใจหย่า', undefined],
])('tells "%s: %s"', (id, when, th, en) => {
  const told = tellCondition(named(id), when)
  expect(told.th).toBe(th)
  if (en !== undefined) expect(told.en).toBe(en)
})

test('says of whom, once for all that is said of that person in a row', () => {
  expect(tellCondition(marriage, 'partyA.nationality == foreign')).toEqual({
    th: 'คู่สมรสคนที่หนึ่ง สัญชาติ: ต่างประเทศ',
    en: 'First party, Nationality: Foreign',
  })
  const when = 'self.minor == true and self.consentHow == letter'
  expect(tellCondition(marriage, when, 'partyB', pair)).toEqual({
    th: 'คู่สมรสคนที่สอง ยังไม่บรรลุนิติภาวะ (อายุต่ำกว่า 20 ปี) และ ให้ความยินยอมอย่างไร: ทำเป็นหนังสือ',
    en: 'Second party, A minor (under 20); and How is the consent given? In writing',
  })
})

test('under a name it says the same of both of a pair', () => {
  const when = 'self.sex == female and other.sex == male and self.nationality == thai'
  const told = pair.map((role) => tellCondition(marriage, when, role, pair, { underOwnName: true }))
  expect(told[0]).toEqual(told[1])
  expect(told[0]?.th).toBe(
    'เพศตามทะเบียนราษฎรหรือหนังสือเดินทาง: หญิง และ อีกฝ่าย เพศตามทะเบียนราษฎรหรือหนังสือเดินทาง: ชาย และ สัญชาติ: ไทย',
  )
})

/** Names of the language, facts and options that no text of the definition uses itself. */
function rawNames(service: Service, language: 'th' | 'en'): string[] {
  const texts = [
    ...service.facts.flatMap((fact) => [fact, ...(fact.options ?? [])]),
    ...service.parties,
  ]
    .map((text) => text[language])
    .join('\n')
  const ids = [
    ...service.facts.flatMap(({ id, options }) => [
      id,
      ...(options ?? []).map((option) => option.id),
    ]),
    ...service.derived.map(({ id }) => id),
    ...service.parties.map(({ id }) => id),
  ]
  // In English a plain word such as "mother" may be both an id and a word.
  const telling = language === 'th' ? ids : ids.filter((id) => /[A-Z-]/.test(id))
  return telling.filter((id) => !new RegExp(`\\b${id}\\b`).test(texts))
}

test('tells every condition of every definition in full words', () => {
  for (const service of all) {
    const raw = { th: rawNames(service, 'th'), en: rawNames(service, 'en') }
    for (const { at, when, role, each } of placesOf(service)) {
      for (const underOwnName of [false, true]) {
        const told = tellCondition(service, when, role, each, { underOwnName })
        for (const language of ['th', 'en'] as const) {
          const text = told[language]
          const where = `${service.id} ${at} "${when}": ${text}`
          expect(text, where).not.toMatch(/[=<>[\]{}]|undefined|NaN|\b(?:self|other|visitDate)\./)
          expect(
            raw[language].filter((id) => new RegExp(`\\b${id}\\b`).test(text)),
            where,
          ).toEqual([])
          if (!at.startsWith('derived/') && when !== 'always') {
            expect(text, where).not.toBe('')
          }
        }
      }
    }
  }
})

test('never throws, however conditions of a definition are joined', () => {
  const service = fc.constantFrom(...all)
  fc.assert(
    fc.property(service, fc.infiniteStream(fc.nat()), fc.nat(5), (of, numbers, parts) => {
      const places = placesOf(of)
      const next = () => numbers.next().value as number
      const pick = () => places[next() % places.length]?.when ?? 'always'
      let when = pick()
      for (let n = 0; n < parts; n++) {
        when = `${next() % 2 ? 'not ' : ''}(${when}) ${next() % 2 ? 'and' : 'or'} (${pick()})`
        if (when.length > 1500) break
      }
      const told = tellCondition(
        of,
        when,
        of.parties[0]?.id,
        of.parties.map(({ id }) => id),
      )
      expect(typeof told.th).toBe('string')
      expect(told.th === '').toBe(told.en === '')
    }),
  )
})
