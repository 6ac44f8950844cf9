import { serviceList } from '@phrom/shared/services/all.ts'
import { type LevelCounts, levelShares, type SurveyResults } from '@phrom/shared/survey-figures.ts'
import { surveyTopicOf, surveyTopics } from '@phrom/shared/survey-topics.ts'
import { showMonth } from '@phrom/shared/time.ts'
import { teamName } from '@phrom/shared/words/openings.ts'
import { surveyItemWords } from '@phrom/shared/words/survey.ts'
import { surveyTopicWords, surveyDesk as words } from '@phrom/shared/words/survey-desk.ts'
import { fill, type Language, type Text } from '@phrom/shared/words/text.ts'
import type { Column, TableRow } from '../workbook.ts'

/** A line of a table: of whom or of what, and how it was rated; without counts where they may not be shown. */
type SurveyRow = { id: string; name: string; counts: LevelCounts | null }
export type SurveyTable = { id: string; title: Text; first: Text; rows: SurveyRow[] }

const say = (text: Text, language: Language) => fill(text, language)

export function serviceName(id: string): Text {
  return serviceList.find((service) => service.id === id)?.title ?? { th: id, en: id }
}

/** The tables of a month, on the screen, on paper and in the workbook. */
export function surveyTables(results: SurveyResults, language: Language): SurveyTable[] {
  const { items, teams, services, channels, trend, teamId, serviceId } = results
  const tables: SurveyTable[] = [
    {
      ...{ id: 'items', title: words.items, first: words.item },
      rows: items.map(({ id, counts }) => ({
        ...{ id, counts, name: say(surveyItemWords[id], language) },
      })),
    },
  ]
  if (teamId === null) {
    const rows = teams.map((team) => ({ ...team, name: say(teamName(team.id), language) }))
    tables.push({ id: 'teams', title: words.byTeam, first: words.team, rows })
  }
  if (serviceId === null) {
    const rows = services.map(({ id, counts }) => ({
      ...{ id, counts, name: say(serviceName(id), language) },
    }))
    tables.push({ id: 'services', title: words.byService, first: words.service, rows })
  }
  const ofChannel = channels.map((one) => ({ ...one, name: say(words[one.id], language) }))
  tables.push({ id: 'channels', title: words.byChannel, first: words.channel, rows: ofChannel })
  // Months before the first that has something to show say nothing.
  const first = trend.findIndex(({ counts }) => counts !== null)
  const ofMonth = trend.slice(first < 0 ? trend.length : first).map(({ month, counts }) => ({
    ...{ id: month, counts, name: showMonth(month, language) },
  }))
  tables.push({ id: 'trend', title: words.trend, first: words.month, rows: ofMonth })
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
  ]
  return columns.map(([head, width]) => ({ head: head[language], width }))
}

/** All tables below each other, shares in percent as numbers. */
export function surveySheet(results: SurveyResults, language: Language): TableRow[] {
  const all = { name: say(words.all, language), counts: results.all }
  const lines = [{ title: words.all, rows: [all] }, ...surveyTables(results, language)].flatMap(
    ({ title, rows }) => rows.map((row) => ({ ...row, title })),
  )
  return lines.map(({ title, name, counts }) => {
    const head = [say(title, language), name]
    if (!counts) return [...head, say(words.few, language), ...Array(6).fill(null)]
    const { veryGood, good, fair, poor, veryPoor, content } = levelShares(counts)
    return [...head, counts.count, veryGood, good, fair, poor, veryPoor, content]
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
