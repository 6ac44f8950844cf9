import { deskWords as complaintDesk } from '@phrom/shared/words/complaints.ts'
import { figureWords } from '@phrom/shared/words/day-figures.ts'
import { figurePage } from '@phrom/shared/words/figures.ts'
import { homeDesk } from '@phrom/shared/words/home-visits.ts'
import { improveWords } from '@phrom/shared/words/improve.ts'
import { inquiryWords } from '@phrom/shared/words/inquiries.ts'
import { ownAnswerWords } from '@phrom/shared/words/own-answers.ts'
import { reportDesk } from '@phrom/shared/words/reports.ts'
import { staff } from '@phrom/shared/words/staff.ts'
import { staffCopies } from '@phrom/shared/words/staff-copies.ts'
import { staffDay } from '@phrom/shared/words/staff-day.ts'
import { doorWords } from '@phrom/shared/words/staff-doors.ts'
import { messageWords } from '@phrom/shared/words/staff-messages.ts'
import { staffVolunteers } from '@phrom/shared/words/staff-volunteers.ts'
import { surveyDesk } from '@phrom/shared/words/survey-desk.ts'
import { systemWords } from '@phrom/shared/words/systems.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { trainedWords } from '@phrom/shared/words/volunteer-course.ts'
import { isAdmin, isHead } from './day/is-head.ts'
import type { DoorIconName } from './door-icons.ts'

/** `at`: the screen's address below `/staff/`. */
type Door = { at: string; icon: DoorIconName; label: Text; for?: 'heads' | 'admins' }

/** What is opened all day long. */
export const daily = [
  { at: 'queue', icon: 'list-checks', label: staff.queue },
  { at: 'questions', icon: 'message-circle', label: inquiryWords.tab },
  { at: 'day', icon: 'users', label: staffDay.tab },
  { at: 'days', icon: 'calendar', label: staff.today },
] as const satisfies Door[]

/** The rest, behind "more". A new screen is one line in its group, with an icon that no other door has. */
const groups = [
  {
    title: doorWords.wanted,
    doors: [
      { at: 'copies', icon: 'files', label: staffCopies.tab },
      { at: 'home-visits', icon: 'house', label: homeDesk.tab },
      { at: 'complaints', icon: 'megaphone', label: complaintDesk.tab },
    ],
  },
  {
    title: doorWords.results,
    doors: [
      { at: 'day-figures', icon: 'chart-column', label: figureWords.tab, for: 'heads' },
      { at: 'figures', icon: 'trending-up', label: figurePage.title, for: 'heads' },
      { at: 'survey', icon: 'smile', label: surveyDesk.tab, for: 'heads' },
      { at: 'gecc', icon: 'award', label: doorWords.gecc, for: 'heads' },
      { at: 'improve', icon: 'lightbulb', label: improveWords.tab, for: 'heads' },
      { at: 'reports', icon: 'file-text', label: reportDesk.tab, for: 'heads' },
    ],
  },
  {
    title: doorWords.rulesAndPeople,
    doors: [
      { at: 'rules', icon: 'scale', label: staff.rules },
      { at: 'answers', icon: 'circle-help', label: ownAnswerWords.tab },
      { at: 'volunteers', icon: 'heart-handshake', label: staffVolunteers.tab },
      { at: 'training', icon: 'graduation-cap', label: trainedWords.tab },
    ],
  },
  {
    title: doorWords.connections,
    doors: [
      { at: 'messages', icon: 'send', label: messageWords.tab, for: 'heads' },
      { at: 'systems', icon: 'plug', label: systemWords.tab, for: 'admins' },
      { at: 'citizens', icon: 'user-round', label: staff.citizenSide },
    ],
  },
] as const satisfies { title: Text; doors: Door[] }[]

export type Place = (typeof daily | (typeof groups)[number]['doors'])[number]['at']

/** The groups behind "more" with the doors that whoever is signed in may open; none that is empty. */
export function doorsBehindMore(office: string): { title: Text; doors: Door[] }[] {
  const isFor = (door: Door) =>
    door.for === undefined || (door.for === 'heads' ? isHead(office) : isAdmin(office))
  return groups
    .map(({ title, doors }) => ({ title, doors: (doors as readonly Door[]).filter(isFor) }))
    .filter(({ doors }) => doors.length > 0)
}

export function doorPath(office: string, at: string): string {
  if (at === 'citizens') return `/${office}`
  return at === 'queue' ? `/${office}/staff` : `/${office}/staff/${at}`
}
