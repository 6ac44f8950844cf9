import { serviceList } from '@phrom/shared/services/all.ts'
import {
  answeredShare,
  type LevelCounts,
  levelShares,
  type SurveyResults,
} from '@phrom/shared/survey-figures.ts'
import { surveyTopicOf, surveyTopics } from '@phrom/shared/survey-topics.ts'
import { showMonth } from '@phrom/shared/time.ts'
import { teamName } from '@phrom/shared/words/openings.ts'
import { surveyItemWords } from '@phrom/shared/words/survey.ts'
import { surveyTopicWords, surveyDesk as words } from '@phrom/shared/words/survey-desk.ts'
import { fill, type Language, type Text } from '@phrom/shared/words/text.ts'
import type { Column, TableRow } from '../workbook.ts'

/** A line of a table: of whom or of what, and how it was rated; without counts where they may not be shown. */
type SurveyRow = {
  id: string
  name: string
  counts: LevelCounts | null
  /** Of a month: visits that could be rated. */
  visits?: number
  /** Of a part of a year: in how many months it is shown. */
  months?: number
}
/** `last`: what its last column tells beside the levels, where it has one. */
export type SurveyTable = {
  id: string
  title: Text
  first: Text
  last?: 'rate' | 'months'
  rows: SurveyRow[]
}

/** What the last column of a table is headed, and tells of a row. */
export const lastHeads = { rate: words.rate, months: words.monthsShown } as const
export function lastOf({ counts, visits = 0, months = 0 }: SurveyRow, last: 'rate' | 'months') {
  if (last === 'months') return months
  return counts && answeredShare(counts.count, visits)
}

const say = (text: Text, language: Language) => fill(text, language)

export function serviceName(id: string): Text {
  return serviceList.find((service) => service.id === id)?.title ?? { th: id, en: id }
}

/** The tables of a month or a year, on the screen, on paper and in the workbook. */
export function surveyTables(results: SurveyResults, language: Language): SurveyTable[] {
  const { items, teams, services, channels, trend, teamId, serviceId, period } = results
  // Which months are in it differs from line to line of a year.
  const last = period.kind === 'year' ? ({ last: 'months' } as const) : {}
  const tables: SurveyTable[] = [
    {
      ...{ id: 'items', title: words.items, first: words.item, ...last },
      rows: items.map((item) => ({
        ...{ ...item, name: say(surveyItemWords[item.id], language) },
      })),
    },
  ]
  if (teamId === null) {
    const rows = teams.map((team) => ({ ...team, name: say(teamName(team.id), language) }))
    tables.push({ id: 'teams', title: words.byTeam, first: words.team, ...last, rows })
  }
  if (serviceId === null) {
    const rows = services.map((one) => ({ ...one, name: say(serviceName(one.id), language) }))
    tables.push({ id: 'services', title: words.byService, first: words.service, ...last, rows })
  }
  const ofChannel = channels.map((one) => ({ ...one, name: say(words[one.id], language) }))
  const byChannel = { title: words.byChannel, first: words.channel, ...last }
  tables.push({ id: 'channels', ...byChannel, rows: ofChannel })
  // Months before the first that has something to show say nothing.
  const first = trend.findIndex(({ counts }) => counts !== null)
  const ofMonth = trend.slice(first < 0 ? trend.length : first).map((one) => ({
    ...{ ...one, id: one.month, name: showMonth(one.month, language) },
  }))
  const title = period.kind === 'year' ? words.months : words.trend
  tables.push({ id: 'trend', title, first: words.month, last: 'rate', rows: ofMonth })
  return tables.filter(({ rows }) => rows.length > 0)
}

/** What people wrote, under the topics in the order of the list; none without a text. */
export function surveyTextsByTopic(texts: readonly string[]) {
  return surveyTopics
    .map((topic) => ({ topic, texts: texts.filter((text) => surveyTopicOf(text) === topic) }))
    .filter((group) => group.texts.length > 0)
}

export function surveyColumns(language: Language): Column[] {
  const columns: [Text, number][] = [
    [words.levels, 22],
    [words.item, 52],
    [words.answers, 12],
    [words.veryGood, 12],
    [words.good, 12],
    [words.fair, 12],
    [words.poor, 12],
    [words.veryPoor, 12],
    [words.content, 14],
    [words.visits, 12],
    [words.rate, 14],
    [words.monthsShown, 14],
  ]
  return columns.map(([head, width]) => ({ head: head[language], width }))
}

/** All tables below each other, shares in percent as numbers. */
export function surveySheet(results: SurveyResults, language: Language): TableRow[] {
  const { visits, months } = results
  const all = { name: say(words.all, language), counts: results.all, visits, months }
  const isYear = results.period.kind === 'year'
  const lines: (Omit<SurveyRow, 'id'> & { title: Text })[] = [
    { ...all, title: words.all },
    ...surveyTables(results, language).flatMap(({ title, rows }) =>
      rows.map((row) => ({ ...row, title })),
    ),
  ]
  return lines.map(({ title, name, counts, visits = null, months = null }) => {
    const head = [say(title, language), name]
    if (!counts) return [...head, say(words.few, language), ...Array(9).fill(null)]
    const { veryGood, good, fair, poor, veryPoor, content } = levelShares(counts)
    const shares = [counts.count, veryGood, good, fair, poor, veryPoor, content]
    const rate = visits === null ? null : answeredShare(counts.count, visits)
    return [...head, ...shares, visits, rate, isYear ? months : null]
  })
}

export function surveyTextColumns(language: Language): Column[] {
  return [
    { head: words.topic[language], width: 26 },
    { head: words.texts[language], width: 90 },
  ]
}

export function surveyTextSheet(texts: readonly string[], language: Language): TableRow[] {
  return surveyTextsByTopic(texts).flatMap(({ topic, texts: own }) =>
    own.map((text) => [say(surveyTopicWords[topic], language), text]),
  )
}
