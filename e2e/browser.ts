import chromium from '@sparticuz/chromium'
import { type Browser, chromium as playwright } from 'playwright-core'

/** A real Chromium, out of npm. Its package's own flags are for small clouds: they switch off what keeps one site from another, and draw every picture twice. */
export async function startBrowser(flags: string[] = []): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', ...flags],
    headless: true,
  })
}
