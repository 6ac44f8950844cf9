import type { messagingApi } from '@line/bot-sdk'
import { addMinutes, dayOf, hoursBetween, type Instant, toInstant } from '@phrom/shared/time.ts'
import { isVolunteerMessage } from '@phrom/shared/words/volunteers.ts'
import { v7 as uuidv7 } from 'uuid'
import { whenToSend } from '../bookings/still-true.ts'
import type { OfficeSettings } from '../config.ts'
import type { Tx } from '../database/tables.ts'
import type { ActionDeps, Deps } from '../deps.ts'
import type { MessageData } from '../messages/store.ts'
import { caseMessage } from './case-message.ts'
import { liffUrlOf, ownLinks } from './clients.ts'
import { complaintMessage, isComplaintKind } from './complaint-message.ts'
import { findFriendship } from './friendship-store.ts'
import { inquiryMessage } from './inquiry-message.ts'
import { isPassing, isStale, messageRules, weightiest } from './message-rules.ts'
import { monthOf, takeRoom } from './month.ts'
import { giveBackToMonth } from './month-store.ts'
import * as outbox from './outbox-store.ts'
import * as store from './push-store.ts'
import { claimMs, keyHours } from './retry-key.ts'
import { volunteerMessage } from './volunteer-message.ts'

/** LINE's limit for one request; to one person it counts as one message, however many it holds. */
const mostTogether = 5

/** A request that this process has in hand. */
export type Taken = { push: store.Push; to: string; at: Instant; unsureBefore: Instant | null }
type World = ActionDeps & { office: OfficeSettings; deps: Pick<Deps, 'config' | 'log'> }
type Waiting = outbox.WaitingMessage

/** What may be said of a message now: it goes, it goes later, or it is dropped and why. */
type Fate = 'go' | { at: Instant } | { drop: string }

export async function fateOf(tx: Tx, message: Waiting, now: Instant): Promise<Fate> {
  if (isAnswered(message)) return { drop: 'no longer true' }
  // A late reminder, or one of what was cancelled, misleads.
  const at = await whenToSend(tx, message, now)
  if (at === undefined) return { drop: 'no longer true' }
  if (isStale(message, JSON.parse(message.data) as MessageData, now)) return { drop: 'stale' }
  return at > now ? { at } : 'go'
}

/** Who has been answered meanwhile waits no longer; what was forgotten says nothing. */
function isAnswered({ kind, text, waitingSince }: Waiting): boolean {
  if (kind === 'inquiry_late') return waitingSince === null
  return kind === 'staff_reply' && text === null
}

export async function drop({ tx, now }: ActionDeps, message: Waiting, why: string): Promise<void> {
  const change = { droppedAt: now, lastError: why, nextAttemptAt: null, heldAt: null }
  await outbox.setMessages(tx, message.officeId, [message.id], {
    ...change,
    ...{ heldWhy: null, pushId: null },
  })
}

/** Drops what is no longer true and puts off what may not leave yet; answers the rest. */
export async function sift(deps: ActionDeps, waiting: readonly Waiting[]): Promise<Waiting[]> {
  const good: Waiting[] = []
  for (const message of waiting) {
    const fate = await fateOf(deps.tx, message, deps.now)
    if (fate === 'go') good.push(message)
    else if ('drop' in fate) await drop(deps, message, fate.drop)
    else {
      const off = { nextAttemptAt: fate.at, heldAt: null, heldWhy: null }
      await outbox.setMessages(deps.tx, message.officeId, [message.id], off)
    }
  }
  return good
}

/** Writes messages; one that cannot be written is set aside, and takes no other with it. */
export async function writeAll({ tx, now, office, deps }: World, some: readonly Waiting[]) {
  const written: { message: Waiting; card: messagingApi.Message }[] = []
  for (const message of some) {
    try {
      written.push({ message, card: writeOne(message, office, deps) })
    } catch (error) {
      const { id, kind } = message
      deps.log.error({ message: id, office: office.id, kind, error: String(error) }, 'not written')
      const aside = { failedAt: now, lastError: 'cannot be written', nextAttemptAt: null }
      await outbox.setMessages(tx, office.id, [id], { ...aside, heldAt: null, heldWhy: null })
    }
  }
  return written
}

function writeOne(message: Waiting, office: OfficeSettings, { config }: World['deps']) {
  const data = JSON.parse(message.data) as MessageData
  const { kind, text, teamId, inquiryLanguage, caseId, code, serviceId, caseLanguage } = message
  if (kind === 'staff_reply' || kind === 'inquiry_late') {
    const about = {
      kind,
      text: text ?? '',
      teamId: teamId ?? '',
      language: inquiryLanguage ?? 'th',
    }
    return inquiryMessage({ ...about, until: data.until }, office, ownLinks(config))
  }
  if (isVolunteerMessage(kind)) {
    const to = config.offices.find(({ id }) => id === data.toOffice)
    const about = { kind, language: data.language ?? 'th', to }
    return volunteerMessage(about, office, liffUrlOf(config))
  }
  if (isComplaintKind(kind)) {
    if (!data.complaint) throw new Error('a message about a complaint that is not named')
    return complaintMessage(kind, data.complaint, office, liffUrlOf(config))
  }
  if (caseId === null || code === null || serviceId === null || caseLanguage === null) {
    throw new Error('a message about a case that is not there')
  }
  const about = { kind, caseId, code, serviceId, language: caseLanguage, data }
  return caseMessage(about, office, liffUrlOf(config))
}

/** Puts together what of a person's may leave now; nothing where nothing may, or another process has it. */
export async function takeNew(world: World, personId: string): Promise<Taken | undefined> {
  const { tx, now, office } = world
  const of = { officeId: office.id, personId }
  const push: store.Push = {
    ...{ ...of, id: uuidv7(), way: 'push', kind: 'received', day: dayOf(now), body: '' },
    ...{ attempts: 1, claimedUntil: toInstant(Date.parse(now) + claimMs), nextAttemptAt: now },
    ...{ unsureSince: now, endedAt: null, outcome: null },
  }
  if (!(await store.insertPush(tx, push))) return
  const group = await chooseGroup(world, personId)
  const kind = weightiest(group.map(({ message }) => message.kind))
  if (!kind || !group[0]) {
    await store.deletePush(tx, push)
    return
  }
  const body = JSON.stringify(group.map(({ card }) => card))
  await store.setBody(tx, push, { body, kind })
  const ids = group.map(({ message }) => message.id)
  const taken = { pushId: push.id, nextAttemptAt: push.claimedUntil, heldAt: null, heldWhy: null }
  await outbox.setMessages(tx, office.id, ids, taken)
  const to = group[0].message.lineUserId
  return { push: { ...push, body, kind }, to, at: now, unsureBefore: null }
}

async function chooseGroup(world: World, personId: string) {
  const { tx, now, office } = world
  const of = { officeId: office.id, personId }
  const all = await outbox.listWaiting(tx, of, now)
  const due = all.filter(({ heldAt }) => heldAt === null)
  if ((await findFriendship(tx, of))?.blockedAt) {
    await hold(world, due, 'blocked')
    return []
  }
  const good = await sift(world, due)
  // What is held for the month's sake goes along free where something else leaves.
  const held = all.filter(({ heldWhy }) => heldWhy === 'quota')
  while (good.length > 0) {
    const some = nextTogether(good)
    const kind = weightiest(some.map((message) => message.kind)) ?? 'received'
    if (await takeRoom(tx, office.id, messageRules[kind].rank, now)) {
      const group = await writeAll(
        world,
        withHeld(some, isLone(some) ? [] : await sift(world, held)),
      )
      if (group.length > 0) return group
      await giveBackToMonth(tx, office.id, monthOf(now))
    } else await hold(world, some, 'quota')
    good.splice(0, some.length)
  }
  return []
}

const isLone = ([first]: readonly Waiting[]) =>
  first === undefined || isPassing(first) || first.aloneSince !== null

/** The first, and those after it that may share its request, in their order. */
function nextTogether(waiting: readonly Waiting[]): Waiting[] {
  if (isLone(waiting)) return waiting.slice(0, 1)
  const end = waiting.findIndex((message) => isLone([message]))
  return waiting.slice(0, Math.min(mostTogether, end === -1 ? waiting.length : end))
}

function withHeld(some: readonly Waiting[], held: readonly Waiting[]): Waiting[] {
  const along = held.filter((message) => !isLone([message])).slice(0, mostTogether - some.length)
  return [...some, ...along].sort((a, b) => (a.id < b.id ? -1 : 1))
}

async function hold({ tx, now }: ActionDeps, some: readonly Waiting[], why: 'quota' | 'blocked') {
  const [first] = some
  const ids = some.map(({ id }) => id)
  const held = { heldAt: now, heldWhy: why, nextAttemptAt: null, pushId: null }
  if (first) await outbox.setMessages(tx, first.officeId, ids, held)
}

/** Takes a push again whose time has come: exactly what was sent first, or nothing where it must not leave any more. */
export async function takeAgain(world: World, push: store.Push): Promise<Taken | undefined> {
  const { tx, now, office } = world
  const until = toInstant(Date.parse(now) + claimMs)
  if (!(await store.takePush(tx, push, until, now))) return
  const mine = { ...push, attempts: push.attempts + 1 }
  const members = await outbox.listMembers(tx, office.id, push.id)
  // A reply has no key under which it could be repeated.
  const isUnknown =
    push.way === 'reply' ||
    (push.unsureSince !== null && hoursBetween(push.unsureSince, now) > keyHours)
  if (isUnknown) return setAside(world, mine, 'unknown')
  const isWhole = members.length === (JSON.parse(push.body) as unknown[]).length
  if (!isWhole && push.unsureSince !== null) return setAside(world, mine, 'unknown')
  if (!isWhole || !members[0]) return undo(world, mine)
  if ((await findFriendship(tx, members[0]))?.blockedAt) {
    await undo(world, mine)
    return hold(world, members, 'blocked').then(() => undefined)
  }
  for (const message of members) {
    const fate = await fateOf(tx, message, now)
    if (fate !== 'go' && 'at' in fate) {
      await store.setWaiting(tx, mine, { nextAttemptAt: fate.at, unsureSince: push.unsureSince })
      return
    }
    // What shares a push goes stale after days; that it is repeated for some hours harms less than that the others are lost.
    const mayGo = fate === 'go' || (members.length > 1 && push.unsureSince !== null)
    if (!mayGo) return undo(world, mine)
  }
  return { push: mine, to: members[0].lineUserId, at: now, unsureBefore: push.unsureSince }
}

/** Ends a push that was never taken by LINE: its messages wait again, each for its own fate. */
export async function undo(
  { tx, now }: ActionDeps,
  push: store.Push,
  change: Parameters<typeof outbox.setMembers>[3] = {},
): Promise<undefined> {
  if (!(await store.endPush(tx, push, 'undone', now))) return
  if (push.way === 'push') await giveBackToMonth(tx, push.officeId, push.day.slice(0, 7))
  const free = { pushId: null, nextAttemptAt: now, ...change }
  await outbox.setMembers(tx, push.officeId, push.id, free)
}

/** Ends a push whose messages cannot be sent, or may have been; staff see why. */
export async function setAside(
  { tx, now }: ActionDeps,
  push: store.Push,
  why: string,
): Promise<undefined> {
  if (!(await store.endPush(tx, push, 'aside', now))) return
  if (push.way === 'push' && why !== 'unknown') {
    await giveBackToMonth(tx, push.officeId, push.day.slice(0, 7))
  }
  const aside = { failedAt: now, lastError: why, nextAttemptAt: null }
  await outbox.setMembers(tx, push.officeId, push.id, aside)
}

/** LINE has it. */
export async function setSent({ tx, now }: ActionDeps, push: store.Push): Promise<void> {
  await store.endPush(tx, push, 'sent', now)
  const sent = { sentAt: now, sentBy: push.way, nextAttemptAt: null, lastError: null }
  await outbox.setMembers(tx, push.officeId, push.id, sent)
}

/** The same is tried again later. */
export async function setAgain(
  { tx, now }: ActionDeps,
  push: store.Push,
  { seconds, why, unsure }: { seconds: number; why: string; unsure: Instant | null },
): Promise<void> {
  const nextAttemptAt = addMinutes(now, seconds / 60)
  if (!(await store.setWaiting(tx, push, { nextAttemptAt, unsureSince: unsure }))) return
  const waits = { nextAttemptAt, lastError: why, attempts: push.attempts }
  await outbox.setMembers(tx, push.officeId, push.id, waits)
}
