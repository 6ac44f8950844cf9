import type { InviteList, VolunteerList, VolunteerView } from '@phrom/shared/volunteer-views.ts'
import { volunteerConsentVersion } from '@phrom/shared/words/volunteers.ts'
import { v7 as uuidv7 } from 'uuid'
import { startOutbox } from '../line/testing-outbox.ts'
import type { PersonName } from '../testing.ts'

export const staffAt = '/offices/bangphrom/staff/volunteers'
export const invitesAt = '/offices/bangphrom/staff/volunteer-invites'
export const ownAt = '/offices/bangphrom/volunteering'

/** A secret as a phone makes it. */
export function newToken(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64url')
}

export const forSomchai = {
  ...{ kind: 'person', name: 'สมชาย ใจอาสา', groupKind: 'community' },
  ...{ groupName: 'ชุมชนริมคลอง', area: 'แขวงบางพร้อม' },
} as const
export const forTraining = {
  ...{ kind: 'training', groupKind: null, groupName: '', area: '', people: 3, days: 1 },
} as const
export const typed = {
  ...{ name: 'สมชาย ใจอาสา', phone: '081-000-0000', group: null, language: 'th' },
  consent: volunteerConsentVersion,
} as const
export const ownGroup = { kind: 'school', name: 'โรงเรียนบางพร้อม', area: '' } as const
const anybody = {
  ...{ text: '', state: null, groupKind: null, groupName: null, area: null, after: null },
}

/** An office whose staff invite people, who join, and the directory. */
export async function startVolunteers() {
  const server = await startOutbox()
  const { ask, db } = server
  await db.deleteFrom('outbox').execute()

  async function invite(wanted: object = forSomchai, by: PersonName = 'suda') {
    const [token, id] = [newToken(), uuidv7()]
    const made = await ask(by, 'PUT', `${invitesAt}/${id}`, { ...wanted, token })
    return { id, token, status: made.status, list: made.json as unknown as InviteList }
  }
  const join = (person: PersonName, token: string, change: object = {}) =>
    ask(person, 'POST', ownAt, { ...typed, by: { token }, ...change })
  const find = async (change: object = {}, by: PersonName = 'suda') =>
    (await ask(by, 'POST', `${staffAt}/find`, { ...anybody, ...change }))
      .json as unknown as VolunteerList
  const see = async (id: string, by: PersonName = 'suda') =>
    (await ask(by, 'GET', `${staffAt}/${id}`)).json as unknown as VolunteerView
  /** Somebody who has joined and waits; answers the volunteer's id. */
  async function givenWaiting(person: PersonName = 'somchai', wanted: object = forSomchai) {
    const { token } = await invite(wanted)
    const group = 'groupName' in wanted && wanted.groupName ? null : ownGroup
    const { status } = await join(person, token, { group })
    if (status !== 201) throw new Error(`${person} did not join: ${status}`)
    const { volunteers } = await find({ state: 'waiting' })
    return { id: volunteers.at(-1)?.id ?? '', token }
  }
  const act = (id: string, what: string, body: object, by: PersonName = 'suda') =>
    ask(by, 'POST', `${staffAt}/${id}/${what}`, body)
  return { ...server, invite, join, find, see, givenWaiting, act }
}
