import {
  type CheckBody,
  languageOf,
  type Tried,
  type TryBody,
  type WordingWarning,
} from '@phrom/shared/own-answers.ts'
import { weighed } from '@phrom/shared/search/wordings.ts'
import { answerText, type ChatWorld } from '../answer-text.ts'
import { recogniseOwn } from './find-own-answer.ts'

type World = Omit<ChatWorld, 'language'>

/** What the chat would say to a text today, and which own answer it is like, the one that is being written among them. */
export async function tryQuestion(
  world: World,
  { text, language, draft }: TryBody,
): Promise<Tried> {
  const { reply, why, action } = await answerText({ ...world, language }, text)
  const { db, office, now } = world
  const { near, doubt, sure, titles } = await recogniseOwn(db, office.id, { text, draft }, now)
  const [best, second] = near
  const titleOf = (id: string | undefined) => titles.get(id ?? '') ?? null
  const own = best && {
    ...{ title: titleOf(best.id), isDraft: best.id === draft?.id, wording: best.wording },
    likeness: best.likeness,
    doubt: sure ? null : (doubt ?? ('unlike' as const)),
    other: doubt === 'two' ? titleOf(second?.id) : null,
  }
  return { reply, why, action, own: own ?? null }
}

/** Wordings that would not lead to the answer that is being written: another answer has them, or the rules answer them. */
export async function checkWordings(world: World, draft: CheckBody): Promise<WordingWarning[]> {
  const warnings: WordingWarning[] = []
  for (const wording of draft.wordings) {
    const warning = await whyNotThere(world, draft, wording)
    if (warning) warnings.push({ wording, ...warning })
  }
  return warnings
}

async function whyNotThere(
  world: World,
  draft: CheckBody,
  wording: string,
): Promise<Omit<WordingWarning, 'wording'> | undefined> {
  const { db, office, now } = world
  if (weighed(wording).sum === 0) return { is: 'empty', what: '' }
  const found = await recogniseOwn(db, office.id, { text: wording, draft }, now)
  const other = found.near.find(({ id }) => id !== draft.id)
  const isOthers = found.doubt === 'two' || (found.sure && found.sure.id !== draft.id)
  if (other && isOthers) return { is: 'other', what: found.titles.get(other.id) ?? '' }
  const { kind, action, reply } = await answerText(
    { ...world, language: languageOf(wording) },
    wording,
  )
  return action === 'answer' && kind !== 'own' ? { is: 'rules', what: reply } : undefined
}
