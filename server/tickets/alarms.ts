import type { AlarmView } from '@phrom/shared/ticket-views.ts'
import { addMinutes, type Instant } from '@phrom/shared/time.ts'
import { v7 as uuidv7 } from 'uuid'
import type { Db } from '../database/tables.ts'
import type { ActionDeps, StaffMember } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import * as store from './alarm-store.ts'
import { takeCounter } from './store.ts'

/** So long everybody reads who is on the way. */
const toldMinutes = 5

/**
 * Calls for help at a counter. Whoever sees the need may call, whoever sits there, open or not: a call for help is not refused for a
 * rule of the queue. Pressed again, or by another, it is the same call. Refuses not_found.
 */
export async function raiseAlarm(
  { tx, now }: ActionDeps,
  { officeId, name }: StaffMember,
  personId: string,
  counterId: string,
): Promise<void> {
  if (!(await takeCounter(tx, { officeId, id: counterId }))) throw new Refusal('not_found')
  await store.insertAlarm(tx, {
    ...{ officeId, id: uuidv7(), counterId },
    ...{ raisedBy: personId, raisedName: name, raisedAt: now },
    ...{ endedBy: null, endedName: null, endedAt: null },
  })
}

/** “I am coming”; of several the first. Who has called says so that help is no longer needed. Refuses not_found. */
export async function endAlarm(
  { tx, now }: ActionDeps,
  { officeId, name }: StaffMember,
  personId: string,
  id: string,
): Promise<void> {
  if (!(await store.findAlarm(tx, { officeId, id }))) throw new Refusal('not_found')
  const ended = { endedBy: personId, endedName: name, endedAt: now }
  await store.setAlarmEnded(tx, { officeId, id }, ended)
}

/** Calls for help that are open, of former days too, and those to whom somebody has just set out. */
export async function listAlarmViews(
  db: Db,
  officeId: string,
  personId: string,
  now: Instant,
): Promise<AlarmView[]> {
  const rows = await store.listAlarms(db, officeId, addMinutes(now, -toldMinutes))
  return rows
    .filter(({ raisedBy, endedBy }) => endedBy !== raisedBy)
    .map(({ id, counterId, counterName, raisedBy, raisedName, raisedAt, endedName }) => ({
      ...{ id, counterId, counter: counterName, raisedBy: raisedName, raisedAt },
      ...{ isMine: raisedBy === personId, comingName: endedName },
    }))
}
