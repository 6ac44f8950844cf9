import { HTTPFetchError } from '@line/bot-sdk'

/** `change`: what `--yes` does; `wrong`: what only a person can mend. */
export type Finding = {
  state: 'ok' | 'note' | 'change' | 'done' | 'wrong'
  about: string
  say: string
}

export const patienceMs = 10_000

/** The status that LINE answered, or 0 where it did not answer. */
export function statusOf(error: unknown): number {
  return error instanceof HTTPFetchError ? error.status : 0
}

/** What an error of LINE means, in one line; never the token or the secret. */
export function sayError(error: unknown): string {
  const status = statusOf(error)
  if (error instanceof HTTPFetchError) return `LINE answered ${status}: ${messageOf(error.body)}`
  return `LINE cannot be reached: ${(error as Error).message}`
}

function messageOf(body: string): string {
  try {
    const { message, error_description } = JSON.parse(body)
    return String(message ?? error_description).slice(0, 200)
  } catch {
    return body.slice(0, 100)
  }
}
