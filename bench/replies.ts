import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '@phrom/server/app.ts'
import { readConfig } from '@phrom/server/config.ts'
import { migrate, openDatabase } from '@phrom/server/database/database.ts'
import { sharedCommits } from '@phrom/server/database/write.ts'
import type { Deps } from '@phrom/server/deps.ts'
import { openDocuments } from '@phrom/server/documents/open-documents.ts'
import { partStore } from '@phrom/server/documents/part-store.ts'
import { askStaff } from '@phrom/server/inquiries/ask-staff.ts'
import { inquiryFigures } from '@phrom/server/inquiries/figures.ts'
import { lookAfterInquiries } from '@phrom/server/inquiries/look-after.ts'
import { verifyInquiries } from '@phrom/server/inquiries/verify.ts'
import { setOffices } from '@phrom/server/offices/store.ts'
import { type InquiryList, replyFigures } from '@phrom/shared/inquiry-views.ts'
import { addDays, addMinutes, type Instant, instantAt, weekdayOf } from '@phrom/shared/time.ts'
import { Hono } from 'hono'
import pino from 'pino'
import { round } from './bundle.ts'
import { between, pick, randomFrom } from './random.ts'

/** A Monday; of its week the Wednesday is closed. */
const monday = '2026-11-23'
const wednesday = addDays(monday, 2)
const questions = Number(process.env.QUESTIONS ?? 120)
/** Of each hour of a weekday: most ask while offices are open, a good part in the evening. On closed days a third as many. */
const curve = [0, 0, 0, 0, 0, 0, 1, 3, 6, 9, 9, 7, 5, 7, 8, 7, 5, 4, 4, 5, 5, 4, 2, 1]
const services = ['change-first-name', 'copy-house-registration', null]
/** Such a share of their time is for whoever stands at the counter: little of the one on duty for the chat, most of the others'. */
const atCounter = { onDuty: 0.1, others: 0.6 }
/** Screens ask so often. */
const pollSeconds = 5

/**
 * A week of an office with one closed day: the questions that the rules leave to people (`QUESTIONS`), by a day's curve, more than half of
 * them out of hours; one of the staff on duty for the chat and others who help between the people at their counters, who write for one to
 * six minutes and go to lunch; all through the real functions and routes, on SQLite.
 * `inTimePercent…`: first replies within 15 working minutes, with two, three and four people; `…WithinHours`: of the questions that came while somebody was there. How fast staff are is assumed and not
 * measured; the system's own part is: `screenSeconds`, until a question can be seen (the screen's turn and the slowest list of a
 * hundred), and how long list and reply take. `unanswered`: at the end of the week. `lost`: questions that are in no list; `doubled`:
 * replies that stand twice.
 */
export async function replies(): Promise<Record<string, number>> {
  const [two, three, four] = [await week(2), await week(3), await week(4)]
  const all = [two, three, four]
  const listMilliseconds = quantile(
    all.flatMap(({ listed }) => listed),
    0.99,
  )
  return {
    questions,
    outsideHoursPercent: three.outside,
    inTimePercentTwo: two.inTime,
    inTimePercentThree: three.inTime,
    inTimePercentFour: four.inTime,
    inTimePercentThreeWithinHours: three.inTimeWithinHours,
    inTimePercentTwoWithinHours: two.inTimeWithinHours,
    medianMinutesTwo: two.median,
    medianMinutesThree: three.median,
    medianMinutesFour: four.median,
    toldLateTwo: two.toldLate,
    toldLateThree: three.toldLate,
    toldLateFour: four.toldLate,
    listMilliseconds: round(listMilliseconds),
    replyMilliseconds: round(
      quantile(
        all.flatMap(({ replied }) => replied),
        0.99,
      ),
    ),
    screenSeconds: round(pollSeconds + listMilliseconds / 1000),
    unansweredTwo: two.unanswered,
    lost: all.reduce((sum, { lost }) => sum + lost, 0),
    doubled: all.reduce((sum, { doubled }) => sum + doubled, 0),
  }
}

/** A week with so many of the staff. */
export async function week(staffCount: number) {
  const dataDir = mkdtempSync(join(tmpdir(), 'phrom-bench-'))
  const office = await openOffice(dataDir, staffCount)
  try {
    return await runWeek(office)
  } finally {
    await office.deps.db.destroy()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function openOffice(dataDir: string, staffCount: number) {
  const config = readConfig({
    ...{ OFFICES_FILE: 'simulator/offices.json', DATA_DIR: dataDir, LIFF_ID: '2000000001-bench' },
    // Nothing is sent here; nobody would answer.
    ...{ LINE_LOGIN_CHANNEL_ID: '2000000001', LINE_API_ORIGIN: 'http://127.0.0.1:9' },
  })
  const db = openDatabase(config)
  await migrate(db)
  await setOffices(db, config.offices)
  const clock = { now: instantAt(monday, '00:00') }
  const deps: Deps = {
    ...{ db, config, write: sharedCommits(db), now: () => clock.now, random: Math.random },
    parts: partStore(join(dataDir, 'uploads')),
    documents: await openDocuments(config, db, clock.now),
    log: pino({ level: 'silent' }),
    poke: () => {},
  }
  const reason = JSON.stringify({ th: 'ปิด', en: 'Closed' })
  const closed = `{"id":"c","team":null,"firstDay":"${wednesday}","lastDay":"${wednesday}","hours":null,"reason":${reason}}`
  const calendar = `{"openings":[],"extras":[],"closures":[${closed}],"settings":{}}`
  const by = { changedAt: clock.now, changedBy: 'bench' }
  await db
    .insertInto('officeCalendar')
    .values({ officeId: 'bangphrom', calendar, revision: 1, ...by })
    .execute()
  await db.deleteFrom('staff').where('officeId', '=', 'bangphrom').execute()
  const app = createApp(deps, new Hono())
  const staff = await Promise.all(
    Array.from({ length: staffCount }, (_, i) => joins(deps, `s${i}`)),
  )
  return { deps, app, clock, staff: staff.map((token) => ({ token, busyUntil: '' as Instant })) }
}
type Office = Awaited<ReturnType<typeof openOffice>>

/** One more of the staff, signed in for the week. */
async function joins({ db }: Deps, name: string): Promise<string> {
  const lineUserId = `U${createHash('md5').update(name).digest('hex')}`
  const token = randomBytes(32).toString('base64url')
  const tokenHash = createHash('sha256').update(token).digest('base64url')
  await db.insertInto('person').values({ id: name, lineUserId, name }).execute()
  const expiresAt = instantAt(addDays(monday, 30), '00:00')
  await db.insertInto('session').values({ tokenHash, personId: name, expiresAt }).execute()
  const of = { officeId: 'bangphrom', teamId: 'general-registration', role: 'staff' as const }
  await db
    .insertInto('staff')
    .values({ ...of, lineUserId, name })
    .execute()
  return token
}

async function runWeek(office: Office) {
  const { deps, clock, staff } = office
  const random = randomFrom('replies')
  const due = arrivals(random)
  const writing: { at: Instant; token: string; id: string }[] = []
  const listed: number[] = []
  const replied: number[] = []
  let outside = 0
  for (const end = instantAt(addDays(monday, 7), '16:00'); clock.now < end; ) {
    for (let at = due[0]; at && at <= clock.now; at = due[0]) {
      due.shift()
      if (!(await asks(deps, due.length, pick(random, services)))) outside += 1
    }
    await lookAfterInquiries(deps)
    for (const one of writing.splice(0)) {
      if (one.at > clock.now) writing.push(one)
      else replied.push(await answer(office, one))
    }
    for (const one of isAtWork(clock.now) ? staff : []) {
      if (one.busyUntil > clock.now) continue
      // Between two people at the counter some have a minute for the chat.
      const isAtCounter = random() < (one === staff[0] ? atCounter.onDuty : atCounter.others)
      one.busyUntil = addMinutes(clock.now, isAtCounter ? between(random, 4, 12) : 1)
      if (isAtCounter) continue
      const taken = await takeNext(office, one.token, listed)
      if (!taken) continue
      one.busyUntil = addMinutes(clock.now, between(random, 1, 6))
      writing.push({ at: one.busyUntil, token: one.token, id: taken })
    }
    clock.now = addMinutes(clock.now, 1)
  }
  return { ...(await judge(deps)), listed, replied, outside: percent(outside, questions) }
}

/** When each question comes. */
function arrivals(random: () => number): Instant[] {
  const weights: { at: Instant; weight: number }[] = []
  for (let day = monday; day < addDays(monday, 7); day = addDays(day, 1)) {
    const share = weekdayOf(day) > 5 || day === wednesday ? 0.33 : 1
    for (const [hour, weight] of curve.entries()) {
      const at = instantAt(day, `${String(hour).padStart(2, '0')}:00`)
      weights.push({ at, weight: weight * share })
    }
  }
  const sum = weights.reduce((total, { weight }) => total + weight, 0)
  return Array.from({ length: questions }, () => {
    let left = random() * sum
    const hour = weights.find(({ weight }) => {
      left -= weight
      return left < 0
    })
    return addMinutes(hour?.at ?? instantAt(monday, '09:00'), random() * 60)
  }).sort()
}

const lunch = { from: '12:00', to: '13:00' }

/** Staff are there when the office is: not at lunch, and not on the day that is closed. */
function isAtWork(now: Instant): boolean {
  for (let i = 0; i < 8; i++) {
    const day = addDays(monday, i)
    if (weekdayOf(day) > 5 || day === wednesday) continue
    const isOpen = now >= instantAt(day, '08:00') && now < instantAt(day, '16:00')
    const isLunch = now >= instantAt(day, lunch.from) && now < instantAt(day, lunch.to)
    if (isOpen && !isLunch) return true
  }
  return false
}

/** Somebody new asks; answers whether the office was open. */
async function asks(deps: Deps, n: number, serviceId: string | null): Promise<boolean> {
  const office = deps.config.offices.find(({ id }) => id === 'bangphrom')
  if (!office) throw new Error('no office')
  const personId = `p${n}`
  await deps.db
    .insertInto('person')
    .values({ id: personId, lineUserId: personId, name: '' })
    .execute()
  const ask = { personId, language: 'th', text: 'ต้องใช้อะไรบ้าง', why: 'asked', serviceId } as const
  const of = { caseId: null, eventId: `e${n}`, messageId: null }
  const made = await deps.write((tx) =>
    askStaff({ tx, now: deps.now(), office }, { ...ask, ...of }),
  )
  return made.isWithinHours
}

const path = '/api/offices/bangphrom/staff/inquiries'

async function call({ app }: Office, token: string, method: string, at = '', body?: object) {
  const start = performance.now()
  const answer = await app.request(`${path}${at}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    },
    ...(body && { body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`${method} ${at}: ${await answer.text()}`)
  return { json: await answer.json(), milliseconds: performance.now() - start }
}

/** Takes the first that waits and that nobody has. */
async function takeNext(office: Office, token: string, listed: number[]) {
  const { json, milliseconds } = await call(office, token, 'GET')
  listed.push(milliseconds)
  const { inquiries } = json as InquiryList
  const next = inquiries.find((row) => row.state === 'open' && row.isMine && row.takenName === null)
  if (next) await call(office, token, 'POST', `/${next.id}/take`)
  return next?.id
}

async function answer(office: Office, { token, id }: { token: string; id: string }) {
  const body = { text: 'บัตรประชาชนใบเดียว', seen: null }
  return (await call(office, token, 'POST', `/${id}/replies`, body)).milliseconds
}

async function judge({ db, now }: Deps) {
  const { all } = await inquiryFigures(db, 'bangphrom', now())
  const wrong = await verifyInquiries(db)
  if (wrong[0]) throw new Error(`${wrong[0].check}: ${wrong[0].what}`)
  const rows = await db
    .selectFrom('inquiry')
    .select(['openedAt', 'firstReplyAt', 'firstReplySeconds', 'lateToldAt'])
    .execute()
  const within = rows.filter(({ openedAt }) => isAtWork(openedAt))
  const replies = await db
    .selectFrom('inquiryMessage')
    .select('inquiryId')
    .where('sender', '=', 'staff')
    .execute()
  return {
    inTime: percent(all.inTime, all.asked),
    inTimeWithinHours: percent(replyFigures(asFigures(within)).inTime, within.length),
    median: round((all.medianSeconds ?? 0) / 60),
    toldLate: rows.filter(({ lateToldAt }) => lateToldAt !== null).length,
    unanswered: rows.filter(({ firstReplyAt }) => firstReplyAt === null).length,
    lost: questions - rows.length,
    doubled: replies.length - new Set(replies.map(({ inquiryId }) => inquiryId)).size,
  }
}

/** For the same count of a part of them. */
const asFigures = (rows: { firstReplySeconds: number | null }[]) =>
  rows.map(({ firstReplySeconds }) => ({ firstReplySeconds, isLate: false }))

const percent = (part: number, whole: number) => round((part / Math.max(1, whole)) * 100)

function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
