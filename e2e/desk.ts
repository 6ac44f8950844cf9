import { join } from 'node:path'
import { addDays, dayOf, toInstant } from '@phrom/shared/time.ts'
import Database from 'better-sqlite3'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { changeCalendar } from './office-calendar.ts'
import type { System } from './system.ts'

const office = 'bangphrom'

/** LINE on the desk, with one phone: that of this person. */
export async function openDesk(system: System, person: string): Promise<Page> {
  const page = await system.browser.newPage({ viewport: { width: 900, height: 1000 } })
  page.setDefaultTimeout(20_000)
  await page.goto(system.simulator.deskOrigin)
  await page.getByLabel('ใคร · Who').selectOption(person)
  return page
}

/** Types it into the chat of the desk. */
export async function write(page: Page, text: string): Promise<void> {
  const input = page.getByLabel('ข้อความ', { exact: true })
  await input.fill(text)
  await input.press('Enter')
}

/** Taps the last button of the chat with exactly these words. */
export const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).last().click()

let messages = 0

/** Somebody writes in the chat and wants a person: what the chat answers by itself is not it. Waits until the staff have it. */
export async function askStaff(system: System, person: string, text: string): Promise<void> {
  const { simulator, dataDir } = system
  messages += 1
  const message = { id: `asked-${messages}`, type: 'text', text }
  await simulator.speak(office, person, { type: 'message', message })
  const db = new Database(join(dataDir, 'phrom.sqlite'), { readonly: true })
  const arrived = db.prepare('select count(*) as n from inquiry_message where text = ?')
  const tapped = new Set<string>()
  await expect
    .poll(
      async () => {
        const { n } = arrived.get(text) as { n: number }
        if (n > 0) return true
        const way = wayToStaff(simulator.chatOf(office, person).at(-1)?.message)
        if (way && !tapped.has(way)) {
          tapped.add(way)
          await simulator.speak(office, person, { type: 'postback', postback: { data: way } })
        }
        return false
      },
      { timeout: 20_000 },
    )
    .toBe(true)
  db.close()
}

/** What the button says that leads to people, or to where one does. */
function wayToStaff(message: object | undefined): string | undefined {
  const { items = [] } = (message as Answer | undefined)?.quickReply ?? {}
  const taps = items.map(({ action }) => action.data ?? '')
  return (
    taps.find((data) => data.startsWith('ask:')) ?? taps.find((data) => data.startsWith('notit:'))
  )
}
type Answer = { quickReply?: { items: { action: { data?: string } }[] } }

/** The office is open whatever the hour at which this runs, or closed for days. */
export async function setOpen(system: System, isOpen: boolean): Promise<void> {
  const today = dayOf(toInstant(Date.now()))
  const reason = { th: 'ปิดทำการ', en: 'Closed' }
  await changeCalendar(system, (calendar) => {
    const days = [today, addDays(today, 1)]
    const places = { capacity: 1, walkIns: 0, volunteers: 0, slotMinutes: null }
    const hours = { from: '00:00', to: '23:59' }
    const extras = ['general-registration', 'id-card', 'civil-registration'].flatMap((team) =>
      days.map((day) => ({ id: crypto.randomUUID(), team, day, ...hours, ...places })),
    )
    const id = crypto.randomUUID()
    const span = { firstDay: today, lastDay: addDays(today, 2) }
    const closures = isOpen ? [] : [{ id, team: null, ...span, hours: null, reason }]
    return { ...calendar, extras: isOpen ? extras : [], closures }
  })
}
