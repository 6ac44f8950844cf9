import { turnOf } from '@phrom/shared/case-flow.ts'
import { isHeld } from '@phrom/shared/retention.ts'
import { dayOf } from '@phrom/shared/time.ts'
import { v7 as uuidv7 } from 'uuid'
import { giveBackPlace } from '../bookings/book-slot.ts'
import { takeOwnCase, takeStep } from '../cases/take-step.ts'
import { forgetAskedOf } from '../chat/asked/asked.ts'
import { forgetPicturesOf } from '../chat/pictures/waiting-pictures.ts'
import { forgetComplaintsOf } from '../complaints/forget.ts'
import { forgetTriesOf } from '../copies/forget.ts'
import { isOrphaned } from '../database/database.ts'
import type { ActionDeps, Deps, Person } from '../deps.ts'
import { removeFiles } from '../documents/delete-papers.ts'
import { forgetInquiriesOf } from '../inquiries/forget.ts'
import { forgetVolunteerNewsOf } from '../line/news/volunteer-news.ts'
import { forgetVolunteersBookings } from '../neighbours/forget.ts'
import { Refusal } from '../refusal.ts'
import { eraseCase } from '../retention/erase-case.ts'
import { forgetAtOffices } from '../tickets/forget-tickets.ts'
import { forgetTrainingOf } from '../training/forget.ts'
import { forgetVolunteersOf } from '../volunteers/forget.ts'
import * as store from './store.ts'

type EraseDeps = Pick<Deps, 'db' | 'documents' | 'log' | 'now'>

/**
 * Forgets a person: from the first step on nobody can sign in as them, and a server that dies on the way goes on at the next start.
 * Refuses case_held where a complaint still needs a case; then nothing is changed.
 */
export async function erasePerson(
  deps: EraseDeps & Pick<Deps, 'parts'>,
  person: Person,
): Promise<void> {
  const { db, now } = deps
  await db.transaction().execute(async (tx) => {
    // Waits for the person's writes under way; after it LINE's user ID leads to nobody.
    await store.setUnknown(tx, person.id, `${store.leaving}${uuidv7()}`)
    const held = await store.listHeld(tx, person.id, now())
    if (held.length > 0) throw new Refusal('case_held', { fields: held.map(({ code }) => code) })
    await store.deleteSessions(tx, person.id)
  })
  await deps.parts.removeAll(person.id)
  await forget(deps, person.id)
  await removeFiles(deps)
}

/** Goes on where a server died while it forgot somebody; answers how many people are forgotten. */
export async function finishErasures(deps: EraseDeps): Promise<number> {
  const people = await store.listLeaving(deps.db)
  let forgotten = 0
  for (const { id } of people) if (await forget(deps, id)) forgotten += 1
  return forgotten
}

const mostRounds = 5

/** A write that was under way may still add a case: so it looks again until the person is gone. False where a hold keeps a case. */
async function forget({ db, now }: EraseDeps, personId: string): Promise<boolean> {
  for (let round = 0; round < mostRounds; round++) {
    for (const of of await store.listCases(db, personId)) {
      await db.transaction().execute((tx) => forgetCase({ tx, now: now() }, personId, of))
    }
    try {
      await db.transaction().execute(async (tx) => {
        await forgetVolunteersBookings(tx, personId)
        await forgetAtOffices(tx, personId)
        await forgetAskedOf(tx, personId)
        await forgetPicturesOf(tx, personId, now())
        await forgetInquiriesOf(tx, personId, now())
        await forgetTrainingOf(tx, personId)
        await forgetVolunteerNewsOf(tx, personId)
        await forgetVolunteersOf(tx, personId, now())
        await forgetTriesOf(tx, personId)
        await forgetComplaintsOf(tx, personId, now())
        await store.deletePerson(tx, personId)
      })
      return true
    } catch (error) {
      if (!isOrphaned(error)) throw error
    }
  }
  return false
}

/** A case that is being worked on is withdrawn first, and its place is free again. */
async function forgetCase(
  deps: ActionDeps,
  personId: string,
  { officeId, id }: { officeId: string; id: string },
): Promise<void> {
  let row = await takeOwnCase(deps, personId, officeId, id)
  if (isHeld(row, dayOf(deps.now))) return
  const by = { actor: 'citizen', personId: null } as const
  if (turnOf(row.state, false) !== 'ended') {
    row = await takeStep(deps, row, 'withdrawn', by)
    await giveBackPlace(deps, row)
  }
  await eraseCase(deps, row, by)
  await store.deleteAnswersAbout(deps.tx, id)
}
