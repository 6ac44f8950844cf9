import type { FigureId } from '@phrom/shared/figures/figures.ts'
import type { Figure, FiguresView } from '@phrom/shared/figures/views.ts'
import { funnelTexts, figurePage as words } from '@phrom/shared/words/figures.ts'
import { t } from '../../words.ts'
import { BarRows } from '../charts/BarRows.tsx'
import { Funnel } from '../charts/Funnel.tsx'
import { FigureArrivals } from './FigureArrivals.tsx'
import { FigureTrend } from './FigureTrend.tsx'
import { reasonName } from './why-counted.ts'

/** The pictures of a page of figures: of one figure, or of all. */
export default function FigurePictures({
  office,
  view,
  id,
}: {
  office: string
  view: FiguresView
  id?: FigureId
}) {
  const figure = view.figures.find((one) => one.id === id)
  return (
    <section class="stack">
      <h2>{t(words.pictures)}</h2>
      <div class="figure-pictures">
        {figure ? (
          <>
            <FigureTrend office={office} view={view} figure={figure} />
            <Reasons figure={figure} />
          </>
        ) : (
          <>
            {view.figures
              .filter((one) => one.id === 'cases')
              .map((one) => (
                <FigureTrend key={one.id} office={office} view={view} figure={one} />
              ))}
            <Funnel
              title={t(words.funnel)}
              note={t(words.funnelSay)}
              steps={view.funnel.map(({ step, count }) => ({
                ...{ label: t(funnelTexts[step]), value: count },
              }))}
            />
            <FigureArrivals view={view} />
          </>
        )}
      </div>
    </section>
  )
}

function Reasons({ figure: { id, reasons: found } }: { figure: Figure }) {
  if (found.length === 0) return null
  const bars = new Map<string, number>()
  for (const { key, count } of found) {
    const label = t(reasonName(id, key))
    bars.set(label, (bars.get(label) ?? 0) + count)
  }
  return (
    <BarRows
      title={t(words.reasons)}
      first={t(words.reason)}
      unit="count"
      bars={[...bars].map(([label, value]) => ({ label, value }))}
    />
  )
}
