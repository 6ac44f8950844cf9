import { showCode } from '@phrom/shared/case-code.ts'
import { type Day, type Instant, instantAt } from '@phrom/shared/time.ts'
import { fill, type Text } from '@phrom/shared/words/text.ts'
import { visitFile as words } from '@phrom/shared/words/visit-file.ts'
import { generateIcsCalendar, type IcsDateObject } from 'ts-ics'
import { eventsOf } from '../cases/find-case.ts'
import type { OfficeSettings } from '../config.ts'
import type { Db, Tables } from '../database/tables.ts'
import * as store from './store.ts'

const zone = 'Asia/Bangkok'
const offset = '+0700'

/**
 * The visit of a case as one event for calendars (RFC 5545), or nothing where it never had one. Its UID is that of the oldest case of the
 * visit, so that a visit that was moved, cancelled or booked anew is the same event, and all cases of a visit give one. SEQUENCE counts
 * what has happened to that case, so it grows with every change. A visit that the office asks to move is tentative.
 */
export async function visitFile(
  db: Db,
  row: Tables['serviceCase'],
  office: OfficeSettings,
  appUrl: string,
  now: Instant,
): Promise<string | undefined> {
  const { officeId, id: caseId, language } = row
  const booked = (await store.listOfCase(db, officeId, caseId)).filter(
    ({ state }) => state !== 'held' && state !== 'expired',
  )
  const last = booked.at(-1)
  if (!last) return
  const stands = last.state === 'confirmed' && last.releasedAt === null
  const cases = await store.listCasesOf(db, officeId, last.id)
  const [oldest = caseId] = cases.map(({ id }) => id).sort()
  const say = (text: Text, values?: Record<string, string>) => fill(text, language, values)
  const name = say(office.name)
  const codes = cases.map(({ code }) => showCode(code)).join(', ')
  const url = `${appUrl}/${officeId}/cases/${caseId}/booking`
  return generateIcsCalendar({
    ...{ version: '2.0', prodId: '-//Phrom//Visits//TH', method: 'PUBLISH' },
    // Without summer time: one rule serves for all years.
    timezones: [
      {
        id: zone,
        props: [
          {
            ...{ type: 'STANDARD', name: '+07', offsetFrom: offset, offsetTo: offset },
            start: new Date(0),
          },
        ],
      },
    ],
    events: [
      {
        uid: `${oldest}@phrom`,
        sequence: (await eventsOf(db, officeId, oldest)).length,
        status: !stands ? 'CANCELLED' : last.mustMoveAt ? 'TENTATIVE' : 'CONFIRMED',
        stamp: { date: new Date(now) },
        start: inBangkok(last.day, last.start),
        end: inBangkok(last.day, last.ownEnd),
        summary: say(words.title, { office: name }),
        location: `${name}, ${say(office.address)}`,
        description: say(words.say, { codes, url, phone: office.phone }),
        url,
        ...(office.position && {
          geo: `${office.position.latitude};${office.position.longitude}`,
        }),
      },
    ],
  })
}

function inBangkok(day: Day, clock: string): IcsDateObject {
  return {
    date: new Date(instantAt(day, clock)),
    type: 'DATE-TIME',
    local: { date: new Date(`${day}T${clock}:00Z`), timezone: zone, tzoffset: offset },
  }
}
