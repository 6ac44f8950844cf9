import type { ReportView } from '@phrom/shared/reports/views.ts'
import { clockOf, dayOf, showClock, showLongDate } from '@phrom/shared/time.ts'
import { reportWords as words } from '@phrom/shared/words/reports.ts'
import { fill, type Text } from '@phrom/shared/words/text.ts'
import { language } from '../../words.ts'
import { ScrollTable } from '../ScrollTable.tsx'
import {
  type ReportPart,
  type ReportTable,
  reportParts,
  reportTitle,
  showCell,
  showNumber,
} from './report-parts.ts'
import type { Digits, Ink } from './use-digits.ts'
import { inkOf } from './use-digits.ts'

/** The report itself, on the screen as on paper. */
export function ReportSheet({ report, digits }: { report: ReportView; digits: Digits }) {
  const ink = inkOf(digits)
  const own = language.value
  const say = (text: Text, values?: Record<string, string | number>) => ink(fill(text, own, values))
  const { kind, edition, figures, reason, finalAt, finalBy, state } = report
  const at = figures.countedAt
  const counted = {
    day: showLongDate(dayOf(at), own),
    clock: showClock(clockOf(at), own),
  }
  const isThai = digits === 'thai' && own === 'th'
  return (
    <article class={`report${isThai ? ' report-thai' : ''}`} aria-labelledby="report-title">
      <header>
        <h2 id="report-title">{ink(reportTitle(report, own))}</h2>
        <p>{say(words.of, { office: figures.office[own] })}</p>
        <p>
          {ink(showNumber(report, own))}
          {edition !== null && edition > 1 && ` ${say(words.edition, { n: edition - 1 })}`}
        </p>
        <p class="small">{say(words.countedAt, counted)}</p>
        {state !== 'final' && (
          <p class="report-draft">
            {say(
              state === 'draft'
                ? words.notFinal
                : state === 'missing'
                  ? words.missingNote
                  : words.soFar,
            )}
          </p>
        )}
        {reason !== null && (
          <p class="report-reason">
            {say(words.correction)}: {ink(reason)}
          </p>
        )}
        {kind === 'director' && <p class="report-to">{say(words.to)}</p>}
      </header>
      {reportParts(report, own).map((part, i) => (
        <Part key={part.id} part={part} number={i + 1} ink={ink} />
      ))}
      <footer class="report-signs">
        {finalAt !== null && finalBy !== null && (
          <p class="small">
            {say(words.signedOff, { by: finalBy, day: showLongDate(dayOf(finalAt), own) })}
          </p>
        )}
        <Sign role={say(words.responsible)} say={say} />
        {kind === 'director' && <Sign role={say(words.director)} say={say} />}
      </footer>
    </article>
  )
}

function Part({ part, number, ink }: { part: ReportPart; number: number; ink: Ink }) {
  const { id, title, lines, text, tables } = part
  // A table that is all of a part is named by its heading.
  const isAlone = tables.length === 1 && tables[0]?.title === title
  return (
    <section class="report-part">
      <h3 id={`part-${id}`}>
        {ink(`${number}.`)} {ink(title)}
      </h3>
      {lines.map((line) => (
        <p key={line}>{ink(line)}</p>
      ))}
      {text !== undefined && <Written text={text} ink={ink} />}
      {tables.map((table) => (
        <Table
          key={table.id}
          table={table}
          labelledby={isAlone ? `part-${id}` : undefined}
          ink={ink}
        />
      ))}
    </section>
  )
}

/** As it was typed, a mark of a formula or of a page among it is a mark. */
function Written({ text, ink }: { text: string; ink: Ink }) {
  const own = language.value
  if (text === '') {
    return (
      <>
        <p class="quiet not-printed">{fill(words.notWritten, own)}</p>
        <p class="only-printed">–</p>
      </>
    )
  }
  return <p class="report-text">{ink(text)}</p>
}

function Table({
  table,
  labelledby,
  ink,
}: {
  table: ReportTable
  labelledby: string | undefined
  ink: Ink
}) {
  const { id, title, columns, rows, note } = table
  const own = language.value
  return (
    <div class={`report-table report-${id}`}>
      {!labelledby && <h4 id={`table-${id}`}>{ink(title)}</h4>}
      <ScrollTable labelledby={labelledby ?? `table-${id}`} look="log-table">
        <thead>
          <tr>
            {columns.map(({ head }, i) => (
              <th key={head} scope="col" class={isNumber(rows, i) ? 'n' : undefined}>
                <Head text={ink(head)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <tr key={place}>
              {row.map((cell, i) => {
                const shown = ink(showCell(cell, own, columns[i]?.bare))
                return i === 0 ? (
                  <th key={i} scope="row">
                    {shown}
                  </th>
                ) : (
                  <td key={i} class={typeof cell === 'string' ? undefined : 'n'}>
                    {shown}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {note && <p class="small">{ink(note)}</p>}
    </div>
  )
}

/** What is counted, and below it in what. */
function Head({ text }: { text: string }) {
  const [what, unit] = text.split(' (')
  if (unit === undefined) return <>{text}</>
  return (
    <>
      {what} <span class="report-unit">({unit}</span>
    </>
  )
}

function isNumber(rows: ReportTable['rows'], column: number): boolean {
  return rows.some((row) => typeof row[column] === 'object')
}

function Sign({ role, say }: { role: string; say: (text: Text) => string }) {
  return (
    <div class="report-sign">
      <p>
        {say(words.sign)} <i /> ({role})
      </p>
      <p>
        {say(words.position)} <i />
      </p>
      <p>
        {say(words.date)} <i />
      </p>
    </div>
  )
}
