import type { SetCounter } from '@phrom/shared/requests.ts'
import { addDays, dayOf } from '@phrom/shared/time.ts'
import { v7 as uuidv7 } from 'uuid'
import type * as v from 'valibot'
import { teamsOf } from '../calendar/find-calendar.ts'
import type { By } from '../cases/take-step.ts'
import type { ActionDeps, StaffMember } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import { keepTurn } from './call.ts'
import { insertClosed } from './close-store.ts'
import * as store from './store.ts'

/** A new counter, or another name and other teams for one. Heads and admins. Refuses forbidden, not_found, name_taken. */
export async function saveCounter(
  { tx, now }: ActionDeps,
  { officeId, role }: StaffMember,
  id: string | undefined,
  { name, teams }: v.InferOutput<typeof SetCounter>,
): Promise<store.CounterRow> {
  if (role === 'staff') throw new Refusal('forbidden')
  const known = await teamsOf(tx, officeId)
  if (teams.some((team) => !known.includes(team)))
    throw new Refusal('invalid', { fields: ['teams'] })
  const counters = await store.listCounters(tx, officeId)
  if (counters.some((other) => other.name === name && other.id !== id)) {
    throw new Refusal('name_taken')
  }
  const values = { name, teams: JSON.stringify(teams) }
  if (id === undefined) {
    const row = {
      officeId,
      id: uuidv7(),
      ...values,
      personId: null,
      openedAt: null,
      pausedAt: null,
    }
    await store.insertCounter(tx, row)
    // With its first counter an office begins to run its days here.
    await insertClosed(tx, { officeId, day: addDays(dayOf(now), -1), since: now })
    return row
  }
  const counter = await store.takeCounter(tx, { officeId, id })
  if (!counter) throw new Refusal('not_found')
  await store.setCounter(tx, counter, values)
  return { ...counter, ...values }
}

/** Takes a seat at a counter, and calls from there. Refuses not_found, counter_taken; who sits elsewhere leaves that one first. */
export async function openCounter(
  { tx, now }: ActionDeps,
  officeId: string,
  id: string,
  personId: string,
): Promise<store.CounterRow> {
  const counter = await store.takeCounter(tx, { officeId, id })
  if (!counter) throw new Refusal('not_found')
  if (counter.personId !== null && counter.personId !== personId) throw new Refusal('counter_taken')
  for (const other of await store.listCounters(tx, officeId)) {
    if (other.personId === personId && other.id !== id) throw new Refusal('other_counter')
  }
  // One that a former day left open is opened anew.
  const isOpen = counter.openedAt !== null && dayOf(counter.openedAt) === dayOf(now)
  const values = { personId, openedAt: isOpen ? counter.openedAt : now, pausedAt: null }
  await store.setCounter(tx, counter, values)
  return { ...counter, ...values }
}

/**
 * Leaves a counter. A head may do so for whoever went home: whoever was called there or left sitting waits on, and keeps the turn. Refuses
 * not_found, not_your_counter, counter_busy.
 */
export async function closeCounter(
  deps: ActionDeps,
  { officeId, role }: StaffMember,
  id: string,
  by: By,
): Promise<store.CounterRow> {
  const { tx } = deps
  const counter = await store.takeCounter(tx, { officeId, id })
  if (!counter) throw new Refusal('not_found')
  if (counter.personId !== by.personId && role === 'staff') throw new Refusal('not_your_counter')
  const there = await store.findAtCounter(tx, officeId, id)
  if (there && counter.personId === by.personId) throw new Refusal('counter_busy')
  if (there) await keepTurn(deps, by, there)
  const values = { personId: null, openedAt: null, pausedAt: null }
  await store.setCounter(tx, counter, values)
  return { ...counter, ...values }
}

/** A break: nobody is called to it. */
export async function pauseCounter(
  { tx, now }: ActionDeps,
  officeId: string,
  id: string,
  personId: string,
  isPaused: boolean,
): Promise<store.CounterRow> {
  const counter = await store.takeCounter(tx, { officeId, id })
  if (!counter) throw new Refusal('not_found')
  if (counter.personId !== personId) throw new Refusal('not_your_counter')
  const pausedAt = isPaused ? (counter.pausedAt ?? now) : null
  await store.setCounter(tx, counter, { pausedAt })
  return { ...counter, pausedAt }
}
