import { addMinutes, type Instant } from '@phrom/shared/time.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Finding } from '../../bookings/verify.ts'
import type { Db } from '../../database/tables.ts'

/** Longer than a picture waits, and than the cleaning takes that comes every hour. */
const longestMinutes = 24 * 60

/** What must never be of pictures from the chat, each as one statement that finds it. `what` is the id of the picture or album. */
function checks(now: Instant): Record<string, RawBuilder<{ officeId: string; what: string }>> {
  const before = addMinutes(now, -longestMinutes)
  return {
    'a picture of the chat waits and is a page as well': sql`
      select chat_picture.office_id, chat_picture.id as what from chat_picture
      join page on page.office_id = chat_picture.office_id
        and page.message_id = chat_picture.message_id`,
    'two pages came with one message of the chat': sql`
      select office_id, max(id) as what from page
      where message_id is not null group by office_id, message_id having count(*) > 1`,
    'pictures of the chat are kept beyond their time': sql`
      select office_id, id as what from chat_album where until < ${before}`,
  }
}

/** Everything in a whole database that contradicts the promises about pictures from the chat; nothing where all is well. */
export async function verifyPictures(db: Db, now: Instant): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [check, statement] of Object.entries(checks(now))) {
    const { rows } = await statement.execute(db)
    for (const { officeId, what } of rows) findings.push({ check, officeId, what })
  }
  return findings
}
