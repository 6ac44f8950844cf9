import { neighbourWords } from '@phrom/shared/words/neighbours.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { askWords } from '@phrom/shared/words/volunteer-asks.ts'
import { adviceWords, courseWords } from '@phrom/shared/words/volunteer-course.ts'
import { newsInAppWords } from '@phrom/shared/words/volunteer-news.ts'
import { volunteerWords } from '@phrom/shared/words/volunteers.ts'
import type { IconName } from '../parts/icons.ts'

/** `path` comes behind `/:office/volunteer`. */
type Door = { path: string; icon: IconName; label: Text; such?: Text }

/** What a volunteer can do, in the order in which it stands on their home screen. */
export const volunteerDoors: Door[] = [
  { path: '/neighbours', icon: 'calendar', label: neighbourWords.title, such: neighbourWords.lead },
  { path: '/training', icon: 'list-checks', label: courseWords.title },
  { path: '/advise', icon: 'heart-handshake', label: adviceWords.title, such: adviceWords.lead },
  { path: '/news', icon: 'info', label: newsInAppWords.title },
  { path: '/ask', icon: 'message-circle', label: askWords.title },
  { path: '/answers', icon: 'circle-help', label: askWords.answers },
  { path: '/me', icon: 'user-round', label: volunteerWords.me, such: volunteerWords.meSuch },
]
