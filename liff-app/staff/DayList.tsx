import type { DayBooking } from '@phrom/shared/case.ts'
import { showCode } from '@phrom/shared/case-code.ts'
import { showPhone } from '@phrom/shared/formats.ts'
import { serviceList } from '@phrom/shared/services/all.ts'
import {
  addDays,
  dayOf,
  isDay,
  partOfDay,
  showDay,
  showSpan,
  toInstant,
} from '@phrom/shared/time.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { staff } from '@phrom/shared/words/staff.ts'
import { ask, client } from '../api.ts'
import { Failed, useLoad, Waiting } from '../parts/load.tsx'
import { Screen } from '../parts/Screen.tsx'
import { Segments } from '../parts/Segments.tsx'
import { language, t } from '../words.ts'
import { Tabs } from './Tabs.tsx'

/** Who comes on a day, by the time at which they come. */
export function DayList({ office, day: given }: { office: string; day: string | undefined }) {
  const day = given && isDay(given) ? given : dayOf(toInstant(Date.now()))
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
      </div>
      {list.value.length === 0 && <p class="blank-state">{t(staff.noBookings)}</p>}
      {[...new Set(list.value.map(({ start }) => start))].map((start) => {
        const rows = (list.value ?? []).filter((row) => row.start === start)
        const end = rows[0]?.end ?? ''
        return (
          <section class="stack-s" key={start}>
            <h2>
              {t(citizen[partOfDay(start)])} {showSpan(start, end, language.value)}
            </h2>
            <ul class="rows">
              {rows.map((row) => (
                <li key={row.caseId}>
                  <a class="qrow" href={`/${office}/staff/cases/${row.caseId}`}>
                    <span class="l">
                      <b>{row.name}</b>
                      <small class="code">{showCode(row.code)}</small>
                    </span>
                    <span class="l">
                      <span>
                        {t(
                          serviceList.find(({ id }) => id === row.serviceId)?.title ?? {
                            th: '',
                            en: '',
                          },
                        )}
                      </span>
                      <small class="num">{showPhone(row.phone)}</small>
                    </span>
                    <Segments papers={row.papers} />
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </Screen>
  )
}
