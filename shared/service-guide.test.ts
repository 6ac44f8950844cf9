import { expect, test } from 'vitest'
import { papersOfService } from './service-guide.ts'
import { definitions } from './services/definitions.ts'
import type { Service } from './services/service.ts'
import { tellLaws } from './why-asked.ts'

const all = Object.values(definitions).flat()
const named = (id: string) => definitions[id]?.[0] as Service

test('every paper that a service can ask for stands in its guide', () => {
  for (const service of all) {
    const { always, cases, held } = papersOfService(service)
    const shown = [...always, ...cases, ...held].flatMap(({ papers }) => papers)
    const requirements = new Set(shown.map(({ requirement }) => requirement))
    expect([...requirements].sort(byPlace(service)), service.id).toEqual(service.requirements)
    expect(cases.every(({ papers }) => papers.every(({ when }) => when.th && when.en))).toBe(true)
  }
})

function byPlace({ requirements }: Service) {
  return (a: Service['requirements'][number], b: Service['requirements'][number]) =>
    requirements.indexOf(a) - requirements.indexOf(b)
}

test('what is asked of both of a pair alike stands once, under both names', () => {
  const { cases } = papersOfService(named('marriage-registration'))
  expect(cases.map(({ owner }) => owner?.th)).toContain('คู่สมรสคนที่หนึ่ง และคู่สมรสคนที่สอง')
  const pair = cases.find(({ owner }) => owner?.en === 'First party and Second party')
  expect(pair?.papers[0]?.when).toEqual({ th: 'สัญชาติ: ไทย', en: 'Nationality: Thai' })
  expect(pair?.papers[0]?.count?.th).toBe('คนละใบ')
})

test('what is only for one of a pair stands under that name', () => {
  const { always, cases } = papersOfService(named('divorce-by-consent'))
  const owners = [...always, ...cases].map(({ owner }) => owner?.en)
  expect(new Set(owners).size).toBeGreaterThan(2)
})

test('laws are named once, with their sections, never with a year in place of one', () => {
  expect(tellLaws(named('id-card-first').law, 'th')).toEqual([
    'พ.ร.บ.บัตรประจำตัวประชาชน มาตรา 5, 6, 15',
  ])
  expect(tellLaws(['ID Card Act 2526 as amended 2554, s. 6, 6 bis'], 'th')).toEqual([
    'พ.ร.บ.บัตรประจำตัวประชาชน มาตรา 6, 6 ทวิ',
  ])
  for (const service of all) {
    for (const language of ['th', 'en'] as const) {
      const told = tellLaws(service.law, language)
      expect(told.join(), service.id).not.toMatch(/(?:มาตรา|section).*\b2[45]\d\d\b|verify|\[/)
      expect(new Set(told).size).toBe(told.length)
    }
    expect(tellLaws(service.law, 'th').join(), service.id).not.toMatch(/[A-Za-z]/)
  }
})
