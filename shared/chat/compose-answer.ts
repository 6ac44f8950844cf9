import type { Calendar } from '../calendar.ts'
import type { OfficeServiceView } from '../office-service.ts'
import { definitions } from '../services/definitions.ts'
import type { Service } from '../services/service.ts'
import { versionOn } from '../services/versions.ts'
import { type Day, dayOf, type Instant } from '../time.ts'
import { chatAnswers as words } from '../words/chat-answers.ts'
import { fill, type Language, type Text } from '../words/text.ts'
import { type Care, careIn } from './care.ts'
import { otherDistrictIn } from './district-in.ts'
import { type AskKind, isServiceKind, type ServiceKind, serviceKinds } from './kinds.ts'
import { maskNumbers } from './mask.ts'
import { type Read, readQuestion } from './read-question.ts'
import { tellDay, tellHolidays, tellHours } from './tell-opening.ts'
import { tellService } from './tell-service.ts'

/** What the chat knows of the office when it answers. */
export type ChatOffice = {
  /** Abuse was answered a while ago: its words are left alone, and what is asked is answered. */
  isPastAbuse?: boolean
  office: { name: Text; phone: string; address: Text; hours: Text }
  calendar: Calendar
  services: readonly OfficeServiceView[]
  now: Instant
  language: Language
}
/** A button below an answer: into the app, or another question of the same conversation. */
export type Choice =
  | { label: string; path: string }
  | { label: string; kind: ServiceKind; service: string }
  | { label: string; topics: true }
export type ChatAnswer = {
  kind: AskKind
  service: string | null
  date: Day | null
  action: Read['action']
  confidence: number
  reply: string
  care: Care | null
  /** Numbers of cards were typed. */
  hadNumber: boolean
  choices: Choice[]
}

/** A question stands in so many letters; more is not read. */
const mostLetters = 1000
/** So many parts of a message are looked at. */
const mostParts = 8
/** Answers to one message; people send several questions at once, of which so many are answered. */
const mostQuestions = 3

/**
 * What the chat says to a text, by the rules alone: nothing is known of who asks. What concerns one's own case is told to its owner, by the
 * server; here it leads to where it stands.
 */
export function composeAnswer(world: ChatOffice, typed: string): ChatAnswer {
  const { text: all, hadNumber } = maskNumbers(typed)
  const text = all.slice(0, mostLetters)
  const found = careIn(text)
  const care = found === 'abuse' && world.isPastAbuse ? undefined : found
  const answer = care
    ? careful(world, care, text)
    : fraud.test(text)
      ? plain({ kind: 'human', action: 'answer', reply: words.fraud[world.language] })
      : several(world, text)
  const { reply } = answer
  const numbers = words.noNumbers[world.language]
  return { ...answer, hadNumber, reply: hadNumber ? [numbers, reply].join('\n\n') : reply }
}

const fraud =
  /มิจฉาชีพ|แก๊งคอล|แก็งคอล|หลอกโอน|หลอกให้โอน|ให้กดลิงก์|ให้กดลิ้ง|ให้โหลดแอป|โทรมาอ้าง|อ้างเป็นเจ้าหน้าที่|scam|call cent(?:er|re) gang/i

type Part = Omit<ChatAnswer, 'hadNumber'>

function plain(some: Pick<Part, 'kind' | 'action' | 'reply'> & Partial<Part>): Part {
  return { service: null, date: null, confidence: 0.9, care: null, choices: [], ...some }
}

const loss = /เสีย(?!ใจ)|ตาย|สิ้น|ไม่อยู่แล้ว|died|passed|lost/i

function careful({ office, language }: ChatOffice, care: Care, text: string): Part {
  const said = fill(words[care], language, { phone: office.phone })
  const isLoss = care === 'grief' && loss.test(text)
  const deadline = definitions['death-notification']?.[0]?.deadline?.[language] ?? ''
  const reply = isLoss
    ? `${said}\n${fill(words.griefDeadline, language, { text: deadline })}`
    : said
  const isCross = care === 'angry' || care === 'abuse'
  const choices: Choice[] = isLoss
    ? [{ label: words.see[language], path: '/services/death-notification' }]
    : isCross
      ? [complainDoor(language)]
      : []
  const kind = care === 'angry' ? 'complaint' : 'human'
  return plain({ kind, action: 'human', reply, care, choices })
}

/** The form whose words get a number, and need no name. */
function complainDoor(language: Language): Choice {
  return { label: words.complain[language], path: '/complaints/new' }
}

/** Questions that stand by themselves: on lines of their own, or each with its mark. */
function questionsIn(text: string): string[] {
  const parts = text
    .split(/\n+|(?<=[?？])\s*|(?:^|\s)\d{1,2}[.)]\s+/)
    .map((part) => part.trim())
    .filter((part) => [...part].length >= 4)
  return parts.length > 1 ? parts.slice(0, mostParts) : [text]
}

function several(world: ChatOffice, text: string): Part {
  const today = dayOf(world.now)
  const parts = questionsIn(text)
  const whole = readQuestion(text, today)
  if (parts.length === 1) return answerTo(world, whole, text)
  let about: string | null = null
  const reads: { part: string; read: Read }[] = []
  for (const part of parts) {
    const read = readQuestion(part, today)
    // "ค่าธรรมเนียมเท่าไหร่?" after a question about a service is about the same.
    const isSame = about !== null && read.service === null && isServiceKind(read.kind)
    const known: Read =
      isSame && read.action === 'ask' ? { ...read, service: about, action: 'answer' } : read
    about = known.service ?? about
    if (known.kind !== 'greeting' && known.kind !== 'none') reads.push({ part, read: known })
  }
  const answered = reads.filter(({ read }) => read.action === 'answer')
  const isOne = new Set(answered.map(({ read }) => `${read.kind} ${read.service}`)).size < 2
  if (isOne) return answerTo(world, whole, text)
  const told = answered.slice(0, mostQuestions).map(({ part, read }) => answerTo(world, read, part))
  const [first] = told
  if (!first) return answerTo(world, whole, text)
  const rest =
    reads.length > told.length
      ? [fill(words.moreQuestions, world.language, { n: told.length })]
      : []
  return {
    ...first,
    confidence: Math.min(...told.map(({ confidence }) => confidence)),
    reply: [...told.map(({ reply }) => reply), ...rest].join('\n\n'),
    choices: told.flatMap(({ choices }) => choices).slice(0, 4),
  }
}

function answerTo(world: ChatOffice, read: Read, text: string): Part {
  const { office, calendar, now, language } = world
  const say = (text: Text, values: Record<string, string | number> = {}) =>
    fill(text, language, values)
  const { kind, service, date, action, confidence } = read
  const base = { kind, service, date, action, confidence, care: null }
  const isOfPlace = kind === 'hours' || kind === 'closed-on' || (kind === 'where' && !service)
  const place: Choice = { label: say(words.seePlace), path: '/place' }
  if (isOfPlace && otherDistrictIn(text, office.name.th)) {
    const reply = say(words.otherDistrict, { office: office.name[language] })
    return { ...base, service: null, action: 'ask', reply, choices: [place] }
  }
  if (action === 'human') {
    if (kind === 'complaint') {
      const reply = `${say(words.toPeople)}\n${say(words.complaint)}`
      return { ...base, reply, choices: [complainDoor(language)] }
    }
    const isForeign = kind === 'none'
    return { ...base, reply: say(isForeign ? words.otherLanguage : words.toPeople), choices: [] }
  }
  if (action === 'ask') return { ...base, ...askBack(world, read) }
  switch (kind) {
    case 'hours':
      return { ...base, reply: tellHours(office, calendar, now, language), choices: [place] }
    case 'closed-on': {
      const team = service ? definitions[service]?.[0]?.team : undefined
      const reply = date
        ? tellDay(calendar, date, language, team)
        : tellHolidays(calendar, dayOf(now), language)
      return { ...base, reply, choices: [place] }
    }
    case 'my-case':
    case 'my-booking':
    case 'done-yet': {
      const choices = [{ label: say(words.seeCases), path: '/cases' }]
      return { ...base, reply: say(words.myCaseOpen), choices }
    }
    case 'greeting': {
      const isThanks = /ขอบ|แต๊ง|โอเค|\bok|thank|khob|khop/i.test(text)
      return { ...base, reply: say(isThanks ? words.thanks : words.greeting), choices: [] }
    }
    case 'where':
      if (service) break
      return {
        ...base,
        reply: say(words.here, {
          office: office.name[language],
          address: office.address[language],
          phone: office.phone,
        }),
        choices: [place],
      }
    case 'steps': {
      if (service) break
      const lines = [words.stepAnswer, words.stepMayCheck, words.stepBook, words.stepCome]
      const choices: Choice[] = [{ label: say(words.see), topics: true }]
      return { ...base, reply: lines.map((line) => say(line)).join('\n'), choices }
    }
  }
  const known = service ? definitions[service] : undefined
  if (!known || !isServiceKind(kind)) return { ...base, action: 'ask', ...askBack(world, read) }
  return { ...base, ...aboutService(world, versionOn(known, dayOf(now)), kind, text) }
}

/** The answer of a service's own rules, with what the office says of it first. */
export function aboutService(
  { office, services, language }: ChatOffice,
  service: Service,
  kind: ServiceKind,
  text: string,
): Pick<ChatAnswer, 'reply' | 'choices'> {
  const set = services.find(({ serviceId }) => serviceId === service.id)
  const note = set?.note[language]
  const asSet = set?.minutes ? { ...service, minutes: { standard: set.minutes } } : service
  const lines = [
    ...(set?.off
      ? [
          fill(words.serviceOff, language, {
            service: service.title[language],
            phone: office.phone,
          }),
        ]
      : []),
    ...(note ? [fill(words.officeNote, language, { note })] : []),
    tellService(asSet, kind, text, language),
  ]
  const others = serviceKinds
    .filter((other) => other !== kind && other in kindButtons)
    .map((other) => ({
      label: kindButtons[other as keyof typeof kindButtons][language],
      kind: other,
      service: service.id,
    }))
  const list = { label: words.seeList[language], path: `/services/${service.id}` }
  return { reply: lines.join('\n'), choices: [list, ...others] }
}

const kindButtons = {
  papers: words.kindPapers,
  fee: words.kindFee,
  duration: words.kindDuration,
  where: words.kindWhere,
} as const

/** "Did you mean": the services that are likely, or what people come about. */
function askBack(
  { language }: ChatOffice,
  { kind, guesses }: Read,
): Pick<Part, 'reply' | 'choices'> {
  if (guesses.length === 0) {
    const isUnderstood = isServiceKind(kind)
    return {
      reply: (isUnderstood ? words.whichTopic : words.notUnderstood)[language],
      choices: [{ label: words.see[language], topics: true }],
    }
  }
  const asked = isServiceKind(kind) ? kind : 'papers'
  return {
    reply: words.whichService[language],
    choices: guesses.flatMap((service) => {
      const label = definitions[service]?.[0]?.shortTitle[language]
      return label ? [{ label, kind: asked, service }] : []
    }),
  }
}
