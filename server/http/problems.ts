import type { Problem } from '@phrom/shared/problem.ts'
import { problems } from '@phrom/shared/words/problems.ts'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { isStorageFull } from '../database/database.ts'
import type { Env } from '../deps.ts'
import { Refusal, statusOf } from '../refusal.ts'

/** Writes a refusal as problem details (RFC 9457); anything else is our fault and is told as nothing but that. */
export function answerProblem(error: Error, c: Context<Env>): Response {
  const refusal = refusalOf(error)
  const { code, extra } = refusal
  const requestId = c.get('requestId')
  // Somebody must make room, so a full disk is told like a fault of our own.
  if (code === 'unexpected' || code === 'storage_full') {
    c.get('deps').log.error({ requestId, error: error.stack }, `${code} error`)
  }
  const problem: Problem = {
    type: 'about:blank',
    title: problems[code].title.en,
    status: statusOf[code],
    code,
    detail: { th: told(code, 'th'), en: told(code, 'en') },
    ...extra,
    requestId,
  }
  return c.body(JSON.stringify(problem), statusOf[code], {
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
  })
}

function refusalOf(error: Error): Refusal {
  if (error instanceof Refusal) return error
  // Hono's own word for a body that is no JSON.
  if (error instanceof HTTPException && error.status === 400) {
    return new Refusal('invalid', { fields: ['body'] })
  }
  if (isStorageFull(error)) return new Refusal('storage_full')
  return new Refusal('unexpected')
}

function told(code: Refusal['code'], language: 'th' | 'en'): string {
  const { title, detail } = problems[code]
  return `${title[language]} · ${detail[language]}`
}
