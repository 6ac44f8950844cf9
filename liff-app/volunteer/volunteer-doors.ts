import { neighbourWords } from '@phrom/shared/words/neighbours.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { askWords } from '@phrom/shared/words/volunteer-asks.ts'
import { adviceWords, courseWords } from '@phrom/shared/words/volunteer-course.ts'
import { newsInAppWords } from '@phrom/shared/words/volunteer-news.ts'
import { volunteerWords } from '@phrom/shared/words/volunteers.ts'
import type { IconName } from '../parts/icons.ts'

/** `path` comes behind `/:office`. */
type Door = { path: string; icon: IconName; label: Text; such?: Text }

/** What a volunteer can do, in the order in which it stands on their home screen. */
export const volunteerDoors: Door[] = [
  {
    path: '/volunteer/neighbours',
    icon: 'calendar',
    label: neighbourWords.title,
    such: neighbourWords.lead,
  },
  {
    path: '/services/id-card-home-visit',
    icon: 'map-pin',
    label: volunteerWords.homeVisit,
    such: volunteerWords.homeVisitSuch,
  },
  { path: '/volunteer/training', icon: 'list-checks', label: courseWords.title },
  {
    path: '/volunteer/advise',
    icon: 'heart-handshake',
    label: adviceWords.title,
    such: adviceWords.lead,
  },
  { path: '/volunteer/news', icon: 'info', label: newsInAppWords.title },
  { path: '/volunteer/ask', icon: 'message-circle', label: askWords.title },
  { path: '/volunteer/answers', icon: 'circle-help', label: askWords.answers },
  {
    path: '/volunteer/me',
    icon: 'user-round',
    label: volunteerWords.me,
    such: volunteerWords.meSuch,
  },
]
