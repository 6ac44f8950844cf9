import type { FigureId } from '@phrom/shared/figures/figures.ts'
import { figureRules } from '@phrom/shared/figures/figures.ts'
import type { FiguresView } from '@phrom/shared/figures/views.ts'
import { figureTexts, figurePage as words } from '@phrom/shared/words/figures.ts'
import { language, t } from '../../words.ts'
import { ScrollTable } from '../ScrollTable.tsx'
import { divisionsOf } from './figure-rows.ts'
import { showFigure } from './tell-figure.ts'

/** The teams and the services of what is shown, with these figures of each, and the whole as the last line. */
export function Breakdown({ view, ids }: { view: FiguresView; ids: readonly FigureId[] }) {
  const divisions = divisionsOf(view, language.value)
  if (divisions.length === 0) return null
  return (
    <>
      {divisions.map(({ id: of, title, first, rows }) => (
        <section class="stack-s" key={of}>
          <h2 id={`figures-by-${of}`}>{t(title)}</h2>
          <ScrollTable labelledby={`figures-by-${of}`} look="log-table">
            <thead>
              <tr>
                <th scope="col">{t(first)}</th>
                {ids.map((id) => (
                  <th scope="col" key={id}>
                    {t(figureTexts[id].name)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id: row, name, values }) => (
                <tr key={row}>
                  <th scope="row">{name}</th>
                  {ids.map((id) => (
                    <Cell key={id} id={id} value={values[id]} />
                  ))}
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t(words.all)}</th>
                {ids.map((id) => (
                  <Cell
                    key={id}
                    id={id}
                    value={view.figures.find((figure) => figure.id === id)?.value ?? null}
                  />
                ))}
              </tr>
            </tfoot>
          </ScrollTable>
        </section>
      ))}
      <p class="small quiet">{t(words.sumSay)}</p>
    </>
  )
}

function Cell({ id, value }: { id: FigureId; value: number | null }) {
  return <td class="n">{showFigure(value, figureRules[id].unit, language.value)}</td>
}
