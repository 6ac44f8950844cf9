import { expect, test } from 'vitest'
import { definitions } from '../services/definitions.ts'
import { reasons } from '../services/reasons.ts'
import { notServedReasons } from '../tickets.ts'
import { type Cause, causeKey, causeOfVisit, readCause } from './causes.ts'
import { helpFor } from './help.ts'

const all = Object.values(definitions)
const marriage = definitions['marriage-registration'] ?? []
const [newest] = marriage

/** Every cause that a service can have. */
function causesOf(versions: typeof marriage): Cause[] {
  const [service] = versions
  if (!service) return []
  return [
    ...service.requirements.flatMap(({ id, reasons }) =>
      reasons.map((reason): Cause => ({ kind: 'paper', paper: id, reason })),
    ),
    ...service.notServed.flatMap((reason): Cause[] => [
      { kind: 'visit', reason, missing: '' },
      ...service.requirements.map(({ id }) => causeOfVisit(`${reason}|${id}@x`, versions)),
      ...service.parties.map(({ id }) => causeOfVisit(`${reason}|${id}`, versions)),
      ...service.stops.map(({ id }) => causeOfVisit(`${reason}|${id}`, versions)),
    ]),
  ]
}

test('against every cause of every service something may help, and the words of today stand beside it', () => {
  for (const versions of all) {
    for (const cause of causesOf(versions)) {
      const { reads, ideas } = helpFor(versions[0], cause)
      expect(ideas.length, causeKey(cause)).toBeGreaterThan(0)
      expect(reads.length, causeKey(cause)).toBeGreaterThan(0)
      for (const { text } of reads) expect([text.th, text.en].every(Boolean)).toBe(true)
    }
  }
})

test('the key of every cause leads back to it, and to no other service that does not have it', () => {
  for (const versions of all) {
    for (const cause of causesOf(versions)) {
      expect(readCause(causeKey(cause), versions)).toEqual(cause)
    }
  }
  expect(readCause('paper|passport|expired', definitions['id-card-renewal'] ?? [])).toBeUndefined()
})

test.each([
  '',
  'paper',
  'paper|passport|no-such-reason',
  'paper|passport|expired|more',
  'visit|no-such-reason|',
  'visit|paper-missing|บัตรของนายสมชาย',
  'visit|constructor|',
  'paper|passport|constructor',
])('%o names no cause', (key) => {
  expect(readCause(key, marriage)).toBeUndefined()
})

test('a paper is read with the questions on which it hangs; a person with those who ask for them', () => {
  const paper = newest?.requirements.find(({ when }) => when?.includes('self.'))
  const help = helpFor(newest, { kind: 'paper', paper: paper?.id ?? '', reason: 'expired' })
  expect(help.reads.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['paper', 'question', 'returned']),
  )
  const person = helpFor(newest, {
    kind: 'visit',
    reason: 'person-missing',
    missing: 'interpreter',
  })
  expect(person.reads.map(({ text }) => text.th)).toEqual(
    expect.arrayContaining(['ล่าม', 'ฟังและอ่านภาษาไทยเข้าใจหรือไม่']),
  )
})

test('who came for no service that is known leads to no page of a service', () => {
  for (const reason of notServedReasons) {
    const { doors } = helpFor(undefined, { kind: 'visit', reason, missing: '' })
    expect(doors).not.toContain('note')
    expect(doors).not.toContain('try')
  }
})

test('what is no fault of people asks them for nothing', () => {
  for (const reason of ['unsafe-file', 'file-lost'] as const) {
    expect(Object.keys(reasons)).toContain(reason)
    const { ideas, doors } = helpFor(newest, { kind: 'paper', paper: 'passport', reason })
    expect(ideas[0]).toBe('our-fault')
    expect(doors).not.toContain('note')
  }
})
