import type { messagingApi } from '@line/bot-sdk'
import { careIn } from '@phrom/shared/chat/care.ts'
import { aboutService, type Choice } from '@phrom/shared/chat/compose-answer.ts'
import { isServiceKind } from '@phrom/shared/chat/kinds.ts'
import { languageOf } from '@phrom/shared/chat/language-of.ts'
import { maskNumbers } from '@phrom/shared/chat/mask.ts'
import type { InquiryWhy } from '@phrom/shared/inquiries.ts'
import { definitions } from '@phrom/shared/services/definitions.ts'
import { versionOn } from '@phrom/shared/services/versions.ts'
import { addMinutes, dayOf, type Instant } from '@phrom/shared/time.ts'
import { chatAnswers as words } from '@phrom/shared/words/chat-answers.ts'
import { tellToStaff } from '@phrom/shared/words/inquiries.ts'
import { toStaffPrefix } from '@phrom/shared/words/messages.ts'
import type { Language } from '@phrom/shared/words/text.ts'
import { findCalendar } from '../calendar/find-calendar.ts'
import type { OfficeSettings } from '../config.ts'
import type { Deps } from '../deps.ts'
import { askStaff } from '../inquiries/ask-staff.ts'
import { findTalk } from '../inquiries/talk.ts'
import { liffUrlOf } from '../line/clients.ts'
import { mainDoors } from '../line/webhook/doors.ts'
import { listServices } from '../offices/services-store.ts'
import { answerText, type ChatAnswer } from './answer-text.ts'
import { keepAsked, setVerdict } from './asked/asked.ts'
import { findAsked, listRecent } from './asked/store.ts'
import { type OwnKind, tellOwnMatters } from './own-matters.ts'
import type { Said } from './said.ts'

/** `at`: when LINE says it was. */
type Of = {
  office: OfficeSettings
  personId: string
  language: Language
  eventId: string
  at: Instant
}

/** More in a minute is no conversation; it is neither answered nor kept. */
const mostAMinute = 20
/** After so many questions back in ten minutes a person takes over. */
const mostMisses = 2
const conversationMinutes = 24 * 60
/** LINE's limit for a text. */
const longest = 5000

/**
 * What the chat says to a message, free of charge: an answer, a question back, or that the staff have it. What somebody writes while the staff
 * have a question of theirs goes to the staff, whatever else is said to it. Nothing is said to who is in a talk with the staff (unless it is
 * danger, or the staff have gone), who says again what was answered within a minute, or who floods the chat.
 */
export async function answerMessage(
  deps: Deps,
  of: Of,
  { id, text: typed }: { id: string; text: string },
): Promise<Said | undefined> {
  const { db, config } = deps
  const { office, personId, at } = of
  const now = deps.now()
  const own = { officeId: office.id, personId }
  const { text, hadNumber } = maskNumbers(typed)
  const language = languageOf(typed, of.language)
  const asked = { ...of, language, messageId: id, text }
  const talk = await findTalk(db, own, now)
  const isDanger = careIn(text) === 'danger'
  if (talk?.isTalking && !isDanger) {
    const made = await passOn(deps, asked, { why: 'asked', serviceId: null })
    const gone = made.isWithinHours ? [] : [tellToStaff(made, now, language)]
    const lines = [...(hadNumber ? [words.noNumbers[language]] : []), ...gone]
    return lines.length > 0 ? saying(lines.join('\n\n')) : undefined
  }
  const recent = (await listRecent(db, own, addMinutes(at, -conversationMinutes))).filter(
    (row) => row.id !== id,
  )
  const lately = recent.filter((row) => row.at > addMinutes(at, -1))
  const isSaid = lately.some((row) => row.text === text && row.toldAt !== null)
  if (!isDanger && (lately.length >= mostAMinute || isSaid)) return
  const isPastAbuse = recent.some(({ kind }) => kind === 'abuse')
  const byRules = await answerText({ db, now, config, office, language, isPastAbuse }, typed)
  // Whoever asks for a person gets one, whatever a rule could say to it.
  const isForStaff = prefixes.some((prefix) => typed.startsWith(prefix)) && !careIn(text)
  const read = isForStaff ? toPeople(byRules, language) : byRules
  const isMissed = read.action === 'ask' && isStuck(recent, addMinutes(at, -10))
  // Who waits for the staff adds to what they asked; only what is surely read is answered beside it.
  const isTheirs = talk?.isWaiting === true && read.action === 'ask'
  // To abuse alone nothing more is said.
  if (isPastAbuse && careIn(text) === 'abuse' && read.action !== 'answer') return
  const answer = isMissed || isTheirs ? toPeople(read, language) : read
  await deps.write(async (tx) => {
    const { kind, service: serviceId, action, source, ownAnswerId, confidence } = answer
    const row = { ...own, id, at, language, text, kind, serviceId, action, source }
    await keepAsked(tx, { ...row, ownAnswerId, confidence })
  })
  // It is answered once, calmly, with the way to a person.
  if (answer.kind === 'abuse') {
    const doors = buttons(deps, office, language, answer.choices)
    return saying(answer.reply, [...doors, ...askedBack(id, language).slice(-1)])
  }
  const greets = recent.length === 0 && !isDanger ? [words.robot[language]] : []
  if (answer.action === 'human') {
    const made = await passOn(deps, asked, {
      why: isForStaff ? 'asked' : whyOf(answer.kind),
      serviceId: answer.service,
    })
    const told = made.isNew ? tellToStaff(made, now, language) : words.addedForStaff[language]
    const items = buttons(deps, office, language, answer.choices)
    const reply = [...greets, answer.reply, told].join('\n')
    // Doors to ID cards and house books are no answer to somebody in danger or in grief.
    const isCare = answer.kind === 'danger' || answer.kind === 'grief'
    return isCare ? { ...saying(reply), quickReply: items } : saying(reply, items)
  }
  if (talk?.isWaiting) {
    await passOn(deps, asked, { why: 'asked', serviceId: null })
    // A list of house numbers is no answer to "number 12, come quickly".
    if (talk.why === 'danger' || talk.why === 'grief') return saying(words.addedForStaff[language])
  }
  const told = await withOwnMatters(deps, own, answer, language)
  const [first, ...rest] = buttons(deps, office, language, told.choices, id)
  const door = first ? [first] : []
  const items =
    answer.action === 'ask'
      ? [...door, ...rest, ...askedBack(id, language)]
      : [...door, ...judged(id, answer.kind, language), ...rest]
  return saying([...greets, told.reply].join('\n'), items)
}

/** A tap on a button below an answer. */
export async function answerTap(deps: Deps, of: Of, data: string): Promise<Said | undefined> {
  const [name, id = '', service = '', askedId = ''] = data.split(':')
  if (name === 'answer') return answerChosen(deps, of, id, service, askedId)
  const own = { officeId: of.office.id, personId: of.personId }
  const now = deps.now()
  if (name === 'helps' || name === 'notit') {
    const verdict = name === 'helps' ? 'helps' : 'not_it'
    const row = await deps.write((tx) => setVerdict(tx, { ...own, id, verdict }, now))
    if (!row) return
    const { language } = row
    if (verdict === 'helps') return saying(words.noted[language])
    return saying(words.sorryNotIt[language], askedBack(id, language).slice(-1))
  }
  if (name !== 'ask') return
  const row = await findAsked(deps.db, { ...own, id })
  if (!row?.text) return
  const { language, text, serviceId } = row
  const why = row.verdict === 'not_it' ? 'not_it' : 'asked'
  // Tapped again it is the same question.
  const asked = { ...of, eventId: `ask:${id}`, language, messageId: id, text }
  const made = await passOn(deps, asked, { why, serviceId })
  return saying(tellToStaff(made, now, language))
}

/** Another question about the same service, or the one that was meant. */
async function answerChosen(
  deps: Deps,
  { office, personId, language, eventId, at }: Of,
  kind: string,
  serviceId: string,
  askedId: string,
): Promise<Said | undefined> {
  const known = Object.hasOwn(definitions, serviceId) ? definitions[serviceId] : undefined
  if (!known || !isServiceKind(kind as never)) return
  const now = deps.now()
  const service = versionOn(known, dayOf(now))
  const { calendar } = await findCalendar(deps.db, office.id)
  const services = await listServices(deps.db, office.id)
  const world = { office, calendar, services, now, language }
  // What was typed, so that people read it should this not be it.
  const own = { officeId: office.id, personId }
  const row = await findAsked(deps.db, { ...own, id: askedId })
  const text = row?.text || service.shortTitle[language]
  const { reply, choices } = aboutService(world, service, kind as never, text)
  await deps.write((tx) =>
    keepAsked(tx, {
      ...{ ...own, id: eventId, at, language, text, kind, serviceId },
      ...{ action: 'answer', source: 'rules', ownAnswerId: null, confidence: 1 },
    }),
  )
  const [list, ...rest] = buttons(deps, office, language, choices, eventId)
  const items = [...(list ? [list] : []), ...judged(eventId, kind, language), ...rest]
  return saying(reply, items)
}

type Asked = Of & { messageId: string; text: string }

function passOn(
  deps: Deps,
  { office, personId, language, text, eventId, messageId }: Asked,
  about: { why: InquiryWhy; serviceId: string | null },
) {
  const ask = { personId, language, text, ...about, caseId: null, eventId, messageId }
  return deps.write((tx) => askStaff({ tx, now: deps.now(), office }, ask))
}

type Recent = Awaited<ReturnType<typeof listRecent>>[number]

/** Asked back twice already: guessing on would only annoy. */
function isStuck(recent: readonly Recent[], since: Instant): boolean {
  return recent.filter(({ at, action }) => at > since && action === 'ask').length >= mostMisses
}

function toPeople(answer: ChatAnswer, language: Language): ChatAnswer {
  return { ...answer, action: 'human', reply: words.toPeople[language], choices: [] }
}

const prefixes = [toStaffPrefix.th, toStaffPrefix.en]

const whys: Record<string, InquiryWhy> = {
  ...{ danger: 'danger', grief: 'grief', angry: 'angry', complaint: 'angry' },
  ...{ human: 'asked', none: 'other_language' },
}
const whyOf = (kind: string): InquiryWhy => whys[kind] ?? 'unsure'

const ownKinds: readonly string[] = ['my-case', 'my-booking', 'done-yet'] satisfies OwnKind[]

async function withOwnMatters(
  { db, now }: Deps,
  own: { officeId: string; personId: string },
  answer: ChatAnswer,
  language: Language,
): Promise<Pick<ChatAnswer, 'reply' | 'choices'>> {
  const { kind, action, service } = answer
  if (action !== 'answer' || !ownKinds.includes(kind)) return answer
  const { reply, label, path } = await tellOwnMatters(
    ...[db, own, kind as OwnKind, service, now(), language],
  )
  return { reply, choices: [{ label, path }] }
}

function buttons(
  { config }: Pick<Deps, 'config'>,
  office: OfficeSettings,
  language: Language,
  choices: readonly Choice[],
  askedId = '',
): messagingApi.QuickReplyItem[] {
  return choices.flatMap((choice): messagingApi.QuickReplyItem[] => {
    if ('topics' in choice) return mainDoors(config, office, language)
    const { label } = choice
    if ('path' in choice) {
      const uri = `${liffUrlOf(config)}/${office.id}${choice.path}`
      return [{ type: 'action', action: { type: 'uri', label, uri } }]
    }
    return [tap(label, `answer:${choice.kind}:${choice.service}:${askedId}`)]
  })
}

function tap(label: string, data: string): messagingApi.QuickReplyItem {
  return { type: 'action', action: { type: 'postback', label, displayText: label, data } }
}

/** Whoever is greeted has nothing to judge. */
function judged(id: string, kind: string, language: Language): messagingApi.QuickReplyItem[] {
  if (kind === 'greeting') return []
  return [tap(words.helps[language], `helps:${id}`), tap(words.notIt[language], `notit:${id}`)]
}

function askedBack(id: string, language: Language): messagingApi.QuickReplyItem[] {
  return [
    tap(words.noneOfThese[language], `notit:${id}`),
    tap(words.askStaff[language], `ask:${id}`),
  ]
}

function saying(text: string, quickReply?: messagingApi.QuickReplyItem[]): Said {
  const messages = [{ type: 'text' as const, text: text.slice(0, longest) }]
  return quickReply && quickReply.length > 0 ? { messages, quickReply } : { messages }
}
