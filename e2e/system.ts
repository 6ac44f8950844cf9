import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { channelId, liffId } from '@phrom/simulator/sign-in.ts'
import { startSimulator } from '@phrom/simulator/simulator.ts'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { startBrowser } from './browser.ts'
import { startRoad } from './road.ts'
import { idTokenOf } from './sent-case.ts'
import { freePort, startServer, stopServer } from './server-process.ts'

type Size = { width: number; height: number }

const shots = 'e2e/screenshots'
/** Pictures are for people: `PICTURES=1 npx vitest run --project browser` draws them; they take most of the time. */
const pictures = process.env.PICTURES !== undefined
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The whole system as `npm start` runs it, on free ports and an empty folder, with a browser before it. */
export async function startSystem({
  places = 8,
  settings = {},
}: {
  places?: number
  settings?: Record<string, string>
} = {}) {
  mkdirSync(shots, { recursive: true })
  const dataDir = mkdtempSync(join(tmpdir(), 'phrom-e2e-'))
  const { offices } = JSON.parse(readFileSync('simulator/offices.json', 'utf8'))
  for (const office of offices) {
    for (const team of office.teams) team.capacity = { morning: places, afternoon: places }
  }
  const officesFile = join(dataDir, 'offices.json')
  writeFileSync(officesFile, JSON.stringify({ offices }))
  const serverPort = await freePort()
  const road = await startRoad(serverPort)
  const { port } = road
  const simulator = await startSimulator({
    port: 0,
    appOrigin: `http://127.0.0.1:${port}`,
    offices,
  })
  const env = {
    NODE_ENV: 'development',
    PORT: String(serverPort),
    DATA_DIR: dataDir,
    OFFICES_FILE: officesFile,
    LIFF_ID: liffId,
    LINE_LOGIN_CHANNEL_ID: channelId,
    LINE_API_ORIGIN: simulator.origin,
    LINE_DATA_API_ORIGIN: simulator.origin,
    PUBLIC_ORIGIN: `http://127.0.0.1:${port}`,
    APP_DIR: 'liff-app/dist/demo',
    ...settings,
  }
  let server = await startServer(env)
  const browser: Browser = await startBrowser()

  /** A person's phone with the app open at a path: 360 × 740, in LINE's web view; its clock may be wrong, and it may be abroad. */
  async function phone(
    person: string,
    path = '/bangphrom',
    {
      size = { width: 360, height: 740 },
      clock,
      timezoneId = 'Asia/Bangkok',
    }: { size?: Size; clock?: number; timezoneId?: string } = {},
  ): Promise<{ page: Page; context: BrowserContext }> {
    const context = await browser.newContext({
      viewport: size,
      locale: 'th-TH',
      timezoneId,
    })
    if (clock) await context.clock.setFixedTime(clock)
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    await page.goto(simulator.phoneUrl(person, path))
    return { page, context }
  }

  /** On the phone on which this page stands, with all that it has stored, somebody else is signed in now; without a person nobody is. */
  async function signInAs(page: Page, person?: string): Promise<void> {
    const idToken = person && (await idTokenOf({ simulator }, person))
    const status = await page.evaluate(async (idToken) => {
      await fetch('/api/session', { method: 'DELETE' })
      if (!idToken) return 201
      const headers = { 'content-type': 'application/json' }
      const body = JSON.stringify({ idToken })
      return (await fetch('/api/session', { method: 'POST', headers, body })).status
    }, idToken)
    expect(status).toBe(201)
  }

  /** Pictures of the screen for whoever wants to look, and axe's word on it: by day, by night, in English, and on the narrowest phone with text twice as large. */
  async function look(
    page: Page,
    name: string,
    switchLanguage: (() => Promise<unknown>) | undefined = () =>
      page.getByRole('button', { name: /^(EN|ไทย):/ }).click(),
  ): Promise<void> {
    await arrived(page)
    await inspect(page, name)
    await page.emulateMedia({ colorScheme: 'dark' })
    // By night the same page has other colours, and nothing else.
    await inspect(page, `${name}-dark`, ['color-contrast'])
    await page.emulateMedia({ colorScheme: null })
    await switchLanguage()
    await inspect(page, `${name}-en`)
    await switchLanguage()
    const size = page.viewportSize() ?? { width: 360, height: 740 }
    await page.setViewportSize({ width: 320, height: 640 })
    await setTextSize(page, '200%')
    await inspect(page, `${name}-large`)
    // Words may neither push the page sideways nor stand out of their own box, where something would cut them off.
    const out = await page.evaluate(() => {
      const width = document.documentElement.clientWidth
      const pushes = document.documentElement.scrollWidth > width
      const all = [...document.body.querySelectorAll('h1, h2, h3, p, dt, dd, button, a, span, b')]
      const wrong = all.filter((element) => {
        const { textOverflow } = getComputedStyle(element)
        if (textOverflow === 'ellipsis' || element.matches('.hide')) return false
        const beyond = element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 2
        return beyond || (pushes && element.getBoundingClientRect().right > width + 1)
      })
      return wrong.map(({ outerHTML }) => outerHTML.slice(0, 100))
    })
    expect(out, `${name}: too wide at 320 px and 200 % text`).toEqual([])
    await setTextSize(page, '')
    await page.setViewportSize(size)
  }

  /** The screen that was asked for is there: the former one stays while another is loaded. */
  async function arrived(page: Page): Promise<void> {
    // A window of LINE is on its way through LINE's own address: what is asked of that page comes to nothing.
    const drawn = () =>
      page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      )
    await drawn().catch(() => page.locator('h1').first().waitFor().then(drawn))
    await page.locator('html:not([data-loading])').waitFor({ state: 'attached' })
    await page.locator('h1').first().waitFor()
  }

  /** One picture and axe's word on it, as the page stands. */
  async function inspect(page: Page, name: string, rules?: string[]): Promise<void> {
    // Colours on their way from day to night are nobody's colours.
    await page.evaluate(async () => {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      // What is folded away stands still: its changes would never end.
      const isSeen = ({ effect }: Animation) =>
        effect instanceof KeyframeEffect && effect.target?.checkVisibility()
      const changes = document
        .getAnimations()
        .filter((one) => one instanceof CSSTransition && isSeen(one))
      await Promise.all(changes.map(({ finished }) => finished.catch(() => undefined)))
    })
    if (pictures) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
    if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe)
    const found = await page.evaluate(async (runOnly) => {
      // @ts-expect-error axe was put into the page by the line above
      const { run } = globalThis.axe
      // A bar that stays in sight covers only what can be scrolled out from under it.
      const bars = [...document.querySelectorAll<HTMLElement>('.bottom, .tabs, .draw-bar')]
      for (const { style } of bars) style.position = 'static'
      // The size of targets is WCAG 2.2's own, left out unless asked for.
      const options = runOnly ? { runOnly } : { rules: { 'target-size': { enabled: true } } }
      const { violations } = await run(document, { resultTypes: ['violations'], ...options })
      for (const { style } of bars) style.position = ''
      return violations.map(
        ({ id, nodes }: { id: string; nodes: { html: string }[] }) =>
          `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
      )
    }, rules)
    expect(found, name).toEqual([])
  }

  async function setTextSize(page: Page, size: string): Promise<void> {
    await page.evaluate((fontSize) => {
      document.documentElement.style.fontSize = fontSize
    }, size)
  }

  return {
    origin: `http://127.0.0.1:${port}`,
    simulator,
    browser,
    road,
    dataDir,
    phone,
    signInAs,
    look,
    inspect,
    /** `npm run line:setup`: menus and all. */
    async setUpLine() {
      const command = ['server/line-setup-command.ts', '--yes']
      await promisify(execFile)(process.execPath, command, { env: { ...process.env, ...env } })
    },
    async restartServer() {
      expect(await stopServer(server)).toBe(0)
      server = await startServer(env)
    },
    async stop() {
      await browser.close()
      await road.stop()
      await stopServer(server)
      await simulator.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
export type System = Awaited<ReturnType<typeof startSystem>>
