import {
  type FigureId,
  type FigureUnit,
  figureRules,
  isReached,
  type Target,
} from '@phrom/shared/figures/figures.ts'
import type { Figure } from '@phrom/shared/figures/views.ts'
import { figurePage as words } from '@phrom/shared/words/figures.ts'
import { fill, type Language, type Text } from '@phrom/shared/words/text.ts'
import { showAmount, showTarget } from '../charts/amounts.ts'

type Told = { text: string; way: 'up' | 'down' | 'same' | 'none' }

export function showFigure(
  value: number | null,
  unit: FigureUnit | 'days',
  language: Language,
): string {
  if (unit !== 'days' || value === null)
    return showAmount(value, unit === 'days' ? 'count' : unit, language)
  return fill(words.days, language, { n: value })
}

/** How a figure stands beside the span before, and whether that is good: of what nobody can call better, only how. */
export function tellChange(
  { id, unit, value, before }: Pick<Figure, 'id' | 'unit' | 'value' | 'before'>,
  language: Language,
): Told | undefined {
  const say = (text: Text, values?: Record<string, string | number>) => fill(text, language, values)
  if (value === null) return
  if (before === null) return { way: 'none', text: say(words.noBefore) }
  // Of what is shown, so that a reader who subtracts comes to the same.
  const by = tenths(tenths(value) - tenths(before))
  if (by === 0) return { way: 'same', text: say(words.same) }
  const { better } = figureRules[id]
  const verdict =
    better === null ? undefined : say((better === 'more') === by > 0 ? words.better : words.worse)
  const n = Math.abs(by)
  const shown =
    unit === 'percent'
      ? say(words.points, { n })
      : unit === 'count' && before > 0
        ? `${Math.round((n / before) * 100)}%`
        : showAmount(n, unit, language)
  const how = say(by > 0 ? words.up : words.down, {
    n: shown,
    before: showAmount(before, unit, language),
  })
  return { way: by > 0 ? 'up' : 'down', text: verdict ? `${how} · ${verdict}` : how }
}

const tenths = (n: number) => Math.round(n * 10) / 10

type Aimed = { unit: FigureUnit | 'days'; value: number | null; target?: Target | null | undefined }

/** Whether the target is reached, in words; nothing where there is none, or nothing to hold against it. */
export function tellTarget(
  { unit, value, target }: Aimed,
  language: Language,
): { isReached: boolean; text: string } | undefined {
  if (!target || value === null || unit === 'days') return
  const reached = isReached(value, target)
  const way = 'least' in target ? 'least' : 'most'
  const text = fill(words[reached ? 'reached' : 'missed'][way], language, {
    target: showTarget(target, unit, language),
  })
  return { isReached: reached, text }
}

/** What is counted of nobody in particular: answers without a name, questions to the chat, messages. */
export function hasCases(id: FigureId): boolean {
  return id !== 'satisfaction' && id !== 'answered-by-itself' && id !== 'messages'
}

/** Why a figure has no value, in words. */
export function whyNoValue(id: FigureId, { teamId, serviceId }: Scope): Text {
  const { officeOnly, teamOnly } = figureRules[id]
  if ((officeOnly && (teamId ?? serviceId) !== null) || (teamOnly && serviceId !== null))
    return words.notOfThis
  return id === 'satisfaction' ? words.hidden : words.noValue
}
type Scope = { teamId: string | null; serviceId: string | null }
