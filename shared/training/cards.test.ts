import { expect, test } from 'vitest'
import { definitions } from '../services/definitions.ts'
import type { Service } from '../services/service.ts'
import { cardsOf } from './cards.ts'
import { chapterIds, chapters, taughtServices } from './chapters.ts'
import { whatChanged } from './what-changed.ts'

const serviceOf = (id: string) => definitions[id]?.[0] as Service

test('each chapter is of one team, and no service is taught twice', () => {
  for (const id of chapterIds) {
    expect(new Set(chapters[id].map((service) => serviceOf(service).team))).toEqual(new Set([id]))
  }
  expect(new Set(taughtServices).size).toBe(taughtServices.length)
})

test.each(taughtServices)('the cards of %s are short and say every paper, stop and fee', (id) => {
  const service = serviceOf(id)
  const cards = cardsOf(service)
  for (const { lines } of cards) {
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.length).toBeLessThanOrEqual(4)
    for (const { text } of lines) expect(`${text.th}${text.en}`).not.toMatch(/\{\w+\}|undefined/)
  }
  const said = cards.flatMap(({ lines }) => lines.map(({ text }) => text.th))
  for (const { th, when, ifHeld } of service.requirements) {
    if (when !== 'never' || ifHeld) expect(said).toContain(th)
  }
  for (const { th } of service.stops) expect(said).toContain(th)
  for (const { th } of service.fees) expect(said.join()).toContain(th)
})

test('common mistakes come out of the definitions: no police report for a lost card, both books for a move within the district', () => {
  const told = (id: string) => JSON.stringify(cardsOf(serviceOf(id)))
  expect(told('id-card-lost')).toContain('No police report')
  expect(told('destination-move')).toContain('both books are needed')
})

test('what a new version changed is told line by line, and nothing of what stayed', () => {
  const [now, before] = definitions['marriage-registration'] as [Service, Service]
  const changed = whatChanged(before, now)
  expect(changed.map(({ is }) => is).sort()).toEqual(['gone', 'gone', 'gone', 'new', 'new'])
  expect(JSON.stringify(changed)).toContain('Before 23 January 2025')
  expect(whatChanged(now, now)).toEqual([])
})
