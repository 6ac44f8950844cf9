import { createHmac, timingSafeEqual } from 'node:crypto'
import { expect, test } from 'vitest'
import { bodyOf, signedHeaders } from './sign.ts'

test('signs as the example of Standard Webhooks does', () => {
  // From the specification's own reference tests.
  const headers = signedHeaders(
    {
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      body: '{"test": 2432232314}',
      now: '2021-02-25T14:32:10.000Z',
    },
    ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
  )
  expect(headers['webhook-timestamp']).toBe('1614263530')
  const key = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64')
  const signed = 'msg_p5jXN8AQM9LWM0D4loKWxJek.1614263530.{"test": 2432232314}'
  const expected = createHmac('sha256', key).update(signed).digest()
  const given = Buffer.from(headers['webhook-signature']?.split(',')[1] ?? '', 'base64')
  expect(timingSafeEqual(given, expected)).toBe(true)
})

test('tells of an event its id, type, time, office, service and code, and nothing else', () => {
  const told = {
    ...{ id: '1', type: 'case.sent', at: '2026-11-20T02:00:00.000Z', officeId: 'bangphrom' },
    ...{ serviceId: 'change-first-name', code: 'K7M4P9' },
  }
  expect(JSON.parse(bodyOf({ ...told, caseId: 'secret', name: 'มาลี' } as typeof told))).toEqual({
    ...{ id: '1', type: 'case.sent', timestamp: told.at },
    data: { office: 'bangphrom', service: 'change-first-name', code: 'K7M4P9' },
  })
})
