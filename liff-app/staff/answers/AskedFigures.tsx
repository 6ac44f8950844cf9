import type { AskedCount, AskedFigure, AskedFigures as Figures } from '@phrom/shared/asked.ts'
import { serviceList } from '@phrom/shared/services/all.ts'
import { addDays } from '@phrom/shared/time.ts'
import { questionKindWords, ownAnswerWords as words } from '@phrom/shared/words/own-answers.ts'
import { useState } from 'preact/hooks'
import { ask, client } from '../../api.ts'
import { Icon } from '../../parts/Icon.tsx'
import { Failed, useLoad } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { t } from '../../words.ts'
import { ScrollTable } from '../ScrollTable.tsx'
import { today } from './tell-answer.ts'

const spans = [7, 30, 90, 365] as const
const columns = [
  ['asked', words.asked],
  ['answer', words.answered],
  ['ask', words.askedBack],
  ['human', words.toPeople],
  ['helps', words.helped],
  ['notIt', words.wasNotIt],
] as const

/** What people asked in the chat and what became of it, by kind and service and by own answer. */
export function AskedFigures({ office }: { office: string }) {
  const [days, setDays] = useState<number>(30)
  const to = today()
  const query = { from: addDays(to, 1 - days), to }
  const figures = useLoad<Figures>(`${office}/${days}`, () =>
    ask(() =>
      client.api.offices[':office'].staff.answers.figures.$get({ param: { office }, query }),
    ),
  )
  if (figures.error) return <Failed error={figures.error} reload={figures.reload} />
  return (
    <Screen
      title={t(words.figures)}
      back={{ href: `/${office}/staff/answers`, word: t(words.tab) }}
    >
      <fieldset class="choices asked-spans">
        <legend>{t(words.fromTo)}</legend>
        {spans.map((n) => (
          <label class="choice" key={n}>
            <input type="radio" name="days" checked={days === n} onChange={() => setDays(n)} />
            <span>{t(words.days, { n })}</span>
          </label>
        ))}
      </fieldset>
      {figures.value && <Table figures={figures.value} />}
      <details class="why">
        <summary>
          <Icon name="info" />
          <span>{t(words.definitions)}</span>
        </summary>
        <p>{t(words.definitionsOf)}</p>
      </details>
    </Screen>
  )
}

function Table({ figures: { total, rows } }: { figures: Figures }) {
  if (total.asked === 0) return <p class="blank-state">{t(words.noFigures)}</p>
  const share = Math.round((total.answer / total.asked) * 100)
  return (
    <section class="stack-s asked-table">
      <h2 id="asked-table">{t(words.byKind)}</h2>
      <p role="status">{t(words.share, { percent: share })}</p>
      <ScrollTable labelledby="asked-table" look="cal-table">
        <thead>
          <tr>
            <th scope="col">{t(words.kind)}</th>
            {columns.map(([key, name]) => (
              <th scope="col" key={key}>
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.ownAnswer?.id ?? ''} ${row.kind} ${row.serviceId ?? ''}`}>
              <th scope="row">{tellKind(row)}</th>
              <Cells count={row} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t(words.all)}</th>
            <Cells count={total} />
          </tr>
        </tfoot>
      </ScrollTable>
    </section>
  )
}

function Cells({ count }: { count: AskedCount }) {
  return (
    <>
      {columns.map(([key]) => (
        <td class="n" key={key}>
          {count[key]}
        </td>
      ))}
    </>
  )
}

/** "Fee · Marriage registration", or the name of an own answer. */
function tellKind({ kind, serviceId, ownAnswer }: AskedFigure): string {
  if (ownAnswer) return t(words.ownAnswer, { title: ownAnswer.title })
  const service = serviceList.find(({ id }) => id === serviceId)
  const name = questionKindWords[kind]
  return [name ? t(name) : kind, ...(service ? [t(service.title)] : [])].join(' · ')
}
