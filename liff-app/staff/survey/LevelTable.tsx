import { type LevelCounts, levelShares } from '@phrom/shared/survey-figures.ts'
import { surveyDesk as words } from '@phrom/shared/words/survey-desk.ts'
import { t } from '../../words.ts'
import { ScrollTable } from '../ScrollTable.tsx'
import { lastHeads, lastOf, type SurveyTable } from './survey-rows.ts'

/** How each line was rated: its shares as numbers, and beside them a bar as long as the share of those who are content. */
export function LevelTable({ table }: { table: SurveyTable }) {
  const id = `survey-${table.id}`
  const { last } = table
  return (
    <section class="stack-s survey-part">
      <h2 id={id}>{t(table.title)}</h2>
      <ScrollTable labelledby={id} look="log-table">
        <thead>
          <tr>
            <th scope="col">{t(table.first)}</th>
            <th scope="col">{t(words.answers)}</th>
            <th scope="col">{t(words.veryGood)}</th>
            <th scope="col">{t(words.good)}</th>
            <th scope="col">{t(words.fair)}</th>
            <th scope="col">{t(words.poor)}</th>
            <th scope="col">{t(words.veryPoor)}</th>
            <th scope="col">{t(words.content)}</th>
            {last && <th scope="col">{t(lastHeads[last])}</th>}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.name}</th>
              {row.counts ? (
                <>
                  <Cells counts={row.counts} />
                  {last && <td class="n">{showLast(lastOf(row, last), last)}</td>}
                </>
              ) : (
                <td colSpan={last ? 8 : 7}>{t(words.few)}</td>
              )}
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </section>
  )
}

function Cells({ counts }: { counts: LevelCounts }) {
  const { veryGood, good, fair, poor, veryPoor, content } = levelShares(counts)
  return (
    <>
      <td class="n">{counts.count}</td>
      <td class="n">{showShare(veryGood)}</td>
      <td class="n">{showShare(good)}</td>
      <td class="n">{showShare(fair)}</td>
      <td class="n">{showShare(poor)}</td>
      <td class="n">{showShare(veryPoor)}</td>
      <td class="n">
        {showShare(content)}
        <span class="share-bar" aria-hidden="true">
          <i style={{ width: `${content}%` }} />
        </span>
      </td>
    </>
  )
}

/** To two places, as the offices report it. */
export function showShare(share: number): string {
  return `${share.toFixed(2)}%`
}

function showLast(value: number | null, last: 'rate' | 'months'): string {
  if (value === null) return '–'
  return last === 'rate' ? showShare(value) : String(value)
}
