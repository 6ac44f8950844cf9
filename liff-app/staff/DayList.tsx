import type { DayBooking } from '@phrom/shared/case.ts'
import { showCode } from '@phrom/shared/case-code.ts'
import { showPhone } from '@phrom/shared/formats.ts'
import { serviceList } from '@phrom/shared/services/all.ts'
import {
  addDays,
  dayOf,
  isDay,
  partOfDay,
  showClock,
  showDay,
  showSpan,
  toInstant,
} from '@phrom/shared/time.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { neighbourWords } from '@phrom/shared/words/neighbours.ts'
import { staff } from '@phrom/shared/words/staff.ts'
import { staffCalendar } from '@phrom/shared/words/staff-calendar.ts'
import { timeLogWords } from '@phrom/shared/words/time-log.ts'
import { ask, client } from '../api.ts'
import { Icon } from '../parts/Icon.tsx'
import { Failed, useLoad, Waiting } from '../parts/load.tsx'
import { Screen } from '../parts/Screen.tsx'
import { Segments } from '../parts/Segments.tsx'
import { language, t } from '../words.ts'
import { calendarPaths } from './calendar/paths.ts'
import { HasCome } from './day/HasCome.tsx'
import { BookedBy } from './neighbours/BookedBy.tsx'
import { Tabs } from './Tabs.tsx'
import { type Visit, visitTimes } from './visit-times.ts'

/** Who comes on a day, by the time at which they come. */
export function DayList({ office, day: given }: { office: string; day: string | undefined }) {
  const today = dayOf(toInstant(Date.now()))
  const day = given && isDay(given) ? given : today
  const list = useLoad<DayBooking[]>(`${office}/${day}`, () =>
    ask(() => client.api.offices[':office'].staff.days[':day'].$get({ param: { office, day } })),
  )
  if (list.error) return <Failed error={list.error} reload={list.reload} />
  if (!list.value) return <Waiting />
  const at = (count: number) => `/${office}/staff/days/${addDays(day, count)}`
  return (
    <Screen
      title={showDay(day, language.value)}
      short={t(staff.today)}
      bottom={<Tabs office={office} at="days" />}
    >
      <div class="pair">
        <a class="btn side" href={at(-1)}>
          {t(staff.prevDay)}
        </a>
        <a class="btn side" href={at(1)}>
          {t(staff.nextDay)}
        </a>
        <a class="btn side" href={calendarPaths(office).at(day)}>
          <Icon name="calendar" />
          {t(staffCalendar.calendar)}
        </a>
        <a class="btn side" href={calendarPaths(office).page('must-move')}>
          {t(staffCalendar.mustMove)}
        </a>
        <a class="btn side" href={`/${office}/staff/time-log/${day}`}>
          {t(timeLogWords.title)}
        </a>
        <a class="btn side" href={`/${office}/staff/neighbours`}>
          {t(neighbourWords.left)}
        </a>
      </div>
      {list.value.length === 0 && <p class="blank-state">{t(staff.noBookings)}</p>}
      {visitTimes(list.value).map(({ start, end, visits }) => (
        <section class="stack-s" key={`${start} ${end}`}>
          <h2>
            {t(citizen[partOfDay(start)])} {showSpan(start, end, language.value)}
          </h2>
          <ul class="rows">
            {visits.map((visit) => (
              <li key={visit[0].bookingId}>
                <VisitRow office={office} visit={visit} isToday={day === today} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Screen>
  )
}

function VisitRow({ office, visit, isToday }: { office: string; visit: Visit; isToday: boolean }) {
  const [first] = visit
  return (
    <div class="visit">
      <p class="visit-who">
        <b>{[...new Set(visit.map(({ name }) => name))].join(' · ')}</b>
        {[...new Set(visit.map(({ phone }) => phone))].map((phone) => (
          <a class="num" href={`tel:${phone}`} key={phone}>
            {showPhone(phone)}
          </a>
        ))}
        {first.mustMove && (
          <span class="state turn">
            <Icon name="triangle-alert" />
            {t(staffCalendar.mustMoveFlag)}
          </span>
        )}
        {isToday && <HasCome office={office} code={first.code} name={first.name} />}
        <BookedBy volunteer={first.volunteer} />
        {visit.length > 1 && <span class="quiet">{t(staff.together, { n: visit.length })}</span>}
      </p>
      {visit.map(({ caseId, code, serviceId, start, papers }) => (
        <a class="qrow" key={caseId} href={`/${office}/staff/cases/${caseId}`}>
          <span class="l">
            <span>
              {start !== first.start && `${showClock(start, language.value)} `}
              {t(serviceList.find(({ id }) => id === serviceId)?.title ?? { th: '', en: '' })}
            </span>
            <small class="code">{showCode(code)}</small>
          </span>
          <Segments papers={papers} />
        </a>
      ))}
    </div>
  )
}
