import type { Verdict } from '@phrom/shared/asked.ts'
import { addMinutes, type Instant } from '@phrom/shared/time.ts'
import type { Db, Tx } from '../../database/tables.ts'
import * as store from './store.ts'

/** A question and what became of it. Its text has no numbers of cards in it any more. */
export type Asked = Omit<
  store.AskedRow,
  'verdict' | 'verdictAt' | 'unansweredAt' | 'hiddenAt' | 'toldAt'
> & {
  personId: string
}

const longest = 500
/** So long after it was asked back, a question that is answered counts as the choice. */
const choiceMinutes = 10

/** Keeps a question that the chat got; the same event again is nothing new. */
export async function keepAsked(tx: Tx, asked: Asked): Promise<void> {
  const { officeId, personId, at, action } = asked
  const isOpen = action !== 'answer'
  const row: store.AskedRow = {
    ...asked,
    text: [...asked.text.replaceAll('\0', ' ')].slice(0, longest).join(''),
    ...{ verdict: null, verdictAt: null, unansweredAt: isOpen ? at : null, hiddenAt: null },
    toldAt: null,
  }
  if (!(await store.insertAsked(tx, row)) || action !== 'answer') return
  await store.setChosen(tx, { officeId, personId }, addMinutes(at, -choiceMinutes))
}

/** What a person said of the answer to their own question; nothing where there is none of that name, or it is somebody else's. */
export function setVerdict(
  tx: Tx,
  { officeId, id, personId, verdict }: store.OwnOf & { verdict: Verdict },
  now: Instant,
): Promise<store.AskedRow | undefined> {
  const unansweredAt = verdict === 'not_it' ? now : null
  return store.setVerdict(tx, { officeId, id, personId }, { verdict, verdictAt: now, unansweredAt })
}

/** The person took the message back in LINE: its text is gone, and whose it was. */
export function forgetAsked(tx: Tx, of: store.OwnOf): Promise<void> {
  return store.clearAsked(tx, of)
}

/** Nothing of a person's questions leads to them any more. */
export function forgetAskedOf(tx: Db, personId: string): Promise<void> {
  return store.clearAskedOf(tx, personId)
}

/** What a person has asked, as long as it is kept. */
export const askedBy = store.listOfPerson
