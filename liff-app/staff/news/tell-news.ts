import type { NewsTo } from '@phrom/shared/news.ts'
import { serviceList } from '@phrom/shared/services/all.ts'
import { clockOf, dayOf, type Instant, showClock, showShortDay } from '@phrom/shared/time.ts'
import { newsWords as words } from '@phrom/shared/words/news.ts'
import { staffVolunteerNewsWords as volunteerWords } from '@phrom/shared/words/volunteer-news.ts'
import { groupKindWords } from '@phrom/shared/words/volunteers.ts'
import { language, t } from '../../words.ts'

/** Whom it is for. */
export function tellTo(to: NewsTo): string {
  if (to.audience === 'all') return t(words.all)
  if (to.audience === 'volunteers') {
    const { area, groupKind, groupName } = to
    const whose = [groupKind && t(groupKindWords[groupKind]), groupName, area].filter(Boolean)
    return [t(volunteerWords.toVolunteers), ...whose].join(' · ')
  }
  const service = serviceList.find(({ id }) => id === to.serviceId)
  return t(words.toService, { service: service ? t(service.title) : to.serviceId })
}

/** "อ. 24 พ.ย. 10.00 น." */
export function tellAt(at: Instant): string {
  const day = showShortDay(dayOf(at), language.value)
  return t(words.at, { day, clock: showClock(clockOf(at), language.value) })
}
