import { showCode } from '@phrom/shared/case-code.ts'
import { showPhone } from '@phrom/shared/formats.ts'
import type { LeftBooking } from '@phrom/shared/neighbours/views.ts'
import { serviceList } from '@phrom/shared/services/all.ts'
import { showDay, showSpan } from '@phrom/shared/time.ts'
import { neighbourWords as words } from '@phrom/shared/words/neighbours.ts'
import { ask, client } from '../../api.ts'
import { Failed, useLoad, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { language, t } from '../../words.ts'
import { Tabs } from '../Tabs.tsx'

/** Bookings that stand though the volunteer who made them has gone: who comes is told of a change by telephone alone. */
export default function LeftBookings({ office }: { office: string }) {
  const list = useLoad<LeftBooking[]>(office, () =>
    ask(() => client.api.offices[':office'].staff.neighbours.$get({ param: { office } })),
  )
  if (list.error) return <Failed error={list.error} reload={list.reload} />
  if (!list.value) return <Waiting />
  return (
    <Screen
      title={t(words.left)}
      back={{ href: `/${office}/staff/days` }}
      bottom={<Tabs office={office} at="days" />}
    >
      <p>{t(words.leftSay)}</p>
      {list.value.length === 0 && <p class="blank-state">{t(words.leftNone)}</p>}
      <ul class="rows">
        {list.value.map(({ caseId, code, serviceId, name, phone, day, start, end, volunteer }) => {
          const service = serviceList.find(({ id }) => id === serviceId)
          return (
            <li key={caseId} class="visit">
              <p>
                {showDay(day, language.value)} {showSpan(start, end, language.value)}
              </p>
              <p class="visit-who">
                <b>{name}</b>
                <a class="num" href={`tel:${phone}`}>
                  {showPhone(phone)}
                </a>
                <span class="quiet">
                  {volunteer ? t(words.by, { name: volunteer }) : t(words.bySome)}
                </span>
              </p>
              <a class="qrow" href={`/${office}/staff/cases/${caseId}`}>
                <span class="l">
                  <span>{service && t(service.title)}</span>
                  <small class="code">{showCode(code)}</small>
                </span>
              </a>
            </li>
          )
        })}
      </ul>
    </Screen>
  )
}
