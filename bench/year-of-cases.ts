import { closeSync, fsyncSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { isOpenDay } from '@phrom/shared/calendar.ts'
import { addDays, type Day, dayOf, toInstant } from '@phrom/shared/time.ts'
import Sqlite from 'better-sqlite3'
import { answers } from './office.ts'

/** Cases of an office in a year, and of one of its open days. */
const perYear = 146_000
const perDay = 584
const openDays = perYear / perDay
const team = 'general-registration'

/** A child's: the absent parent's letter was photographed. */
const childAnswers = {
  ...answers,
  'applicant.birthDate': '2014-05-05',
  'applicant.adultByMarriage': false,
  representedBy: 'one-parent-other-agrees',
}

/**
 * Fills the database of a data folder with so many booked cases, of the first office and then of others, 584 on every open day: half a
 * year to come, the first day first, then half a year that was. Some hundred thousand a minute; nobody else may have the file open.
 */
export function fillWithCases(dataDir: string, cases: number, version: string): void {
  const db = new Sqlite(join(dataDir, 'phrom.sqlite'))
  // What is lost with the power is made again.
  db.pragma('synchronous = OFF')
  db.pragma('journal_mode = MEMORY')
  db.pragma('foreign_keys = OFF')
  db.pragma('cache_size = -1000000')
  db.exec('create temp table number (i integer primary key, day text, start text, ended text)')
  const number = db.prepare('insert into number values (?, ?, ?, ?)')
  const days = openDaysAround(dayOf(toInstant(Date.now())))
  db.transaction(() => {
    for (let i = 0; i < Math.min(cases, perYear); i++) {
      const [start, end] = i % 2 === 0 ? ['08:00', '12:00'] : ['13:00', '16:00']
      number.run(i, days[Math.floor(i / perDay)], start, end)
    }
  })()
  for (let left = cases, office = 1; left > 0; left -= perYear, office++) {
    const id = office === 1 ? 'bangphrom' : `office-${office}`
    db.transaction(() => fillOffice(db, id, office, Math.min(left, perYear), version))()
  }
  db.pragma('journal_mode = WAL')
  db.close()
  // Else the first commit that is measured waits until all of this has reached the disk.
  const file = openSync(join(dataDir, 'phrom.sqlite'), 'r')
  fsyncSync(file)
  closeSync(file)
}

/** From tomorrow half a year of open days, then those that went before. */
function openDaysAround(today: Day): Day[] {
  const walk = (step: number) => {
    const found: Day[] = []
    for (let day = addDays(today, step); found.length < openDays / 2; day = addDays(day, step)) {
      if (isOpenDay(day)) found.push(day)
    }
    return found
  }
  return [...walk(1), ...walk(-1)]
}

function fillOffice(
  db: Sqlite.Database,
  office: string,
  n: number,
  cases: number,
  version: string,
): void {
  const values = {
    ...{ office, team, cases, version },
    // Changed just now: no time of retention has come, and nothing of it is done while others are measured.
    now: toInstant(Date.now()),
    // As ids of this kind look, and the next one after the last.
    id: `${n.toString(16).padStart(8, '0')}-0000-7000-8000-%012x`,
    ...{ adult: JSON.stringify(answers), child: JSON.stringify(childAnswers) },
    letter: 'other-parent-consent-letter',
  }
  const of = 'from number where i < $cases'
  const at = "day || 'T01:00:00.000Z'"
  for (const statement of [
    'insert into office select $office where true on conflict do nothing',
    'insert into team values ($office, $team, 400, 400) on conflict do nothing',
    `insert into person select printf($id, i), 'U' || printf('%016x%016x', ${n}, i), 'bench' ${of}`,
    `insert into service_case (office_id, id, code, person_id, service_id, service_version, state, answers,
        contact_name, contact_phone, language, started_at, submitted_at, changed_at)
      select $office, printf($id, i), printf('%012x', i), printf($id, i), 'change-first-name', $version, 'approved',
        case i % 2 when 0 then $adult else $child end, 'bench', '0800000000', 'th', ${at}, ${at}, $now ${of}`,
    `insert into document (office_id, case_id, key, state, reasons, note, page_count)
      select $office, printf($id, i), $letter, 'accepted', '[]', '', 0 ${of} and i % 2 = 1`,
    `insert into slot (office_id, team_id, day, start, "end", capacity, walk_ins, volunteers, taken) select $office, $team, day, start, ended, 400, 0, 0, count(*) ${of} group by day, start, ended`,
    `insert into booking select $office, printf($id, i), printf($id, i), day, start, 'confirmed', null, ${at}, null, null, null, null ${of}`,
    `insert into booking_case (office_id, booking_id, case_id, team_id, day, start, "end", places, released_at) select $office, printf($id, i), printf($id, i), $team, day, start, ended, 1, null ${of}`,
    `insert into case_event select $office, printf($id, i), printf($id, i), 'booked', 'citizen', printf($id, i), '{}', ${at} ${of}`,
  ]) {
    const names = [...statement.matchAll(/\$(\w+)/g)].map(([, name]) => name ?? '')
    db.prepare(statement).run(
      Object.fromEntries(names.map((name) => [name, values[name as keyof typeof values]])),
    )
  }
}
