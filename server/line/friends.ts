import { HTTPFetchError } from '@line/bot-sdk'
import type { Instant } from '@phrom/shared/time.ts'
import type { Language } from '@phrom/shared/words/text.ts'
import { v7 as uuidv7 } from 'uuid'
import { knowPerson } from '../auth/store.ts'
import type { OfficeSettings } from '../config.ts'
import type { Tables } from '../database/tables.ts'
import type { Deps } from '../deps.ts'
import { clientsOf, within } from './clients.ts'
import { findFriendship, setBlocked, setFollowing } from './friendship-store.ts'

const patienceMs = 3_000

type Of = { office: OfficeSettings; lineUserId: string; at: Instant }
export type Friend = { personId: string; language: Language; hasLeft: boolean }

/** The person follows the office from that moment on, and is spoken to in the language of their LINE. */
export async function follow(deps: Deps, of: Of): Promise<Friend> {
  const personId = await knowPerson(deps.db, { id: uuidv7(), lineUserId: of.lineUserId })
  return setFriend(deps, of, personId, languageOf(await profileOf(deps, of)))
}

async function setFriend(
  deps: Deps,
  { office, at }: Of,
  personId: string,
  language: Language,
): Promise<Friend> {
  await setFollowing(deps.db, { officeId: office.id, personId, language, at })
  return (await known(deps, office, personId)) ?? { personId, language, hasLeft: false }
}

/** The person has blocked the office, or left it. */
export async function leave(deps: Deps, { office, lineUserId, at }: Of): Promise<void> {
  const personId = await knowPerson(deps.db, { id: uuidv7(), lineUserId })
  await setBlocked(deps.db, { officeId: office.id, personId, at })
}

/**
 * Who writes. Of somebody who followed before this was kept, or who writes after having left, LINE is asked once; it tells of its
 * friends alone.
 */
export async function friendOf(deps: Deps, of: Of): Promise<Friend> {
  const personId = await knowPerson(deps.db, { id: uuidv7(), lineUserId: of.lineUserId })
  const row = await findFriendship(deps.db, { officeId: of.office.id, personId })
  if (row && (row.blockedAt === null || row.blockedAt >= of.at)) return friendIn(row)
  const profile = await profileOf(deps, of)
  if (profile) return setFriend(deps, of, personId, languageOf(profile))
  return { personId, language: 'th', hasLeft: false }
}

async function known(
  { db }: Deps,
  { id: officeId }: OfficeSettings,
  personId: string,
): Promise<Friend | undefined> {
  const row = await findFriendship(db, { officeId, personId })
  return row && friendIn(row)
}

function friendIn({ personId, language, blockedAt }: Tables['friendship']): Friend {
  return { personId, language, hasLeft: blockedAt !== null }
}

/** LINE tells the language of its own settings, where the person has agreed to it; Thai else. */
function languageOf(profile: { language?: string } | undefined): Language {
  return /^(th\b|$)/i.test(profile?.language ?? '') ? 'th' : 'en'
}

async function profileOf(deps: Deps, { office, lineUserId }: Of) {
  try {
    return await within(patienceMs, clientsOf(deps.config, office).api.getProfile(lineUserId))
  } catch (error) {
    const status = error instanceof HTTPFetchError ? error.status : 0
    // 404: no friend any more. A language is not worth an answer that comes too late.
    if (status !== 404) deps.log.warn({ office: office.id, status }, 'profile not known')
  }
}
