import type { Answers } from '@phrom/shared/answers.ts'
import type { CaseView, ConsentPurpose, Contact } from '@phrom/shared/case.ts'
import { type Signal, signal } from '@preact/signals'
import { clear, del, get, set } from 'idb-keyval'
import { ask, client, me, ProblemError, sessionRecalled, write } from '../api.ts'
import { uuidv7 } from '../uuid.ts'
import { language } from '../words.ts'
import { bodyOf, fieldsOf, type HomeFields } from './home/home-draft.ts'
import { hasRunOut } from './kept-on-phone.ts'

/** A case while it is being filled in: kept on the phone from the first answer, at the office once there is a case. */
export type LocalDraft = {
  caseId: string
  answers: Answers
  contact?: Contact
  /** Of a service at home. */
  home?: HomeFields
  consents: ConsentPurpose[]
  /** The office has this case, made under this version of the service. */
  begun: boolean
  version?: string
  /** The service that it follows on the same day. */
  after?: string
}

const drafts = new Map<string, Signal<LocalDraft>>()

/** Where the draft of a person lies; without one that of whoever has not signed in. */
function keyOf(office: string, service: string, owner?: string): string {
  return `draft:${office}:${service}${owner ? `:${owner}` : ''}`
}

/** What was left, unless it is over: nobody came back for it, or its case at the office is a draft no more. */
async function stored(office: string, key: string): Promise<LocalDraft | undefined> {
  const draft = await get<LocalDraft>(key).catch(() => undefined)
  if (!draft) return
  const isOver = draft.begun ? await hasEnded(office, draft.caseId) : hasRunOut(draft.caseId)
  if (!isOver) return draft
  await del(key).catch(() => undefined)
}

function askCase(office: string, caseId: string): Promise<CaseView> {
  const param = { office, caseId }
  return ask<CaseView>(() => client.api.offices[':office'].cases[':caseId'].$get({ param }))
}

/** Sent from elsewhere, run out, or erased; no without an answer. */
function hasEnded(office: string, caseId: string): Promise<boolean> {
  return askCase(office, caseId).then(
    ({ state }) => state !== 'draft',
    (error) => error instanceof ProblemError && error.problem.code === 'not_found',
  )
}

/**
 * The draft of this service at this office, as this person left it; in a browser that several people use, nobody sees another's. `caseId`:
 * a case that was begun, perhaps on another phone, and goes on here as the office has it.
 */
export async function openDraft(
  office: string,
  service: string,
  caseId?: string,
): Promise<Signal<LocalDraft>> {
  const { draft } = await findDraft(office, service)
  if (!caseId || draft.value.caseId === caseId) return draft
  const {
    answers,
    contact,
    consents,
    serviceVersion: version,
    ...view
  } = await askCase(office, caseId)
  if (view.state !== 'draft' || view.serviceId !== service) return draft
  const begun: LocalDraft = { caseId, answers, consents, begun: true, version }
  const home = view.home?.place && { home: fieldsOf(view.home.place) }
  await keepDraft(office, service, { ...begun, ...(contact && { contact }), ...home })
  return draft
}

async function findDraft(office: string, service: string) {
  await sessionRecalled()
  const owner = me.value?.id
  const [key, loose] = [keyOf(office, service, owner), keyOf(office, service)]
  const [own, left] = drafts.has(key)
    ? []
    : await Promise.all([stored(office, key), stored(office, loose)])
  const known = drafts.get(key)
  if (known) return { key, draft: known }

  const draft =
    drafts.get(loose) ??
    signal<LocalDraft>(left ?? { caseId: uuidv7(), answers: {}, consents: [], begun: false })
  drafts.delete(loose)
  drafts.set(key, draft)
  if (owner) {
    // What was answered before signing in is theirs who sign in, but for a case that the office has already.
    if (own && (own.begun || !left)) draft.value = own
    if (left) await moveDraft(loose, key, draft.value)
  }
  return { key, draft }
}

async function moveDraft(from: string, to: string, draft: LocalDraft): Promise<void> {
  await set(to, draft)
    .then(() => del(from))
    .catch(() => undefined)
}

/** Keeps a change on the phone at once, and at the office if it has the case already; the phone's copy never waits for it. */
export async function saveDraft(
  office: string,
  service: string,
  change: Partial<LocalDraft>,
): Promise<LocalDraft> {
  const { draft } = await findDraft(office, service)
  return keepDraft(office, service, { ...draft.value, ...change })
}

async function keepDraft(office: string, service: string, value: LocalDraft): Promise<LocalDraft> {
  const { key, draft } = await findDraft(office, service)
  draft.value = value
  await set(key, value).catch(() => undefined)
  return value
}

/** Tells the office: the case begins, or what was changed in it is kept there too. */
export async function sendDraft(office: string, service: string): Promise<LocalDraft> {
  const { caseId, answers, contact, consents, home } = (await openDraft(office, service)).value
  const place = home && bodyOf(home)
  const { serviceVersion } = await write((options) =>
    client.api.offices[':office'].cases[':caseId'].$put(
      {
        param: { office, caseId },
        json: {
          serviceId: service,
          answers,
          language: language.value,
          consents,
          ...(contact && { contact }),
          ...(place && { home: place }),
        },
      },
      options,
    ),
  )
  return saveDraft(office, service, { begun: true, version: serviceVersion })
}

/** What was answered goes along to another office, as a draft of its own there; consents belong to the office that they were given to. */
export async function carryDraft(office: string, to: string, service: string): Promise<void> {
  const { answers, contact, after, home } = (await openDraft(office, service)).value
  const there = (await openDraft(to, service)).value
  // A case that the other office has already keeps its own answers.
  if (there.begun || Object.keys(answers).length === 0) return
  // A position goes where its consent was given.
  const { pin: _, position: __, ...place } = home ?? {}
  await saveDraft(to, service, {
    answers,
    ...(contact && { contact }),
    ...(after && { after }),
    ...(home && { home: place as HomeFields }),
  })
}

/** After it was sent: the next case of this service begins empty. */
export async function forgetDraft(office: string, service: string): Promise<void> {
  const { key } = await findDraft(office, service)
  drafts.delete(key)
  await del(key).catch(() => undefined)
}

/** Nothing of any draft is left on this phone. */
export async function forgetDrafts(): Promise<void> {
  drafts.clear()
  await clear().catch(() => undefined)
}
