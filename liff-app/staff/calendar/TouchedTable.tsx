import type { TouchedBooking } from '@phrom/shared/calendar-change.ts'
import { showCode } from '@phrom/shared/case-code.ts'
import { showPhone } from '@phrom/shared/formats.ts'
import { serviceList } from '@phrom/shared/services/all.ts'
import { showDay, showSpan } from '@phrom/shared/time.ts'
import { staffCalendar as words } from '@phrom/shared/words/staff-calendar.ts'
import { language, t } from '../../words.ts'
import { ScrollTable } from '../ScrollTable.tsx'

/** Visits with everything that is needed to call somebody. */
export function TouchedTable({
  office,
  visits,
  labelledby,
}: {
  office: string
  visits: readonly TouchedBooking[]
  labelledby: string
}) {
  return (
    <ScrollTable look="cal-table" labelledby={labelledby}>
      <thead>
        <tr>
          <th scope="col">{t(words.visitor)}</th>
          <th scope="col">{t(words.phone)}</th>
          <th scope="col">{t(words.heard)}</th>
          <th scope="col">{t(words.service)}</th>
          <th scope="col">{t(words.bookedFor)}</th>
          <th scope="col">{t(words.reason)}</th>
        </tr>
      </thead>
      <tbody>
        {visits.map(({ bookingId, day, start, end, reason, hears, cases }) => (
          <tr key={bookingId}>
            <th scope="row">
              {[...new Set(cases.map(({ name }) => name))].map((name) => (
                <span key={name}>{name}</span>
              ))}
            </th>
            <td class="n">
              {[...new Set(cases.map(({ phone }) => phone))].map((phone) => (
                <a key={phone} href={`tel:${phone}`}>
                  {showPhone(phone)}
                </a>
              ))}
            </td>
            <td>
              <span class={`state ${hears ? 'wait' : 'turn'}`}>
                {t(hears ? words.byLine : words.toCall)}
              </span>
            </td>
            <td>
              {cases.map(({ id, code, serviceId }) => (
                <span key={id}>
                  {titleOf(serviceId)}{' '}
                  <a class="code" href={`/${office}/staff/cases/${id}`}>
                    {showCode(code)}
                  </a>
                </span>
              ))}
            </td>
            <td>
              <span>{showDay(day, language.value)}</span>
              <span class="num">{showSpan(start, end, language.value)}</span>
            </td>
            <td>{t(reason)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  )
}

function titleOf(serviceId: string): string {
  const service = serviceList.find(({ id }) => id === serviceId)
  return service ? t(service.title) : serviceId
}
