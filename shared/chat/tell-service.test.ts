import { expect, test } from 'vitest'
import { definitions } from '../services/definitions.ts'
import { languages } from '../words/text.ts'
import { serviceKinds } from './kinds.ts'
import { tellService } from './tell-service.ts'

const tell = (id: string, kind: (typeof serviceKinds)[number], text = '') => {
  const service = definitions[id]?.[0]
  if (!service) throw new Error(id)
  return tellService(service, kind, text, 'th')
}

test('of every service each kind is answered in both languages: short, whole, and with its source', () => {
  for (const [service] of Object.values(definitions)) {
    for (const kind of serviceKinds) {
      for (const language of languages) {
        const told = service && tellService(service, kind, '', language)
        expect(told).toMatch(language === 'th' ? /\nที่มา: .+\d{4}$/ : /\nSource: .+\d{4}$/)
        expect(told).not.toMatch(/[{}]|undefined|null/)
        expect(told?.length).toBeLessThan(1200)
      }
    }
  }
})

test('what is nearest to the question comes first', () => {
  const [head, ...rest] = tell(
    'marriage-registration',
    'eligibility',
    'อายุ 17 จดทะเบียนได้ไหม',
  ).split('\n')
  expect(`${head} ${rest[0]}`).toContain('18')
  expect(tell('id-card-lost', 'papers', 'บัตรหายต้องแจ้งความไหม')).toMatch(/^ไม่ต้องแจ้งความ/)
})

test('a fine is never a sum that we promise', () => {
  for (const [service] of Object.values(definitions)) {
    const told = service && tellService(service, 'fee', 'โดนปรับเท่าไหร่', 'th')
    expect(told).not.toMatch(/ปรับ[^\n]*\d+-?\d* บาท/)
  }
})

test('what the keepers are not sure of is marked', () => {
  expect(tell('house-book-replacement', 'fee')).toContain('ยืนยันกับสำนักงานอีกครั้ง')
})
