import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import type { Edits, Opened } from '@phrom/liff-app/capture/capture.ts'
import type { Env } from '@phrom/server/deps.ts'
import { headers } from '@phrom/server/http/guards.ts'
import { staticApp } from '@phrom/server/http/static-app.ts'
import { Hono } from 'hono'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { startBrowser } from './browser.ts'

/** What stands in the page: capture.ts, and the file that was chosen last. */
declare const capture: typeof import('@phrom/liff-app/capture/capture.ts')
declare let chosen: File

/** What the page says of an opened picture, or the code of the problem. */
export type Told = Omit<Opened, 'preview'> & { previewBytes: number }

export const plain: Edits = {
  paper: undefined,
  turns: 0,
  covers: [],
  mark: {
    th: 'ใช้สำหรับ จดทะเบียนสมรส สำนักงานเขตบางพร้อม 21 พ.ย. 2569 เท่านั้น',
    en: 'Only for marriage registration, Bangphrom District Office, 21 Nov 2026',
  },
}

/** A page with nothing but capture.ts, under the headers that the server gives to the app, and files that it may open. */
export async function startCapturePage({ withWorker = true, flags = [] as string[] } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'phrom-capture-'))
  const files = new Map<string, Buffer>()
  await build({
    configFile: false,
    root: 'e2e/capture-page',
    logLevel: 'warn',
    worker: { format: 'es' },
    build: { outDir: folder, assetsInlineLimit: 0, chunkSizeWarningLimit: 700, emptyOutDir: true },
  })
  const app = new Hono<Env>()
    .use(headers)
    .get('/files/:name', (c) => c.body(new Uint8Array(files.get(c.req.param('name')) ?? [])))
    .route('/', staticApp({ appDir: folder, liffId: '', publicOrigin: '' }))
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise((resolve) => server.once('listening', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const browser = await startBrowser(flags)
  const page: Page = await browser.newPage()
  const asked: string[] = []
  page.context().on('request', (request) => asked.push(request.url().slice(origin.length)))
  async function reload(): Promise<void> {
    await page.goto(withWorker ? origin : `${origin}/?without-worker`)
    await page.waitForFunction(() => typeof capture === 'object')
  }
  await reload()

  /** Opens a file of this content in the page; answers the pictures in it, or the problem's code. */
  async function open(content: Buffer, room = 10): Promise<Told[] | string> {
    await choose(content)
    return openChosen(room)
  }

  async function choose(content: Buffer): Promise<void> {
    const name = crypto.randomUUID()
    files.set(name, content)
    await page.evaluate(async (name) => {
      chosen = new File([await (await fetch(`/files/${name}`)).blob()], name)
    }, name)
    files.delete(name)
  }

  /** Opens what was chosen last: by `open`, or as people do, in the page's own field. */
  function openChosen(room = 10): Promise<Told[] | string> {
    return page.evaluate(async (room) => {
      try {
        const pages = await capture.openFile(chosen, room)
        return pages.map(({ preview, ...rest }) => ({ ...rest, previewBytes: preview.size }))
      } catch (error) {
        return error instanceof capture.CaptureProblem ? error.code : String(error)
      }
    }, room)
  }

  /** Opens a file that holds one picture, and fails when it is refused. */
  async function openOne(content: Buffer): Promise<Told> {
    const told = await open(content)
    const one = Array.isArray(told) ? told[0] : undefined
    if (!one) throw new Error(`not opened: ${told}`)
    return one
  }

  /** What would be sent. */
  function finish(id: string, edits: Partial<Edits> = {}): Promise<Buffer> {
    return made('finish', id, { ...plain, ...edits })
  }

  /** The page as it will be, but for the mark. */
  function preview(id: string, edits: Partial<Edits> = {}): Promise<Buffer> {
    return made('preview', id, { ...plain, ...edits })
  }

  async function made(what: 'finish' | 'preview', id: string, edits: Edits): Promise<Buffer> {
    const url = await page.evaluate(
      async ([what, id, edits]) => {
        const reader = new FileReader()
        reader.readAsDataURL(await capture[what](id, edits))
        await new Promise((resolve) => reader.addEventListener('load', resolve))
        return String(reader.result)
      },
      [what, id, edits] as const,
    )
    return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
  }

  function warm(): Promise<void> {
    return page.evaluate(() => capture.warm())
  }

  function close(id: string): Promise<void> {
    return page.evaluate((id) => capture.close(id), id)
  }

  /** Memory of the page's process in megabytes: what it holds now, and the most that it held since `forgetPeak`. */
  async function memory(): Promise<{ now: number; peak: number }> {
    const status = readFileSync(`/proc/${await pid()}/status`, 'utf8')
    const megabytes = (name: string) =>
      Number(status.match(new RegExp(`${name}:\\s+(\\d+) kB`))?.[1]) / 1000
    return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') }
  }
  async function forgetPeak(): Promise<void> {
    writeFileSync(`/proc/${await pid()}/clear_refs`, '5')
  }
  async function pid(): Promise<number> {
    const session = await browser.newBrowserCDPSession()
    const { processInfo } = await session.send('SystemInfo.getProcessInfo')
    const pages = processInfo.filter(({ type }) => type === 'renderer')
    // Chromium keeps a spare for the next page; ours has worked most.
    const busiest = pages.sort((a, b) => b.cpuTime - a.cpuTime)[0]
    if (!busiest) throw new Error('no process of the page')
    return busiest.id
  }

  async function stop(): Promise<void> {
    await browser.close()
    server.close()
    rmSync(folder, { recursive: true })
  }
  return {
    page,
    asked,
    reload,
    choose,
    open,
    openChosen,
    openOne,
    warm,
    finish,
    preview,
    close,
    memory,
    forgetPeak,
    stop,
  }
}

export type CapturePage = Awaited<ReturnType<typeof startCapturePage>>
