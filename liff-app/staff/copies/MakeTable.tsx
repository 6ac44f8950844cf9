import { showCode } from '@phrom/shared/case-code.ts'
import type { CopyDeskRow } from '@phrom/shared/copy-orders.ts'
import { type Day, showDay } from '@phrom/shared/time.ts'
import { staffCopies as words } from '@phrom/shared/words/staff-copies.ts'
import { tellPart } from '../../citizen/booking/tell-time.ts'
import { language, t } from '../../words.ts'
import { tellRecord } from './DeskRow.tsx'

/** What is to be made for a day, on paper alone; no number of a card is on it. */
export function MakeTable({ day, rows }: { day: Day; rows: readonly CopyDeskRow[] }) {
  const heads = [words.no, words.code, words.name, words.record, words.count, words.period]
  return (
    <section class="only-printed copy-list" aria-labelledby="copy-list">
      <h2 id="copy-list">{t(words.printHead, { day: showDay(day, language.value) })}</h2>
      <table class="table">
        <thead>
          <tr>
            {[...heads, words.feeColumn, words.done].map((head) => (
              <th scope="col" key={head.en}>
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={row.caseId}>
              <td class="n">{i + 1}</td>
              <td class="code">{showCode(row.code)}</td>
              <td>{row.name}</td>
              <td>{tellRecord(row)}</td>
              <td class="n">{row.copies}</td>
              <td>{tellPart(row)}</td>
              <td class="n">{row.fee}</td>
              <td>☐</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
