import {
  allowedLink,
  type OwnAnswerBody,
  type OwnAnswerRecord,
  ownAnswerLimits,
} from '@phrom/shared/own-answers.ts'
import type { Config } from '../../config.ts'
import type { ActionDeps, StaffMember } from '../../deps.ts'
import { liffUrlOf } from '../../line/clients.ts'
import { Refusal } from '../../refusal.ts'
import { recordOf } from './answer-view.ts'
import { linkInquiry } from './from-inquiry-store.ts'
import * as store from './store.ts'

/**
 * Writes an own answer. Refuses invalid (a link that leads elsewhere, days out of order), changed_meanwhile (somebody was faster),
 * too_many_answers, not_found.
 */
export async function writeAnswer(
  { tx, now, config }: ActionDeps & { config: Config },
  { officeId, name }: StaffMember,
  id: string,
  wanted: OwnAnswerBody,
): Promise<OwnAnswerRecord> {
  const { title, wordings, answer, fromDay, toDay, isOn, revision } = wanted
  const app = [liffUrlOf(config), ...(config.publicOrigin ? [config.publicOrigin] : [])]
  const link = wanted.link ? allowedLink(wanted.link, app) : null
  const wrong = [
    ...(link === undefined ? ['link'] : []),
    ...(fromDay && toDay && toDay < fromDay ? ['toDay'] : []),
  ]
  if (link === undefined || wrong.length > 0) throw new Refusal('invalid', { fields: wrong })
  if (revision === 0 && (await store.countAnswers(tx, officeId)) >= ownAnswerLimits.answers) {
    throw new Refusal('too_many_answers')
  }
  const before = await store.findAnswer(tx, { officeId, id })
  const row: store.OwnAnswer = {
    ...{ officeId, id, title, wordings: JSON.stringify(wordings) },
    ...{ answerTh: answer.th, answerEn: answer.en, link, fromDay, toDay },
    ...{ offSince: isOn ? null : (before?.offSince ?? now), revision },
    ...{ changedAt: now, changedBy: name },
  }
  if (!(await store.setAnswer(tx, row, revision))) {
    throw new Refusal(before || revision === 0 ? 'changed_meanwhile' : 'not_found')
  }
  const { fromInquiry: inquiryId } = wanted
  if (inquiryId && !(await linkInquiry(tx, { officeId, inquiryId, ownAnswerId: id }))) {
    throw new Refusal('not_found')
  }
  return recordOf(tx, { officeId, id }, now)
}
