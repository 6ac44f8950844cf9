import type { Answers } from '@phrom/shared/answers.ts'
import type { ConsentPurpose, Contact } from '@phrom/shared/case.ts'
import { signal } from '@preact/signals'
import { clear, del, get, set } from 'idb-keyval'
import { client, write } from '../api.ts'
import { uuidv7 } from '../uuid.ts'
import { language } from '../words.ts'

/** A case while it is being filled in: kept on the phone from the first answer, at the office once there is a case. */
export type LocalDraft = {
  caseId: string
  answers: Answers
  contact?: Contact
  consents: ConsentPurpose[]
  /** The office has this case, made under this version of the service. */
  begun: boolean
  version?: string
  /** The service that it follows on the same day. */
  after?: string
}

const drafts = new Map<string, ReturnType<typeof signal<LocalDraft>>>()
const keyOf = (office: string, service: string) => `draft:${office}:${service}`

/** The draft of this service at this office, as it was left. */
export async function openDraft(office: string, service: string) {
  const key = keyOf(office, service)
  const known = drafts.get(key)
  if (known) return known
  const stored = await get<LocalDraft>(key).catch(() => undefined)
  const draft = signal<LocalDraft>(
    stored ?? { caseId: uuidv7(), answers: {}, consents: [], begun: false },
  )
  drafts.set(key, draft)
  return draft
}

/** Keeps a change on the phone at once, and at the office if it has the case already; the phone's copy never waits for it. */
export async function saveDraft(
  office: string,
  service: string,
  change: Partial<LocalDraft>,
): Promise<LocalDraft> {
  const draft = await openDraft(office, service)
  draft.value = { ...draft.value, ...change } as LocalDraft
  await set(keyOf(office, service), draft.value).catch(() => undefined)
  return draft.value
}

/** Tells the office: the case begins, or what was changed in it is kept there too. */
export async function sendDraft(office: string, service: string): Promise<LocalDraft> {
  const { caseId, answers, contact, consents } = (await openDraft(office, service))
    .value as LocalDraft
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
        },
      },
      options,
    ),
  )
  return saveDraft(office, service, { begun: true, version: serviceVersion })
}

/** What was answered goes along to another office, as a draft of its own there; consents belong to the office that they were given to. */
export async function carryDraft(office: string, to: string, service: string): Promise<void> {
  const { answers, contact, after } = (await openDraft(office, service)).value as LocalDraft
  const there = (await openDraft(to, service)).value as LocalDraft
  // A case that the other office has already keeps its own answers.
  if (there.begun || Object.keys(answers).length === 0) return
  await saveDraft(to, service, { answers, ...(contact && { contact }), ...(after && { after }) })
}

/** After it was sent: the next case of this service begins empty. */
export async function forgetDraft(office: string, service: string): Promise<void> {
  drafts.delete(keyOf(office, service))
  await del(keyOf(office, service)).catch(() => undefined)
}

/** Nothing of any draft is left on this phone. */
export async function forgetDrafts(): Promise<void> {
  drafts.clear()
  await clear().catch(() => undefined)
}
