import type { messagingApi } from '@line/bot-sdk'
import { card, cardLine, type Tone } from '@phrom/shared/card.ts'
import type { PaperState } from '@phrom/shared/case.ts'
import { showCode } from '@phrom/shared/case-code.ts'
import { definitions } from '@phrom/shared/services/definitions.ts'
import { clockOf, type Instant, showClock, showDay, showSpan } from '@phrom/shared/time.ts'
import { copyMessages } from '@phrom/shared/words/copy-messages.ts'
import { chat, messages, visitWords } from '@phrom/shared/words/messages.ts'
import { notServedTold } from '@phrom/shared/words/not-served.ts'
import { fill, type Language } from '@phrom/shared/words/text.ts'
import type { OfficeSettings } from '../config.ts'
import type { CaseMessageKind } from '../database/tables.ts'
import type { MessageData } from '../messages/store.ts'
import { showMoment, visitLines } from './visit-lines.ts'

const tones: Record<CaseMessageKind, Tone> = {
  received: 'waiting',
  returned: 'turn',
  approved: 'ready',
  booked: 'ready',
  must_move: 'turn',
  papers_ending: 'turn',
  case_ending: 'turn',
  place_offered: 'turn',
  waiting_ended: 'none',
  visit_tomorrow: 'ready',
  visit_today: 'ready',
  handover_proposed: 'turn',
  handed_over: 'waiting',
  turn_near: 'turn',
  called: 'turn',
  parked: 'turn',
  served: 'ready',
  not_served: 'turn',
  no_show: 'turn',
  day_over: 'turn',
  copies_approved: 'waiting',
  copies_ready: 'ready',
  copies_not_ready: 'waiting',
  copies_waiting: 'turn',
  copies_not_fetched: 'none',
  copies_declined: 'none',
  home_approved: 'waiting',
  home_planned: 'ready',
  home_moved: 'ready',
  home_cancelled: 'waiting',
  home_tomorrow: 'ready',
  home_served: 'ready',
  home_not_served: 'waiting',
}
const segments: Record<PaperState, string> = {
  accepted: '#00834f',
  received: '#2a73b3',
  returned: '#a96000',
  todo: '#e6ede9',
}

export type CaseMessage = {
  kind: CaseMessageKind
  caseId: string
  code: string
  serviceId: string
  language: Language
  data: MessageData
}

/** One message, one matter, one button: the card about a case that the citizen finds in the chat. */
export function caseMessage(
  { kind, caseId, code, serviceId, language, data }: CaseMessage,
  office: Pick<OfficeSettings, 'id' | 'name'>,
  liffUrl: string,
): messagingApi.FlexMessage {
  const words = messages[kind]
  const values = {
    ...{ n: data.returned.length, code: showCode(code), office: office.name[language] },
    until: data.until ? showUntil(kind, data.until, language) : '',
    ...{ ticket: data.ticket ?? '', counter: data.counter ?? '', thing: data.thing ?? '' },
    // Under half a minute is still a minute to whoever reads it.
    ...{
      minutes: Math.max(1, data.minutes ?? 0),
      reason: data.reason ? notServedTold[data.reason].why[language] : '',
    },
  }
  const say = (text: { th: string; en: string }) => fill(text, language, values)
  const body: messagingApi.FlexComponent[] = [
    cardLine(definitions[serviceId]?.[0]?.title[language] ?? '', { weight: 'bold', size: 'md' }),
  ]
  if (data.papers.length > 0) body.push(readyBar(data.papers))
  if (data.day) body.push(cardLine(showDay(data.day, language), { weight: 'bold', size: 'lg' }))
  if (data.start && data.end) {
    body.push(cardLine(showSpan(data.start, data.end, language), { weight: 'bold', size: 'lg' }))
  }
  for (const line of visitLines(data, office, language)) body.push(cardLine(line, { size: 'sm' }))
  if (data.why) body.push(cardLine(data.why[language], { size: 'sm' }))
  // Five at the most: a card that nobody scrolls; the screen behind the button shows all.
  for (const { name, reason } of data.returned.slice(0, 5)) {
    body.push(cardLine(`${name[language]}: ${reason[language]}`, { size: 'sm' }))
  }
  body.push(cardLine(say(words.say), { size: 'sm' }))
  if (data.missing) {
    const words = data.reason === 'not-entitled' ? visitWords.because : visitWords.missing
    const missing = fill(words, language, { missing: data.missing[language] })
    body.push(cardLine(missing, { size: 'sm' }))
  }
  if (data.reason && !data.atHome)
    body.push(cardLine(notServedTold[data.reason].doThis[language], { size: 'sm' }))
  for (const { day, start, end } of data.times ?? []) {
    const time = `${showDay(day, language)} ${showSpan(start, end, language)}`
    body.push(cardLine(time, { size: 'sm' }))
  }
  body.push(cardLine(fill(chat.code, language, values), { size: 'xs', color: '#47574f' }))
  const at = `${liffUrl}/${office.id}`
  const badDay = { label: visitWords.badDay[language], uri: `${at}/cases/${caseId}/bad-day` }
  const isReminder = kind === 'visit_tomorrow' || kind === 'visit_today'
  const cantCome = { label: visitWords.cantCome[language], uri: `${at}/cases/${caseId}/cant-come` }
  const rate = data.survey && {
    label: visitWords.rate[language],
    uri: `${at}/survey/${data.survey}`,
  }
  return card({
    tone: tones[kind],
    head: say(words.head),
    body,
    button: {
      label: words.button[language],
      uri: data.to
        ? `${liffUrl}/${data.to.officeId}/cases/${data.to.caseId}`
        : `${at}${screenOf(kind, caseId)}`,
    },
    ...(isReminder && { second: cantCome }),
    ...(planned.has(kind) && { second: badDay }),
    ...(rate && { second: rate }),
    altText: say(words.alt),
  })
}

/** A turn is kept for today alone: the time is enough. */
function showUntil(kind: CaseMessageKind, until: Instant, language: Language): string {
  return kind === 'parked' ? showClock(clockOf(until), language) : showMoment(until, language)
}

const planned: ReadonlySet<CaseMessageKind> = new Set([
  'home_planned',
  'home_moved',
  'home_tomorrow',
])

function screenOf(kind: CaseMessageKind, caseId: string): string {
  if (kind === 'papers_ending' || kind === 'case_ending') return `/privacy/${caseId}`
  if (kind === 'place_offered') return `/cases/${caseId}/waiting`
  const isOrder = kind in copyMessages
  if (isOrder || kind === 'waiting_ended' || kind === 'served' || kind === 'not_served') {
    return `/cases/${caseId}`
  }
  if (kind.startsWith('home_')) return `/cases/${caseId}`
  const toCase = kind === 'received' || kind === 'returned' || kind === 'handover_proposed'
  return `/cases/${caseId}${toCase ? '' : '/booking'}`
}

/** One segment is one paper, as on every screen. */
function readyBar(papers: PaperState[]): messagingApi.FlexBox {
  return {
    type: 'box',
    layout: 'horizontal',
    spacing: 'xs',
    contents: papers.map((state) => ({
      type: 'box',
      layout: 'vertical',
      height: '10px',
      cornerRadius: '2px',
      backgroundColor: segments[state],
      contents: [{ type: 'filler' }],
    })),
  }
}
