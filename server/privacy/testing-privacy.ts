import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Calendar } from '@phrom/shared/calendar.ts'
import { addDays } from '@phrom/shared/time.ts'
import sharp from 'sharp'
import { v7 as uuidv7 } from 'uuid'
import { expect } from 'vitest'
import { childName, letter, monday, type PersonName, startTestServer } from '../testing.ts'

type Server = Awaited<ReturnType<typeof startTestServer>>

export const photo = await sharp({
  create: { width: 60, height: 80, channels: 3, background: '#fff' },
})
  .jpeg()
  .toBuffer()
export const morning = { day: monday, start: '08:00' }
export const tuesday = addDays(monday, 1)

/** An admin closes the office for a day; whoever is booked is asked to move. */
export async function closeDay(ask: Server['ask'], day: string) {
  const at = '/offices/bangphrom/staff/calendar'
  const { json } = await ask('pranee', 'GET', at)
  const calendar = json.calendar as unknown as Calendar
  const reason = { th: 'อบรม', en: 'Training' }
  const closure = { id: 'c', team: null, firstDay: day, lastDay: day, hours: null, reason }
  const body = { calendar: { ...calendar, closures: [closure] }, revision: json.revision }
  expect((await ask('pranee', 'PUT', at, body)).status).toBe(200)
}

/** A server with what a person has to take away, take back or have erased. */
export async function startWithPhotos() {
  const server = await startTestServer()
  const { ask, cases, givenCase, app, signIn, config, db } = server

  async function withPhoto(to: 'draft' | 'submitted' | 'approved' = 'submitted') {
    const id = await givenCase('malee', 'draft', childName)
    await ask('malee', 'PUT', pageAt(id), photo)
    if (to === 'draft') return id
    await ask('malee', 'POST', `${cases}/${id}/submit`, { consents: [] })
    if (to === 'approved') {
      const at = `/offices/bangphrom/staff/cases/${id}`
      await ask('suda', 'POST', `${at}/documents/${letter}/accept`)
      await ask('suda', 'POST', `${at}/approve`)
      await ask('malee', 'POST', `${cases}/${id}/booking`, morning)
    }
    return id
  }
  const pageAt = (id: string, page = uuidv7()) => `${cases}/${id}/documents/${letter}/pages/${page}`
  const filesOf = (id: string) => {
    const folder = join(config.dataDir, 'documents', 'bangphrom', id)
    return existsSync(folder) ? readdirSync(folder) : []
  }
  async function link(person: PersonName = 'malee') {
    const { json } = await ask(person, 'POST', '/me/downloads')
    return String(json.path)
  }
  const use = (path: string, method = 'POST', headers = {}) =>
    app.request(path, { method, headers })
  const take = (id: string, purpose: string, person: PersonName = 'malee') =>
    ask(person, 'POST', `${cases}/${id}/consents/${purpose}/withdraw`)
  /** Every row of every table, as text. */
  async function everything(): Promise<string> {
    const tables = await db.introspection.getTables()
    const rows = await Promise.all(
      tables
        .filter(({ name }) => !name.startsWith('kysely'))
        .map(({ name }) =>
          db
            .selectFrom(name as 'person')
            .selectAll()
            .execute(),
        ),
    )
    return JSON.stringify(rows)
  }
  return { ...server, withPhoto, pageAt, filesOf, link, use, take, everything, signIn }
}
