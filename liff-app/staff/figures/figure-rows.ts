import { type FigureId, figureIds, figureRules } from '@phrom/shared/figures/figures.ts'
import { showPeriod } from '@phrom/shared/figures/periods.ts'
import type { FiguresView, FigureValues } from '@phrom/shared/figures/views.ts'
import { figurePartTexts, figureTexts, figurePage as words } from '@phrom/shared/words/figures.ts'
import { teamName } from '@phrom/shared/words/openings.ts'
import { fill, type Language, type Text } from '@phrom/shared/words/text.ts'
import { showTarget } from '../charts/amounts.ts'
import { serviceName } from '../survey/survey-rows.ts'
import type { Column, TableRow } from '../workbook.ts'

/** A team or a service with its figures. */
type FigureRow = { id: string; name: string; values: FigureValues }

/** What a page is divided into: rows that add up, with one for what is of none of them where there is any. */
type Division = { id: 'teams' | 'services'; title: Text; first: Text; rows: FigureRow[] }

/** The teams of the office, or none where one is looked at; and the services. Rows and what is of none of them add up to the whole. */
export function divisionsOf(view: FiguresView, language: Language): Division[] {
  const say = (text: Text) => fill(text, language)
  const teams = view.teams.map(({ teamId, values }) => ({
    ...{ id: teamId, values, name: say(teamName(teamId)) },
  }))
  const services = view.services.map(({ serviceId, values }) => ({
    ...{ id: serviceId, values, name: say(serviceName(serviceId)) },
  }))
  const divisions: Division[] = [
    {
      ...{ id: 'teams', title: words.byTeam, first: words.team },
      rows: withRest(teams, view, say(words.noTeam)),
    },
    {
      ...{ id: 'services', title: words.byService, first: words.service },
      rows: view.serviceId === null ? withRest(services, view, say(words.noService)) : [],
    },
  ]
  return divisions.filter(({ rows }) => rows.length > 0)
}

function withRest(rows: FigureRow[], { figures }: FiguresView, name: string): FigureRow[] {
  if (rows.length === 0) return []
  const rest = Object.fromEntries(
    figures.map(({ id, value }) => [id, isSum(id) ? (value ?? 0) - sumOf(rows, id) : null]),
  ) as FigureValues
  return Object.values(rest).some((value) => value)
    ? [...rows, { id: '', name, values: rest }]
    : rows
}

/** Whether the values of the parts add up to that of the whole. */
export function isSum(id: FigureId): boolean {
  return figureRules[id].unit === 'count' && !figureRules[id].officeOnly
}

const sumOf = (rows: readonly FigureRow[], id: FigureId) =>
  rows.reduce((sum, { values }) => sum + (values[id] ?? 0), 0)

export function figureColumns(language: Language): Column[] {
  const columns: [Text, number][] = [
    [words.by, 16],
    [words.name, 34],
    [words.figure, 28],
    [words.unit, 10],
    [words.value, 12],
    [words.before, 12],
    [words.target, 22],
    [words.over, 12],
  ]
  return columns.map(([head, width]) => ({ head: head[language], width }))
}

/** All that the page shows, a figure to a line, numbers as numbers. */
export function figureSheet(view: FiguresView, language: Language): TableRow[] {
  const say = (text: Text) => fill(text, language)
  const whole = view.figures.flatMap(({ id, unit, value, before, target, count, parts }) => {
    const head = [say(words.all), showPeriod(view.period, language)]
    const name = say(figureTexts[id].name)
    return [
      [
        ...[...head, name, say(words.units[unit]), value, before],
        ...[target && showTarget(target, unit, language), count],
      ],
      ...parts.map(({ id: of, unit: each, value: many, target: aim }) => [
        ...[...head, `${name}: ${say(figurePartTexts[of])}`],
        ...[say(words.units[each]), many, null],
        ...[aim && each !== 'days' ? showTarget(aim, each, language) : null, null],
      ]),
    ]
  })
  const part = (by: Text, name: string, values: FigureValues) =>
    figureIds
      .filter((id) => values[id] !== null)
      .map((id) => [
        ...[say(by), name, say(figureTexts[id].name), say(words.units[figureRules[id].unit])],
        ...[values[id], null, null, null],
      ])
  return [
    ...whole,
    ...divisionsOf(view, language).flatMap(({ first, rows }) =>
      rows.flatMap(({ name, values }) => part(first, name, values)),
    ),
    ...view.trend.flatMap(({ period, values }) =>
      part(words.period, showPeriod(period, language), values),
    ),
  ]
}
