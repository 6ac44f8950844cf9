import { deskWords as complaintDesk } from '@phrom/shared/words/complaints.ts'
import { figureWords } from '@phrom/shared/words/day-figures.ts'
import { homeDesk } from '@phrom/shared/words/home-visits.ts'
import { inquiryWords } from '@phrom/shared/words/inquiries.ts'
import { ownAnswerWords } from '@phrom/shared/words/own-answers.ts'
import { reportDesk } from '@phrom/shared/words/reports.ts'
import { staff } from '@phrom/shared/words/staff.ts'
import { staffCopies } from '@phrom/shared/words/staff-copies.ts'
import { staffDay } from '@phrom/shared/words/staff-day.ts'
import { messageWords } from '@phrom/shared/words/staff-messages.ts'
import { staffVolunteers } from '@phrom/shared/words/staff-volunteers.ts'
import { surveyDesk } from '@phrom/shared/words/survey-desk.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { trainedWords } from '@phrom/shared/words/volunteer-course.ts'
import { useState } from 'preact/hooks'
import { Icon } from '../parts/Icon.tsx'
import type { IconName } from '../parts/icons.ts'
import { t } from '../words.ts'
import { complaintsWaiting, useComplaintsWaiting } from './complaints/complaints-waiting.ts'
import { isHead } from './day/is-head.ts'
import { inquiriesWaiting } from './inquiries/inquiries-waiting.ts'

type Place =
  | 'queue'
  | 'questions'
  | 'day'
  | 'days'
  | 'figures'
  | 'survey'
  | 'messages'
  | 'answers'
  | 'rules'
  | 'copies'
  | 'home-visits'
  | 'volunteers'
  | 'training'
  | 'complaints'
  | 'reports'
type Door = { path: string; place?: Place; icon: IconName; label: Text }

/** What is opened all day long. */
const doors: Door[] = [
  { path: '/staff', place: 'queue', icon: 'list-checks', label: staff.queue },
  { path: '/staff/questions', place: 'questions', icon: 'message-circle', label: inquiryWords.tab },
  { path: '/staff/day', place: 'day', icon: 'users', label: staffDay.tab },
  { path: '/staff/days', place: 'days', icon: 'calendar', label: staff.today },
]
const ofHeads: Door[] = [
  { path: '/staff/day-figures', place: 'figures', icon: 'chart-column', label: figureWords.tab },
  { path: '/staff/survey', place: 'survey', icon: 'smile', label: surveyDesk.tab },
  { path: '/staff/reports', place: 'reports', icon: 'file-up', label: reportDesk.tab },
  { path: '/staff/messages', place: 'messages', icon: 'send', label: messageWords.tab },
]
const others: Door[] = [
  { path: '/staff/copies', place: 'copies', icon: 'file-up', label: staffCopies.tab },
  { path: '/staff/home-visits', place: 'home-visits', icon: 'map-pin', label: homeDesk.tab },
  { path: '/staff/training', place: 'training', icon: 'list-checks', label: trainedWords.tab },
  {
    path: '/staff/complaints',
    place: 'complaints',
    icon: 'heart-handshake',
    label: complaintDesk.tab,
  },
  { path: '/staff/answers', place: 'answers', icon: 'circle-help', label: ownAnswerWords.tab },
  {
    ...{ path: '/staff/volunteers', place: 'volunteers', icon: 'heart-handshake' },
    label: staffVolunteers.tab,
  },
  { path: '/staff/rules', place: 'rules', icon: 'scale', label: staff.rules },
  { path: '', icon: 'user-round', label: staff.citizenSide },
]

/** The doors of admin mode, at the bottom of each list; on a phone the rarer ones wait behind one of them. */
export function Tabs({ office, at }: { office: string; at: Place }) {
  const [isOpen, setOpen] = useState(false)
  useComplaintsWaiting(office)
  const rarer = [...(isHead(office) ? ofHeads : []), ...others]
  const door = (one: Door) => (
    <Tab key={one.path} office={office} door={one} isHere={one.place === at} />
  )
  return (
    <nav class="tabs" aria-label={t(staff.menu)}>
      {doors.map(door)}
      <button
        type="button"
        class="tabs-more"
        aria-expanded={isOpen}
        aria-current={rarer.some(({ place }) => place === at) ? 'true' : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="ellipsis" />
        {t(staff.more)}
        <Count count={complaintsWaiting.value} told={complaintDesk.hiddenCount} />
      </button>
      <div class="tabs-rarer" data-open={isOpen}>
        {rarer.map(door)}
      </div>
    </nav>
  )
}

function Tab({ office, door, isHere }: { office: string; door: Door; isHere: boolean }) {
  const { path, place, icon, label } = door
  const isQuestions = place === 'questions'
  const count = isQuestions
    ? inquiriesWaiting.value.count
    : place === 'complaints'
      ? complaintsWaiting.value
      : 0
  const told = isQuestions ? inquiryWords.waitingCount : complaintDesk.waitingCount
  return (
    <a href={`/${office}${path}`} aria-current={isHere ? 'page' : undefined}>
      <Icon name={icon} />
      {t(label)}
      <Count count={count} told={told} />
    </a>
  )
}

function Count({ count, told }: { count: number; told: Text }) {
  if (count === 0) return null
  return (
    <>
      <b class="tab-count" aria-hidden="true">
        {count}
      </b>
      <span class="hide">{t(told, { n: count })}</span>
    </>
  )
}
