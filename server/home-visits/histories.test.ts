import { addDays } from '@phrom/shared/time.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PersonName } from '../testing.ts'
import { startHomeVisits, tours } from './testing-home.ts'
import { verifyHomeVisits } from './verify.ts'

type Step =
  | { do: 'plan'; cases: number[] }
  | { do: 'change'; tour: number; cases: number[]; days: number }
  | { do: 'cancel'; tour: number }
  | { do: 'badDay'; of: number }
  | { do: 'withdraw'; of: number }
  | { do: 'visit'; of: number; outcome: 'served' | 'not_served' }

const of = fc.nat(2)
const cases = fc.uniqueArray(of, { maxLength: 3 })
const tour = fc.nat(3)
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('plan'), cases }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('change'), tour, cases, days: fc.nat(1) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cancel'), tour }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('badDay'), of }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('withdraw'), of }) },
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ do: fc.constant('visit'), of },
      outcome: fc.constantFrom('served', 'not_served'),
    }),
  },
)
const owners: PersonName[] = ['malee', 'malee', 'somchai']

test('no history leaves a case on two tours, or a tour with a case that is over; what people see is what staff planned', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (history) => {
      const server = await startHomeVisits()
      const { ask, cases, approved, planOf, seen, view, start, end, db } = server
      const ids: string[] = []
      for (const owner of owners) ids.push(await approved(owner))
      const chosen = (places: number[]) => places.flatMap((place) => ids[place] ?? [])

      async function take(one: Step): Promise<void> {
        if (one.do === 'plan') {
          await ask('suda', 'POST', tours, planOf(chosen(one.cases), { day: '2026-11-20' }))
        } else if (one.do === 'badDay' || one.do === 'withdraw') {
          const path = one.do === 'badDay' ? 'home/bad-day' : 'withdraw'
          const body = one.do === 'badDay' ? { note: '' } : undefined
          await ask(owners[one.of], 'POST', `${cases}/${ids[one.of]}/${path}`, body)
        } else if (one.do === 'visit') {
          const stops = (await seen()).tours.flatMap((found) => found.stops)
          const stop = stops.find((found) => found.caseId === ids[one.of] && !found.endedAt)
          if (!stop) return
          await start(stop.id)
          const why = one.outcome === 'served' ? null : 'equipment-down'
          await end(stop.id, { outcome: one.outcome, reason: why })
        } else {
          const found = (await seen()).tours[one.tour]
          if (!found) return
          const { id, revision } = found
          if (one.do === 'cancel') await ask('suda', 'POST', `${tours}/${id}/cancel`, { revision })
          else {
            const day = addDays('2026-11-20', one.days)
            await ask('suda', 'PUT', `${tours}/${id}`, planOf(chosen(one.cases), { day, revision }))
          }
        }
      }

      for (const one of history) {
        await take(one)
        expect(await verifyHomeVisits(db)).toEqual([])
        const planned = (await seen()).tours.flatMap(({ day, stops }) =>
          stops.flatMap(({ caseId, endedAt }) => (endedAt ? [] : [`${day} ${caseId}`])),
        )
        const told: string[] = []
        for (const [i, id] of ids.entries()) {
          const { home, state } = await view(id, owners[i])
          if (home?.plan) told.push(`${home.plan.day} ${id}`)
          const waits = (await seen()).requests.some(({ caseId }) => caseId === id)
          expect(waits).toBe(state === 'approved' && !home?.plan)
        }
        expect(told.sort()).toEqual(planned.sort())
      }
      await db.destroy()
    }),
    { numRuns: 12 },
  )
}, 120_000)
