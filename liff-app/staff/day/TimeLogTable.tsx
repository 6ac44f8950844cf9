import { serviceList } from '@phrom/shared/services/all.ts'
import type { LogRow } from '@phrom/shared/ticket-views.ts'
import { clockOf } from '@phrom/shared/time.ts'
import type { LogSums } from '@phrom/shared/time-log.ts'
import { timeLogWords as words } from '@phrom/shared/words/time-log.ts'
import { language, t } from '../../words.ts'
import { ScrollTable } from '../ScrollTable.tsx'
import { LogSumsList } from './LogSumsList.tsx'
import { confirmationOf, remarkOf } from './time-log-table.ts'

/** The form itself: its columns are those of the paper one. */
export function TimeLogTable({
  rows,
  sums,
  labelledby,
}: {
  rows: readonly LogRow[]
  sums: LogSums
  labelledby: string
}) {
  return (
    <ScrollTable look="log-table" labelledby={labelledby}>
      <colgroup>
        <col class="log-number" />
        <col class="log-name" />
        <col class="log-clock" />
        <col class="log-clock" />
        <col class="log-minutes" />
        <col class="log-service" />
        <col class="log-signature" />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="col" rowSpan={2}>
            {t(words.number)}
          </th>
          <th scope="col" rowSpan={2}>
            {t(words.name)}
          </th>
          <th scope="colgroup" colSpan={2}>
            {t(words.time)}
          </th>
          <th scope="col" rowSpan={2}>
            {t(words.minutes)}
          </th>
          <th scope="col" rowSpan={2}>
            {t(words.service)}
          </th>
          <th scope="col" rowSpan={2}>
            {t(words.signature)}
          </th>
          <th scope="col" rowSpan={2}>
            {t(words.remark)}
          </th>
        </tr>
        <tr>
          <th scope="col">{t(words.start)}</th>
          <th scope="col">{t(words.end)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          <Row key={`${row.ticket} ${i}`} row={row} number={i + 1} />
        ))}
      </tbody>
      {/* At its end alone, under the heads even where it comes to a sheet of its own. */}
      <tfoot class="log-foot">
        <tr>
          <td colSpan={8}>
            <LogSumsList sums={sums} />
          </td>
        </tr>
      </tfoot>
    </ScrollTable>
  )
}

function Row({ row, number }: { row: LogRow; number: number }) {
  const service = serviceList.find(({ id }) => id === row.serviceId)
  const clock = (at: string) => clockOf(at).replace(':', language.value === 'th' ? '.' : ':')
  return (
    <tr>
      <td class="n">{number}</td>
      <td>{row.name}</td>
      <td class="n">{clock(row.startedAt)}</td>
      <td class="n">{clock(row.endedAt)}</td>
      <td class="n">{t(words.nMinutes, { n: row.minutes })}</td>
      <td>{service && t(service.title)}</td>
      <td>{confirmationOf(row, t)}</td>
      <td>{remarkOf(row, t)}</td>
    </tr>
  )
}
