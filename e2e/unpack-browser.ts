import chromium from '@sparticuz/chromium'

/** Unpacks the browser before anybody starts it: of several at once, one would start what another is still writing. */
export default async function setup(): Promise<void> {
  await chromium.executablePath()
}
