import { examples } from '@phrom/shared/chat/examples.ts'
import { normalise } from '@phrom/shared/search/normalise.ts'
import { phrases } from '@phrom/shared/search/phrases.ts'
import { serviceList } from '@phrom/shared/services/all.ts'
import { isDay } from '@phrom/shared/time.ts'
import { expect, test } from 'vitest'
import { ask, careTexts, questions } from './answers.ts'

const same = (text: string) => {
  const { thai, latin } = normalise(text)
  return [thai, ...latin].join(' ')
}

test('what is held for judging is asked nowhere else', () => {
  const held = questions('held').map(({ text }) => same(text))
  const known = new Set([
    ...questions('tune').map(({ text }) => same(text)),
    ...Object.values(phrases).flat().map(same),
    ...Object.values(examples)
      .flatMap((services) => Object.values(services).flat())
      .map(same),
  ])
  // A row of emoji has no letters.
  expect(held.filter((text) => text.trim() !== '' && known.has(text))).toEqual([])
})

test('the labels are of this project: services that there are, days of the calendar', () => {
  const ids = new Set(serviceList.map(({ id }) => id))
  for (const { service, date } of [...questions('tune'), ...questions('held')]) {
    for (const id of [service].flat()) expect(id === null || ids.has(id)).toBe(true)
    expect(date === null || isDay(date)).toBe(true)
  }
})

test('nobody in danger or in grief is shown a list of papers', () => {
  for (const { text, care } of careTexts()) {
    if (care !== 'danger' && care !== 'grief') continue
    const { action, reply, kind } = ask(text)
    if (kind === 'papers') expect([text, care]).toEqual([text, 'grief'])
    else expect([text, action]).toEqual([text, 'human'])
    if (care === 'danger') expect(reply).toContain('191')
  }
})
