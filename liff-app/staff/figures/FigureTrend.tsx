import type { FigureId } from '@phrom/shared/figures/figures.ts'
import { type Period, partsOf, periodBefore, showPeriod } from '@phrom/shared/figures/periods.ts'
import type { Figure, FiguresView } from '@phrom/shared/figures/views.ts'
import { months } from '@phrom/shared/time.ts'
import { figureTexts, figurePage as words } from '@phrom/shared/words/figures.ts'
import { useLoad } from '../../parts/load.tsx'
import { language, t } from '../../words.ts'
import { TrendLine } from '../charts/TrendLine.tsx'
import { ofPeriod } from './address.ts'
import { periodName, periodWithin } from './period-name.ts'
import { readFigures } from './read-figures.ts'

/** How a figure went over the days or months of a period, beside those of the period before once they have come. */
export function FigureTrend({
  office,
  view: { period, trend, teamId, serviceId },
  figure: { id, unit, target },
}: {
  office: string
  view: FiguresView
  figure: Figure
}) {
  const own = language.value
  const parts = partsOf(period)
  const isShown = parts.length > 1
  const former = periodBefore(period)
  const of = { ...(teamId && { team: teamId }), ...(serviceId && { service: serviceId }) }
  // The picture is whole without it, so that nothing is said where it does not come.
  const before = useLoad(`${office}/${former.kind}/${former.from}/${teamId}/${serviceId}`, () =>
    isShown ? readFigures(office, { ...ofPeriod(former), ...of }) : Promise.resolve(undefined),
  )
  if (!isShown) return null
  const valuesBefore = valuesIn(before.value, partsOf(former), id).slice(0, parts.length)
  const isDays = parts[0]?.kind === 'day'
  return (
    <TrendLine
      title={t(words.trendOf, {
        figure: t(figureTexts[id].name),
        period: periodWithin(period),
      })}
      first={t(isDays ? words.date : words.month)}
      name={periodName(period)}
      before={
        valuesBefore.some((value) => value)
          ? { name: periodName(former), values: valuesBefore }
          : undefined
      }
      unit={unit}
      target={target}
      points={parts.map((part, i) => ({
        ...{ label: shortLabel(part), long: showPeriod(part, own) },
        value: valuesIn({ trend }, parts, id)[i] ?? null,
      }))}
    />
  )
}

/** The values of these parts of a period; none of those to come. */
function valuesIn(
  view: Pick<FiguresView, 'trend'> | undefined,
  parts: readonly Period[],
  id: FigureId,
): (number | null)[] {
  const values = new Map(view?.trend.map((one) => [one.period.from, one.values[id]]))
  return parts.map(({ from }) => values.get(from) ?? null)
}

function shortLabel({ kind, from }: Period): string {
  if (kind === 'day') return String(Number(from.slice(8)))
  return months[language.value].short[Number(from.slice(5, 7)) - 1] ?? from
}
