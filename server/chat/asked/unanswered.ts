import type { QuestionGroup, Questions } from '@phrom/shared/asked.ts'
import { ownAnswerLimits } from '@phrom/shared/own-answers.ts'
import { groupAlike } from '@phrom/shared/search/groups.ts'
import { addDays, dayOf, type Instant, instantAt } from '@phrom/shared/time.ts'
import type { Db } from '../../database/tables.ts'
import type { ActionDeps } from '../../deps.ts'
import { Refusal } from '../../refusal.ts'
import { titlesFor } from '../own-answers/find-own-answer.ts'
import * as store from './store.ts'

const days = [7, 30, 90] as const
/** Comparing more would keep others waiting; what is asked often is among the newest. */
const most = 2_000
/** Of so many groups it says whether they would get an answer by now. */
const mostTried = 50

/** Questions that had no right answer, those that ask the same together, what is asked most first. No person is named. */
export async function questionsOf(db: Db, officeId: string, now: Instant): Promise<Questions> {
  const { groups, isMore } = await groupsOf(db, officeId, daysAgo(now, 90))
  const views = groups.map((group) => viewOf(group, now))
  const listed = views.sort((a, b) => b.times[90] - a.times[90] || (a.at < b.at ? 1 : -1))
  const texts = listed.slice(0, mostTried).map(({ text }) => text)
  const titles = await titlesFor(db, officeId, texts, now)
  return {
    groups: listed.map((group, place) => ({ ...group, answeredBy: titles[place] ?? null })),
    isMore,
  }
}

/** Takes questions off the list, or puts them back: the whole group, and what comes to be like it. Refuses not_found. */
export async function hideQuestion(
  { tx, now }: ActionDeps,
  officeId: string,
  id: string,
  isHidden: boolean,
): Promise<void> {
  const { groups } = await groupsOf(tx, officeId, daysAgo(now, 90))
  const group = groups.find((items) => items.some((item) => item.id === id))
  if (!group) throw new Refusal('not_found')
  const ids = group.map((item) => item.id)
  await store.setHidden(tx, officeId, ids, isHidden ? now : null)
}

/** What is like a hidden question is hidden too, so that it stays so when the text of the first one is gone. */
export async function hideAlike(tx: Db, officeId: string, now: Instant): Promise<void> {
  const { groups } = await groupsOf(tx, officeId, '')
  const ids = groups
    .filter((group) => group.some(({ hiddenAt }) => hiddenAt))
    .flatMap((group) => group.filter(({ hiddenAt }) => !hiddenAt).map(({ id }) => id))
  await store.setHidden(tx, officeId, ids, now)
}

async function groupsOf(db: Db, officeId: string, since: Instant | '') {
  const rows = await store.listUnanswered(db, officeId, since, most + 1)
  return { groups: groupAlike(rows.slice(0, most)), isMore: rows.length > most }
}

/** Today is the last of so many days. */
function daysAgo(now: Instant, count: number): Instant {
  return instantAt(addDays(dayOf(now), 1 - count), '00:00')
}

function viewOf(group: store.Unanswered[], now: Instant): Omit<QuestionGroup, 'answeredBy'> {
  const [newest] = group
  const asked = [...new Set(group.map(({ text }) => text))]
  const times = days.map(
    (count) =>
      group.filter(({ unansweredAt }) => (unansweredAt ?? '') >= daysAgo(now, count)).length,
  )
  const [week = 0, month = 0, quarter = 0] = times
  return {
    ...{ id: newest?.id ?? '', text: newest?.text ?? '', at: newest?.unansweredAt ?? now },
    wordings: asked.slice(0, ownAnswerLimits.wordings),
    times: { 7: week, 30: month, 90: quarter },
    isHidden: group.some(({ hiddenAt }) => hiddenAt !== null),
  }
}
