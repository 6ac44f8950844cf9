import {
  type NewsBody,
  type NewsTo,
  type NewsView,
  type NewsWhen,
  newsLimits,
  whyNotAt,
} from '@phrom/shared/news.ts'
import { addDays, clockOf, type Day, dayOf, type Instant } from '@phrom/shared/time.ts'
import type { GroupKind } from '@phrom/shared/volunteers.ts'
import { newsWords as words } from '@phrom/shared/words/news.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import type { FieldError } from '../../parts/ErrorSummary.tsx'
import { uuidv7 } from '../../uuid.ts'

/** News as it is typed. */
export type NewsDraft = {
  id: string
  /** Of what it was typed upon. */
  revision: number
  title: string
  text: Text
  audience: NewsTo['audience']
  serviceId: string
  /** Of volunteers: empty for all. */
  area: string
  groupKind: GroupKind | ''
  groupName: string
  when: 'now' | 'at'
  day: Day
  clock: string
}

export function draftOf(given: NewsView | undefined, now: Instant): NewsDraft {
  const to = given?.to ?? { audience: 'all' }
  const at = given?.sendAt
  const whose = to.audience === 'volunteers' ? to : undefined
  return {
    ...{ id: given?.id ?? uuidv7(), revision: given?.revision ?? 0 },
    ...{ title: given?.title ?? '', text: given?.text ?? { th: '', en: '' } },
    ...{ audience: to.audience, serviceId: to.audience === 'service' ? to.serviceId : '' },
    ...{ area: whose?.area ?? '', groupKind: whose?.groupKind ?? '' },
    groupName: whose?.groupName ?? '',
    when: at ? 'at' : 'now',
    day: at ? dayOf(at) : addDays(dayOf(now), 1),
    clock: at ? clockOf(at) : '10:00',
  }
}

export function toOf({ audience, serviceId, ...draft }: NewsDraft): NewsTo {
  if (audience === 'volunteers') {
    const { area, groupKind, groupName } = draft
    // What was typed by an older page has none of these.
    return {
      audience,
      area: area || null,
      groupKind: groupKind || null,
      groupName: groupName || null,
    }
  }
  return audience === 'service' ? { audience, serviceId } : { audience }
}

export function whenOf({ when, day, clock }: NewsDraft): NewsWhen {
  return when === 'now' ? { is: 'now' } : { is: 'at', day, clock }
}

/** What goes to the server. */
export function bodyOf(draft: NewsDraft, when: NewsWhen, takesKept: boolean): NewsBody {
  const { title, text, revision } = draft
  return { title, text, to: toOf(draft), when, takesKept, revision }
}

/** What is missing before it can be kept, or sent. */
export function wrongIn(draft: NewsDraft, isDraft: boolean, now: Instant): FieldError[] {
  const wrong: FieldError[] = []
  const { title, text, audience, serviceId, when, day, clock } = draft
  if (title.trim() === '') wrong.push({ field: 'news-title', text: words.nameMissing })
  if (audience === 'service' && serviceId === '') {
    wrong.push({ field: 'news-service', text: words.serviceMissing })
  }
  if (isDraft) return wrong
  for (const [language, label] of [
    ['th', words.textTh],
    ['en', words.textEn],
  ] as const) {
    if (text[language].trim() === '') {
      wrong.push({ field: `news-${language}`, text: words.textMissing, label })
    }
  }
  if (when === 'at' && whyNotAt(day, clock, now)) {
    wrong.push({ field: 'news-clock', text: words.timePast })
  }
  return wrong
}

/** Days on which it may leave; of news that was scheduled long ago also its own. */
export function daysFrom(now: Instant): Day[] {
  return Array.from({ length: newsLimits.days + 1 }, (_, i) => addDays(dayOf(now), i))
}

/** Every half hour at which nobody is woken. */
export function clocks(): string[] {
  const all: string[] = []
  for (let hour = Number(newsLimits.from.slice(0, 2)); ; hour++) {
    for (const minute of ['00', '30']) {
      const clock = `${String(hour).padStart(2, '0')}:${minute}`
      if (clock > newsLimits.until) return all
      all.push(clock)
    }
  }
}

const nameOf = (office: string, id: string) => `phrom:news:${office}:${id}`

/** What was typed and not saved yet: it outlives a reload and a lost network. */
export function typedBefore(office: string, id: string): NewsDraft | undefined {
  try {
    return JSON.parse(localStorage.getItem(nameOf(office, id)) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

export function keepTyped(office: string, id: string, draft: NewsDraft | undefined): void {
  try {
    if (draft) localStorage.setItem(nameOf(office, id), JSON.stringify(draft))
    else localStorage.removeItem(nameOf(office, id))
  } catch {
    // A phone that keeps nothing still sends.
  }
}
