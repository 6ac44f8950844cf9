import type { messagingApi } from '@line/bot-sdk'
import { card, cardLine, type Tone } from '@phrom/shared/card.ts'
import { showCode } from '@phrom/shared/case-code.ts'
import { complaintMessages, complaintNotice } from '@phrom/shared/words/complaints.ts'
import { fill } from '@phrom/shared/words/text.ts'
import type { OfficeSettings } from '../config.ts'
import type { ComplaintMessageKind, MessageKind } from '../database/tables.ts'
import type { MessageData } from '../messages/store.ts'

const tones: Record<ComplaintMessageKind, Tone> = {
  complaint_received: 'waiting',
  complaint_answered: 'turn',
  complaint_reopened: 'waiting',
  complaint_ended: 'ready',
}

export function isComplaintKind(kind: MessageKind): kind is ComplaintMessageKind {
  return kind in tones
}

/**
 * That something has happened to what somebody wrote to the office. Nothing of it stands in the chat, which others may read: not even that
 * it is a complaint.
 */
export function complaintMessage(
  kind: ComplaintMessageKind,
  { id, code, language }: NonNullable<MessageData['complaint']>,
  office: Pick<OfficeSettings, 'id' | 'name'>,
  liffUrl: string,
): messagingApi.FlexMessage {
  const { head, say } = complaintMessages[kind]
  const values = { code: showCode(code), office: office.name[language] }
  return card<messagingApi.FlexComponent>({
    tone: tones[kind],
    head: head[language],
    body: [
      cardLine(fill(complaintNotice.number, language, values), { weight: 'bold', size: 'md' }),
      cardLine(say[language], { size: 'sm' }),
    ],
    button: {
      label: complaintNotice.open[language],
      uri: `${liffUrl}/${office.id}/complaints/${id}`,
    },
    altText: fill(complaintNotice.alt, language, { ...values, head: head[language] }),
  })
}
