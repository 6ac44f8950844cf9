import {
  type FigurePart,
  isReached,
  shorterWait,
  type Target,
} from '@phrom/shared/figures/figures.ts'
import { periodOf, showPeriod } from '@phrom/shared/figures/periods.ts'
import { leastPublic } from '@phrom/shared/hidden-groups.ts'
import type { ReportFigures, ReportRow, ReportUnit } from '@phrom/shared/reports/figures.ts'
import {
  formTexts,
  type ReportText,
  reportNumber,
  reportPeriod,
  textsOf,
} from '@phrom/shared/reports/reports.ts'
import type { ReportSpan, ReportView } from '@phrom/shared/reports/views.ts'
import { showLongDate, showMonth, shownYear } from '@phrom/shared/time.ts'
import {
  indicatorWords,
  reportKindWords,
  reportTextWords,
  reportWords as words,
} from '@phrom/shared/words/reports.ts'
import { fill, type Language, type Text } from '@phrom/shared/words/text.ts'
import { reasonRows } from './reason-rows.ts'

export type Cell = string | { value: number | null; unit: ReportUnit }
/** `bare`: the head says the unit, so its cells do not. `width`: in letters. */
type Column = { head: string; width: number; bare?: true }
export type ReportTable = {
  id: string
  title: string
  columns: Column[]
  rows: Cell[][]
  note?: string
}
export type ReportPart = {
  id: string
  title: string
  lines: string[]
  /** What a head has written; empty where nothing is. */
  text?: string
  tables: ReportTable[]
}

type Say = (text: Text, values?: Record<string, string | number>) => string
const sayIn =
  (language: Language): Say =>
  (text, values) =>
    fill(text, language, values)

/** "รายงานความก้าวหน้าประจำเดือน พฤศจิกายน 2569". */
export function reportTitle({ kind, from }: ReportSpan, language: Language): string {
  const period = reportPeriod(kind, from)
  const of = period ? showPeriod(period, language) : from
  return `${reportKindWords[kind].heading[language]} ${of}`
}

/** "รายไตรมาส ฉบับที่ 2/2570": which of its kind in its fiscal year; each kind has a first one. */
export function showNumber({ kind, from, to }: ReportSpan, language: Language): string {
  const year = Number(to.slice(0, 4)) + (to.slice(5, 7) > '09' ? 1 : 0)
  const number = reportNumber(kind, from)
  return fill(reportKindWords[kind].number, language, { number, year: shownYear(year, language) })
}

const unitWords: Record<ReportUnit, Text> = {
  count: words.count,
  percent: words.percent,
  minutes: words.nMinutes,
  days: words.days,
}

/** Shares to two places, as the offices print them. Nothing counted, or too little to be told: a dash. */
export function showCell(cell: Cell, language: Language, bare = false): string {
  if (typeof cell === 'string') return cell
  const { value, unit } = cell
  if (value === null) return '–'
  const n = unit === 'percent' ? value.toFixed(2) : value.toLocaleString('en')
  return bare ? n : fill(unitWords[unit], language, { n })
}

const count = (value: number | null): Cell => ({ value, unit: 'count' })
const percent = (value: number | null): Cell => ({ value, unit: 'percent' })

/** A report as it is read, printed and saved: its parts in the order of the form. `most`: reasons that are named; the others are summed. */
export function reportParts(
  view: Pick<ReportView, 'kind' | 'from' | 'to' | 'texts' | 'figures'>,
  language: Language,
  most = 12,
): ReportPart[] {
  const say = sayIn(language)
  const { figures, texts, kind } = view
  const written = (id: ReportText): ReportPart => ({
    ...{ id, title: say(reportTextWords[id].title), lines: [], tables: [] },
    text: texts[id] ?? '',
  })
  // What a form asks of its indicator and project stands before what was done, as there.
  const fields = textsOf[kind].filter((id) => !formTexts.includes(id))
  const form = textsOf[kind].filter((id) => formTexts.includes(id) && texts[id]).map(written)
  const [done, ...others] = fields.map(written)
  const reasons = (id: 'notServed' | 'returned', title: Text, head: Text): ReportPart => {
    const table = reasonTable(figures[id], { id, title, head, most }, language)
    return {
      ...{ id, title: say(title) },
      lines: table ? [] : [say(words.nothing)],
      tables: table ? [table] : [],
    }
  }
  const parts: ReportPart[] = [
    ...form,
    {
      ...(done ?? written('done')),
      lines: summary(view, say, language),
      tables: [
        monthTable(figures, say, language),
        levelTable(figures, say),
        quarterTable(figures, say, language),
      ].flatMap((table) => table ?? []),
    },
    {
      ...{ id: 'indicators', title: say(words.indicators) },
      lines: [],
      tables: [indicatorTable(figures, say, language)],
    },
    {
      ...{ id: 'parts', title: say(words.parts), lines: [] },
      tables: [
        rowTable('teams', words.byTeam, words.team, figures.teams, figures.all, say, language),
        rowTable(
          'services',
          words.byService,
          words.service,
          figures.services,
          figures.all,
          say,
          language,
        ),
      ].filter(({ rows }) => rows.length > 1),
    },
    reasons('notServed', words.reasonsUnserved, words.reason),
    reasons('returned', words.reasonsReturned, words.paperAndReason),
    {
      ...{ id: 'complaints', title: say(words.complaints), lines: [] },
      tables: [otherTable(view, say, language)],
    },
    ...others,
  ]
  return parts.filter(({ id, tables }) => id !== 'parts' || tables.length > 0)
}

function figureIn({ figures }: ReportFigures, id: string) {
  return figures.find((figure) => figure.id === id)
}

function partIn(figures: ReportFigures, id: string, part: FigurePart): number | null {
  return figureIn(figures, id)?.parts.find((one) => one.id === part)?.value ?? null
}

function summary(
  { figures, from, to }: Pick<ReportView, 'figures' | 'from' | 'to'>,
  say: Say,
  language: Language,
): string[] {
  const { people, cases, visits, unserved } = figures.all
  const whole = (n: number) => n.toLocaleString('en')
  const days = { from: showLongDate(from, language), to: showLongDate(to, language) }
  const span = say(words.span, days)
  if (people + cases + visits === 0) return [span, say(words.empty)]
  const share = (part: FigurePart) => partIn(figures, 'satisfaction', part)?.toFixed(2)
  const veryGood = share('very-good')
  const total = partIn(figures, 'people', 'total') ?? people
  return [
    span,
    say(words.peopleLine, { new: whole(people), total: whole(total) }),
    say(words.casesLine, { cases: whole(cases) }),
    visits === 0
      ? say(words.noVisits)
      : say(words.visitsLine, { visits: whole(visits), unserved: whole(unserved) }),
    veryGood === undefined
      ? say(words.noLevels)
      : say(words.levelsLine, { veryGood, good: share('good') ?? '', fair: share('fair') ?? '' }),
  ]
}

function monthTable({ months }: ReportFigures, say: Say, language: Language) {
  if (months.length === 0) return
  return {
    ...{ id: 'months', title: say(words.months) },
    columns: [
      { head: say(words.month), width: 24 },
      { head: say(words.new), width: 16, bare: true as const },
      { head: say(words.total), width: 16, bare: true as const },
    ],
    rows: months.map(({ month, people, total }) => [
      showMonth(month, language),
      count(people),
      count(total),
    ]),
  }
}

function quarterTable({ quarters }: ReportFigures, say: Say, language: Language) {
  if (!quarters || quarters.length === 0) return
  const numbers = [words.new, words.cases, words.veryGoodShare, words.goodShare, words.fairShare]
  return {
    ...{ id: 'quarters', title: say(words.quarters) },
    columns: [
      { head: say(words.quarter), width: 40 },
      ...numbers.map((head) => ({ head: say(head), width: 16, bare: true as const })),
    ],
    rows: quarters.map(({ from, people, cases, veryGood, good, fair }) => [
      showPeriod(periodOf('quarter', from), language),
      count(people),
      count(cases),
      ...[veryGood, good, fair].map(percent),
    ]),
  }
}

function levelTable(figures: ReportFigures, say: Say): ReportTable | undefined {
  const shares = (['very-good', 'good', 'fair'] as const).map((part) =>
    partIn(figures, 'satisfaction', part),
  )
  const [veryGood, good, fair] = shares
  if (veryGood == null || good == null || fair == null) return
  // What was not rated so well is not left out of a report.
  const below = Math.max(0, Math.round((100 - veryGood - good - fair) * 100) / 100)
  const answers = partIn(figures, 'satisfaction', 'answers') ?? 0
  return {
    ...{ id: 'levels', title: say(words.satisfaction) },
    note: say(words.answers, { n: answers.toLocaleString('en') }),
    columns: [
      { head: say(words.level), width: 28 },
      { head: say(words.share), width: 14, bare: true },
    ],
    rows: [
      [say(words.veryGood), percent(veryGood)],
      [say(words.good), percent(good)],
      [say(words.fair), percent(fair)],
      [say(words.below), percent(below)],
    ],
  }
}

type Indicator = {
  id: keyof typeof indicatorWords
  unit: ReportUnit
  value: number | null
  /** Not known of reports that were made by former versions. */
  before: number | null | undefined
  target: Target | null
}

function indicatorsOf(figures: ReportFigures): Indicator[] {
  const part = (
    figure: string,
    id: 'within-target' | 'p90' | 'shorter',
    target: Target | null,
  ): Indicator => {
    const found = figureIn(figures, figure)?.parts.find((one) => one.id === id)
    const { unit = 'percent', value = null, before } = found ?? {}
    return { id, unit, value, before, target }
  }
  return figures.figures
    .filter(({ id }) => id !== 'messages')
    .flatMap((figure): Indicator[] => {
      if (figure.id === 'counter-minutes')
        return [
          figure,
          part('counter-minutes', 'p90', null),
          part('counter-minutes', 'within-target', null),
        ]
      if (figure.id === 'waiting') return [figure, part('waiting', 'shorter', shorterWait)]
      return [figure]
    })
}

function indicatorTable(figures: ReportFigures, say: Say, language: Language): ReportTable {
  const { from, to } = figures.before
  const days = { from: showLongDate(from, language), to: showLongDate(to, language) }
  return {
    ...{ id: 'indicators', title: say(words.indicators) },
    note: `${say(words.beforeSpan, days)} ${say(words.noValue)}`,
    columns: [
      { head: say(words.indicator), width: 44 },
      { head: say(words.target), width: 22 },
      { head: say(words.result), width: 16 },
      { head: say(words.before), width: 16 },
      { head: say(words.reached), width: 12 },
    ],
    rows: indicatorsOf(figures).map(({ id, unit, value, before, target }) => [
      say(indicatorWords[id]),
      target ? aim(target, unit, say) : '',
      { value, unit },
      before === undefined ? '' : { value: before, unit },
      target && value !== null
        ? say(isReached(value, target) ? words.isReached : words.notReached)
        : '',
    ]),
  }
}

function aim(target: Target, unit: ReportUnit, say: Say): string {
  if (unit === 'percent' && 'least' in target && target.least === 100) return say(words.wholly)
  const [way, value] = 'least' in target ? [words.least, target.least] : [words.most, target.most]
  return say(way, { n: say(unitWords[unit], { n: value }) })
}

function rowTable(
  id: string,
  title: Text,
  first: Text,
  rows: ReportRow[],
  all: ReportRow,
  say: Say,
  language: Language,
): ReportTable {
  const numbers = [
    words.new,
    words.cases,
    words.visits,
    words.unserved,
    words.notServed,
    words.minutes,
    words.content,
  ]
  const cells = (name: string, row: ReportRow): Cell[] => [
    name,
    count(row.people),
    count(row.cases),
    count(row.visits),
    count(row.unserved),
    percent(row.notServed),
    { value: row.minutes, unit: 'minutes' },
    percent(row.satisfaction),
  ]
  return {
    ...{ id, title: say(title) },
    columns: [
      { head: say(first), width: 44 },
      ...numbers.map((head) => ({ head: say(head), width: 14, bare: true as const })),
    ],
    rows: [...rows.map((row) => cells(row.name[language], row)), cells(say(words.all), all)],
  }
}

type Reasons = { id: string; title: Text; head: Text; most: number }

function reasonTable(
  reasons: ReportFigures['notServed'],
  { id, title, head, most }: Reasons,
  language: Language,
): ReportTable | undefined {
  if (reasons.length === 0) return
  const rows = reasonRows(reasons, most).map(({ name, count: n }): Cell[] => [
    (name === 'others' ? words.others : name)[language],
    n === null ? words.few[language] : count(n),
  ])
  return {
    ...{ id, title: title[language], rows },
    ...(reasons.some(({ count }) => count < leastPublic) && { note: words.fewNote[language] }),
    columns: [
      { head: head[language], width: 70 },
      { head: words.times[language], width: 14, bare: true },
    ],
  }
}

function otherTable(
  { kind, figures }: Pick<ReportView, 'kind' | 'figures'>,
  say: Say,
  language: Language,
): ReportTable {
  const { quota } = figures
  const rows: [Text, Cell][] = [
    [words.received, count(partIn(figures, 'complaints-ended', 'received'))],
    [words.ended, percent(figureIn(figures, 'complaints-ended')?.value ?? null)],
    [words.medianDays, { value: partIn(figures, 'complaints-ended', 'median-days'), unit: 'days' }],
    [words.pushes, count(partIn(figures, 'messages', 'pushes'))],
    [words.replies, count(partIn(figures, 'messages', 'replies'))],
  ]
  if (kind === 'monthly' && quota?.quota != null) rows.push([words.quota, count(quota.quota)])
  return {
    ...{ id: 'others', title: say(words.complaints) },
    columns: [
      { head: say(words.matter), width: 44 },
      { head: say(words.amount), width: 20 },
    ],
    rows: rows.map(([name, cell]) => [name[language], cell]),
  }
}
