import chromium from '@sparticuz/chromium'
import { type Browser, chromium as playwright } from 'playwright-core'

/** A real Chromium, out of npm. The flags that crowd it into one process are for small clouds, not for tests. */
export async function startBrowser(flags: string[] = []): Promise<Browser> {
  const crowding = /single-process|no-zygote|headless/
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [
      ...chromium.args.filter((flag) => !crowding.test(flag)),
      '--no-sandbox',
      '--disable-background-networking',
      ...flags,
    ],
    headless: true,
  })
}
