import { clockOf, dayOf, type Instant, showClock, showDay } from '@phrom/shared/time.ts'
import { visitWords } from '@phrom/shared/words/messages.ts'
import { fill, type Language } from '@phrom/shared/words/text.ts'
import type { OfficeSettings } from '../config.ts'
import type { MessageData } from '../messages/store.ts'

const mostPapers = 6

/** "09.00 น. วันอังคารที่ 24 พ.ย. 2569", in Bangkok. */
export function showMoment(at: Instant, language: Language): string {
  const clock = showClock(clockOf(at), language)
  return fill(visitWords.when, language, { clock, day: showDay(dayOf(at), language) })
}

/** What a reminder says of the visit beside its time: where, what to bring, who must come, what it costs. */
export function visitLines(
  { bring, people, fee, atHome, goes = [] }: MessageData,
  office: Pick<OfficeSettings, 'name'>,
  language: Language,
): string[] {
  if (!bring || !people) return []
  const say = (words: { th: string; en: string }, values: Record<string, string | number>) =>
    fill(words, language, values)
  const place = atHome ? visitWords.atHome : visitWords.place
  const lines = [say(place, { office: office.name[language] })]
  if (goes.length > 0) lines.push(say(visitWords.goes, { list: goes.join(' · ') }))
  const shown = bring.slice(0, mostPapers).map((text) => text[language])
  const more = bring.length - shown.length
  const list = more > 0 ? [...shown, say(visitWords.andMore, { n: more })] : shown
  if (list.length > 0)
    lines.push(say(atHome ? visitWords.ready : visitWords.bring, { list: list.join(' · ') }))
  if (people.length > 0) {
    const who = atHome ? visitWords.peopleAtHome : visitWords.people
    lines.push(say(who, { list: people.map((text) => text[language]).join(' · ') }))
  }
  const feeWords = fee === 0 ? visitWords.noFee : visitWords.fee
  lines.push(say(fee == null ? visitWords.feeAtOffice : feeWords, { baht: fee ?? 0 }))
  return lines
}
