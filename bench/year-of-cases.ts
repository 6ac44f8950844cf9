import { closeSync, fsyncSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { isOpenDay } from '@phrom/shared/calendar.ts'
import { definitions } from '@phrom/shared/services/definitions.ts'
import { addDays, type Day, dayOf, toInstant } from '@phrom/shared/time.ts'
import Sqlite from 'better-sqlite3'
import { answers } from './office.ts'

/** Cases of an office in a year, and of one of its open days. */
const perYear = 146_000
const perDay = 584
const openDays = perYear / perDay
const team = 'general-registration'
/** The first is the one for all where nothing was done yet. */
const services = [
  { id: 'change-first-name', team },
  ...Object.values(definitions)
    .flatMap((versions) => versions.slice(-1))
    .filter((service) => service.id !== 'change-first-name' && !service.order)
    .slice(0, 23)
    .map((service) => ({ id: service.id, team: service.team })),
]

/** Nine of ten came, one in five of them without having booked; one in thirteen was not served. Minutes of all sizes. */
const came = 'from number where i < $cases and was = 1 and i % 10 > 0'
const was = 'from number where i < $cases and was = 1'
const at = (minutes: string) =>
  `strftime('%Y-%m-%dT%H:%M:%S.000Z', day || ' 01:00', '+' || (i % 420 + ${minutes}) || ' minutes')`
const step = (n: number, type: string, data: string, from: string) =>
  `insert into case_event select $office, printf($step, ${n}, i), printf($id, i), '${type}', 'staff', null, ${data}, ${at(`${n}`)} ${from}`
const wasAtOffice = [
  step(1, 'started', "'{}'", was),
  step(
    2,
    'submitted',
    `'{"first":"' || case i % 3 when 0 then 'known' else 'new' end || '"}'`,
    was,
  ),
  step(
    3,
    'returned',
    `'{"minutes":' || (i % 90) || ',"papers":{"id-card":["blurred"],"house-registration":[]}}'`,
    `${was} and i % 6 = 0`,
  ),
  step(
    4,
    'approved',
    `'{"minutes":' || (i % 150) || ',"papers":{"id-card":[],"house-registration":[]}}'`,
    was,
  ),
  step(5, 'arrived', "'{}'", came),
  step(6, 'served', "'{}'", `${came} and i % 13 > 0`),
  `update service_case set state = 'closed', ended_at = changed_at where office_id = $office and id in (select printf($id, i) ${came} and i % 13 > 0)`,
  `update booking set state = 'missed' where office_id = $office and id in (select printf($id, i) ${was} and i % 10 = 0)`,
  `insert into ticket (office_id, id, team_id, day, letter, number, state, booking_id, person_id, name, service_id, priority, booked_start, arrived_at, calls, outcome, away_seconds)
    select $office, printf($id, i), team, day, 'A', i, 'ended', case i % 5 when 1 then null else printf($id, i) end, null, '',
      case i % 5 when 1 then service end, 'none', case i % 5 when 1 then null else start end, ${at('0')}, 1,
      case i % 13 when 0 then 'not_served' else 'served' end, 0 ${came}`,
  `update ticket set ended_at = arrived_at where office_id = $office`,
  `insert into ticket_event select $office, printf($step, 1, i), printf($id, i), 'arrived', 'staff', null, null, '{}', ${at('0')} ${came}`,
  `insert into ticket_event select $office, printf($step, 2, i), printf($id, i), 'called', 'staff', null, null, '{}', ${at('i % 37')} ${came}`,
  `insert into visit (office_id, id, ticket_id, case_id, service_id, started_at, ended_at, away_seconds, outcome, reason, missing, remark, receipt)
    select $office, printf($id, i), printf($id, i), printf($id, i), service, ${at('i % 37')}, ${at('i % 37 + 3 + i % 17')}, 0,
      case i % 13 when 0 then 'not_served' else 'served' end, case i % 13 when 0 then 'paper-missing' end, case i % 26 when 0 then 'id-card' end, '', '' ${came}`,
  `insert into checklist_day select $office, day, service, 2 * count(*) ${was} group by day, service`,
]

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
 * `visits`: of many services, first the half that was, with its record, the numbers of the queue and what was done at the counters.
 */
export function fillWithCases(
  dataDir: string,
  cases: number,
  version: string,
  { visits = false }: { visits?: boolean } = {},
): void {
  const db = new Sqlite(join(dataDir, 'phrom.sqlite'))
  // What is lost with the power is made again.
  db.pragma('synchronous = OFF')
  db.pragma('journal_mode = MEMORY')
  db.pragma('foreign_keys = OFF')
  db.pragma('cache_size = -1000000')
  db.exec(
    'create temp table number (i integer primary key, day text, start text, ended text, service text, team text, was integer)',
  )
  const number = db.prepare('insert into number values (?, ?, ?, ?, ?, ?, ?)')
  const today = dayOf(toInstant(Date.now()))
  const of = visits ? services : services.slice(0, 1)
  const days = openDaysAround(today, visits)
  db.transaction(() => {
    for (let i = 0; i < Math.min(cases, perYear); i++) {
      const [start, end] = i % 2 === 0 ? ['08:00', '12:00'] : ['13:00', '16:00']
      const day = days[Math.floor(i / perDay)] ?? today
      const { id = '', team = '' } = of[i % of.length] ?? {}
      number.run(i, day, start, end, id, team, day < today ? 1 : 0)
    }
  })()
  for (let left = cases, office = 1; left > 0; left -= perYear, office++) {
    const id = office === 1 ? 'bangphrom' : `office-${office}`
    db.transaction(() => fillOffice(db, id, office, Math.min(left, perYear), version, visits))()
  }
  db.pragma('journal_mode = WAL')
  db.close()
  // Else the first commit that is measured waits until all of this has reached the disk.
  const file = openSync(join(dataDir, 'phrom.sqlite'), 'r')
  fsyncSync(file)
  closeSync(file)
}

/** From tomorrow half a year of open days, then those that went before; or these first. */
function openDaysAround(today: Day, backwards: boolean): Day[] {
  const walk = (step: number) => {
    const found: Day[] = []
    for (let day = addDays(today, step); found.length < openDays / 2; day = addDays(day, step)) {
      if (isOpenDay(day)) found.push(day)
    }
    return found
  }
  return backwards ? [...walk(-1), ...walk(1)] : [...walk(1), ...walk(-1)]
}

function fillOffice(
  db: Sqlite.Database,
  office: string,
  n: number,
  cases: number,
  version: string,
  visits: boolean,
): void {
  const values = {
    ...{ office, team, cases, version },
    // Changed just now: no time of retention has come, and nothing of it is done while others are measured.
    now: toInstant(Date.now()),
    // As ids of this kind look, and the next one after the last.
    id: `${n.toString(16).padStart(8, '0')}-0000-7000-8000-%012x`,
    step: `${n.toString(16).padStart(8, '0')}-%04d-7000-8000-%012x`,
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
      select $office, printf($id, i), printf('%012x', i), printf($id, i), service, $version, 'approved',
        case i % 2 when 0 then $adult else $child end, 'bench', '0800000000', 'th', ${at}, ${at}, $now ${of}`,
    `insert into document (office_id, case_id, key, state, reasons, note, page_count)
      select $office, printf($id, i), $letter, 'accepted', '[]', '', 0 ${of} and i % 2 = 1`,
    `insert into slot (office_id, team_id, day, start, "end", capacity, walk_ins, volunteers, taken) select $office, $team, day, start, ended, 400, 0, 0, count(*) ${of} group by day, start, ended`,
    `insert into booking select $office, printf($id, i), printf($id, i), day, start, 'confirmed', null, ${at}, null, null, null, null ${of}`,
    `insert into booking_case (office_id, booking_id, case_id, team_id, day, start, "end", places, released_at) select $office, printf($id, i), printf($id, i), $team, day, start, ended, 1, null ${of}`,
    `insert into case_event select $office, printf($id, i), printf($id, i), 'booked', 'citizen', printf($id, i), '{}', ${at} ${of}`,
    ...(visits ? wasAtOffice : []),
  ]) {
    const names = [...statement.matchAll(/\$(\w+)/g)].map(([, name]) => name ?? '')
    db.prepare(statement).run(
      Object.fromEntries(names.map((name) => [name, values[name as keyof typeof values]])),
    )
  }
}
