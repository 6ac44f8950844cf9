import type { SetCounter } from '@phrom/shared/requests.ts'
import { v7 as uuidv7 } from 'uuid'
import type * as v from 'valibot'
import { teamsOf } from '../calendar/find-calendar.ts'
import type { By } from '../cases/take-step.ts'
import type { ActionDeps, StaffMember } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import * as store from './store.ts'

/** A new counter, or another name and other teams for one. Heads and admins. Refuses forbidden, not_found, name_taken. */
export async function saveCounter(
  { tx }: ActionDeps,
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
  const values = { personId, openedAt: counter.openedAt ?? now, pausedAt: null }
  await store.setCounter(tx, counter, values)
  return { ...counter, ...values }
}

/** Leaves a counter. A head may do so for whoever went home. Refuses not_found, not_your_counter, counter_busy. */
export async function closeCounter(
  { tx }: ActionDeps,
  { officeId, role }: StaffMember,
  id: string,
  by: By,
): Promise<store.CounterRow> {
  const counter = await store.takeCounter(tx, { officeId, id })
  if (!counter) throw new Refusal('not_found')
  if (counter.personId !== by.personId && role === 'staff') throw new Refusal('not_your_counter')
  if (await store.findAtCounter(tx, officeId, id)) throw new Refusal('counter_busy')
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
