import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** The office has the next PUT (or POST) to that address, and its answer never comes; tells the keys of all that are sent there. */
export async function loseAnswer(
  { origin }: { origin: string },
  page: Page,
  address: string,
  method: 'PUT' | 'POST' = 'PUT',
): Promise<(string | undefined)[]> {
  const keys: (string | undefined)[] = []
  await page.route(address, async (route) => {
    const request = route.request()
    if (request.method() !== method) return route.continue()
    keys.push(request.headers()['idempotency-key'])
    if (keys.length > 1) return route.continue()
    const sent = await fetch(`${origin}${new URL(request.url()).pathname}`, {
      method,
      headers: await request.allHeaders(),
      body: request.postData(),
    })
    expect(sent.status).toBe(200)
    await route.abort()
  })
  return keys
}
