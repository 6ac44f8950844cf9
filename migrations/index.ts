import type { Migration } from 'kysely/migration'
import { up } from './0001-cases.ts'
import { up as ruleConfirmations } from './0002-rule-confirmations.ts'
import { up as officeServices } from './0003-office-services.ts'
import { up as pageOrder } from './0004-page-order.ts'
import { up as documentFiles } from './0005-document-files.ts'
import { up as pageOpenings } from './0006-page-openings.ts'
import { up as privacy } from './0007-privacy.ts'
import { up as usedAgain } from './0008-used-again.ts'
import { up as calendars } from './0009-calendars.ts'
import { up as waiting } from './0010-waiting.ts'
import { up as handover } from './0011-handover.ts'
import { up as foundAtOnce } from './0012-found-at-once.ts'
import { up as tickets } from './0013-tickets.ts'
import { up as officeDays } from './0014-office-days.ts'
import { up as alarms } from './0015-alarms.ts'
import { up as firstDays } from './0016-first-days.ts'
import { up as messages } from './0017-messages.ts'
import { up as webhookEvents } from './0018-webhook-events.ts'
import { up as news } from './0019-news.ts'
import { up as inquiries } from './0020-inquiries.ts'
import { up as ownAnswers } from './0021-own-answers.ts'
import { up as chatPictures } from './0022-chat-pictures.ts'
import { up as volunteers } from './0023-volunteers.ts'
import { up as volunteerInvites } from './0024-volunteer-invites.ts'
import { up as copyOrders } from './0025-copy-orders.ts'
import { up as homeVisits } from './0026-home-visits.ts'
import { up as training } from './0027-training.ts'
import { up as neighbours } from './0028-neighbours.ts'
import { up as volunteerNews } from './0029-volunteer-news.ts'
import { up as survey } from './0030-survey.ts'
import { up as complaints } from './0031-complaints.ts'
import { up as figures } from './0032-figures.ts'
import { up as gecc } from './0033-gecc.ts'
import { up as systems } from './0034-systems.ts'
import { up as openData } from './0035-open-data.ts'
import { up as reports } from './0036-reports.ts'
import { up as measures } from './0037-measures.ts'
import { up as afterVisits } from './0038-after-visits.ts'
import { up as messageDays } from './0039-message-days.ts'

/** In order of their names; one that has shipped stays as it is. */
export const migrations: Record<string, Migration> = {
  '0001-cases': { up },
  '0002-rule-confirmations': { up: ruleConfirmations },
  '0003-office-services': { up: officeServices },
  '0004-page-order': { up: pageOrder },
  '0005-document-files': { up: documentFiles },
  '0006-page-openings': { up: pageOpenings },
  '0007-privacy': { up: privacy },
  '0008-used-again': { up: usedAgain },
  '0009-calendars': { up: calendars },
  '0010-waiting': { up: waiting },
  '0011-handover': { up: handover },
  '0012-found-at-once': { up: foundAtOnce },
  '0013-tickets': { up: tickets },
  '0014-office-days': { up: officeDays },
  '0015-alarms': { up: alarms },
  '0016-first-days': { up: firstDays },
  '0017-messages': { up: messages },
  '0018-webhook-events': { up: webhookEvents },
  '0019-news': { up: news },
  '0020-inquiries': { up: inquiries },
  '0021-own-answers': { up: ownAnswers },
  '0022-chat-pictures': { up: chatPictures },
  '0023-volunteers': { up: volunteers },
  '0024-volunteer-invites': { up: volunteerInvites },
  '0025-copy-orders': { up: copyOrders },
  '0026-home-visits': { up: homeVisits },
  '0027-training': { up: training },
  '0028-neighbours': { up: neighbours },
  '0029-volunteer-news': { up: volunteerNews },
  '0030-survey': { up: survey },
  '0031-complaints': { up: complaints },
  '0032-figures': { up: figures },
  '0033-gecc': { up: gecc },
  '0034-systems': { up: systems },
  '0035-open-data': { up: openData },
  '0036-reports': { up: reports },
  '0037-measures': { up: measures },
  '0038-after-visits': { up: afterVisits },
  '0039-message-days': { up: messageDays },
}
