import { type OpenMonth, openUnits } from '@phrom/shared/open-data.ts'
import { serviceList } from '@phrom/shared/services/all.ts'
import { showMonth } from '@phrom/shared/time.ts'
import {
  openFigureWords,
  openUnitWords,
  openDataWords as words,
} from '@phrom/shared/words/open-data.ts'
import { teamName } from '@phrom/shared/words/openings.ts'
import { useState } from 'preact/hooks'
import { language, t } from '../../words.ts'
import { ScrollTable } from '../ScrollTable.tsx'

/** The rows of a month, as anybody reads them. */
export function OpenPreview({ months }: { months: OpenMonth[] }) {
  const [chosen, choose] = useState<string | undefined>()
  const shown = months.find(({ month }) => month === chosen) ?? months.at(-1)
  if (!shown) return <p class="blank-state">{t(words.none)}</p>
  const month = showMonth(shown.month, language.value)
  return (
    <section class="stack-s">
      <h2 id="open-preview">{t(words.preview, { month })}</h2>
      <p class="hint">{t(words.hiddenSay)}</p>
      {months.length > 1 && (
        <div class="field system-form">
          <label for="open-month">{t(words.month)}</label>
          <select
            id="open-month"
            class="input"
            value={shown.month}
            onChange={(event) => choose((event.target as HTMLSelectElement).value)}
          >
            {[...months].reverse().map((one) => (
              <option key={one.month} value={one.month}>
                {showMonth(one.month, language.value)}
              </option>
            ))}
          </select>
        </div>
      )}
      <ScrollTable labelledby="open-preview" look="log-table">
        <thead>
          <tr>
            <th scope="col">{t(words.team)}</th>
            <th scope="col">{t(words.service)}</th>
            <th scope="col">{t(words.figure)}</th>
            <th scope="col">{t(words.value)}</th>
          </tr>
        </thead>
        <tbody>
          {shown.rows.map(({ team, service, figure, value }) => (
            <tr key={`${team} ${service} ${figure}`}>
              <td>{t(team === '' ? words.wholeOffice : teamName(team))}</td>
              <td>{service === '' ? team !== '' && t(words.wholeTeam) : t(titleOf(service))}</td>
              <td>{t(openFigureWords[figure])}</td>
              <td class="n">{t(openUnitWords[openUnits[figure]], { n: value })}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </section>
  )
}

const titleOf = (id: string) =>
  serviceList.find((service) => service.id === id)?.title ?? { th: id, en: id }
