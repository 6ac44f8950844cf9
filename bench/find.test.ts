import { normalise } from '@phrom/shared/search/normalise.ts'
import { phrases } from '@phrom/shared/search/phrases.ts'
import { expect, test } from 'vitest'
import { labelled, searchesElsewhere } from './find.ts'

/** One text for all that search cannot tell apart: spaces, tones, fillers and spellings by ear are gone. */
const same = (text: string) => {
  const { thai, latin } = normalise(text)
  return [thai, ...latin].join(' ')
}
const texts = (part: 'tune' | 'held') => labelled(part).map(({ text }) => same(text))
const shared = (some: string[], others: string[]) => some.filter((text) => others.includes(text))

test('what is held for judging is neither a phrase nor used for tuning', () => {
  const said = Object.values(phrases).flat().map(same)
  expect(shared(said, texts('held'))).toEqual([])
  expect(shared(texts('tune'), texts('held'))).toEqual([])
})

test('what is done elsewhere is asked for once, and is no search for a service', () => {
  const { tune, held } = searchesElsewhere()
  const elsewhere = [...tune, ...held].map(same)
  expect(shared(tune.map(same), held.map(same))).toEqual([])
  expect(shared(elsewhere, [...texts('tune'), ...texts('held')])).toEqual([])
})
