import { careIn } from '@phrom/shared/chat/care.ts'
import { languageOf } from '@phrom/shared/chat/language-of.ts'
import { maskNumbers } from '@phrom/shared/chat/mask.ts'
import { type InquiryWhy, inquiryLimits } from '@phrom/shared/inquiries.ts'
import type { AskedInApp, MyTalk, MyTalks, VolunteerQuestion } from '@phrom/shared/inquiry-views.ts'
import { v7 as uuidv7 } from 'uuid'
import type { OfficeSettings } from '../config.ts'
import type { Db } from '../database/tables.ts'
import type { ActionDeps } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import { askStaff } from './ask-staff.ts'
import { listTalks } from './forget-store.ts'
import * as messages from './message-store.ts'
import { listTeamIds } from './settings-store.ts'
import { findOpenInquiry } from './store.ts'

type World = ActionDeps & { office: Pick<OfficeSettings, 'id' | 'teams'> }

/**
 * A volunteer asks the staff in the app: the same inquiry as from the chat, where also the answer goes. Refuses invalid (no team of the
 * office), too_many_requests (sixty messages without a reply).
 */
export async function askAsVolunteer(
  world: World,
  { personId }: { personId: string },
  { text: typed, teamId, serviceId, language }: VolunteerQuestion,
): Promise<AskedInApp> {
  const { tx, office } = world
  if (teamId !== null && !office.teams.some(({ id }) => id === teamId)) {
    throw new Refusal('invalid', { fields: ['teamId'] })
  }
  const open = await findOpenInquiry(tx, { officeId: office.id, personId })
  const of = open && { officeId: office.id, inquiryId: open.id }
  if (of && (await messages.countUnanswered(tx, of)) >= inquiryLimits.unanswered) {
    throw new Refusal('too_many_requests')
  }
  const { isWithinHours, answerBy } = await askStaff(world, {
    ...{ personId, text: maskNumbers(typed).text, teamId, serviceId, caseId: null },
    ...{ language: languageOf(typed, language), why: whyOf(typed), messageId: null },
    eventId: `app:${uuidv7()}`,
  })
  return { isWithinHours, answerBy }
}

function whyOf(text: string): InquiryWhy {
  const care = careIn(text)
  return care === undefined || care === 'abuse' ? 'asked' : care
}

const mostTalks = 50

/** What a volunteer has asked this office, in the chat and in the app, with the answers: the last first. */
export async function talksOf(
  db: Db,
  of: { officeId: string; personId: string },
): Promise<MyTalks> {
  const talks: MyTalk[] = []
  for (const row of await listTalks(db, of, mostTalks)) {
    const { id, state, serviceId, teamId, openedAt, answerBy } = row
    const said = await messages.listMessages(db, { officeId: of.officeId, inquiryId: id })
    talks.push({
      ...{ id, state, serviceId, teamId, openedAt, answerBy },
      messages: said.flatMap(({ id, sender, at, text }) =>
        sender === 'citizen' || sender === 'staff' ? [{ id, by: sender, at, text }] : [],
      ),
    })
  }
  return { teams: await listTeamIds(db, of.officeId), talks }
}
