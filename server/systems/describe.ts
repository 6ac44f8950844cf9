import { toJsonSchema } from '@valibot/to-json-schema'
import type { Hono } from 'hono'
import { openAPIRouteHandler } from 'hono-openapi'
import type { Env } from '../deps.ts'
import { keyScheme } from '../http/openapi.ts'
import { toldEvent } from './answers.ts'
import { apiPath } from './read-routes.ts'

/** The description of what the city's systems read and are told (OpenAPI 3.1), with how a key is shown. */
export function describeSystems(systems: Hono<Env>) {
  // The library's own types of a schema say less than OpenAPI 3.1 does.
  const schema = toJsonSchema(toldEvent, { errorMode: 'ignore' }) as object
  const event = { 'application/json': { schema } }
  return openAPIRouteHandler(systems, {
    defaultValidationErrorResponse: false,
    documentation: {
      info: {
        title: 'Phrom for the city’s systems',
        version: '1',
        description:
          'Read with a key that an admin of the office makes, and be told of events. Nothing here names a citizen.',
      },
      servers: [{ url: apiPath }],
      components: {
        securitySchemes: {
          [keyScheme]: {
            type: 'http',
            scheme: 'bearer',
            description:
              'Authorization: Bearer phrom_… A key is of one office, has scopes (read:figures, read:bookings, read:cases), ends on a day, and is answered 120 times a minute.',
          },
        },
      },
      webhooks: {
        event: {
          post: {
            summary: 'Something happened to a case or at the counter',
            description:
              'Signed as Standard Webhooks 1.0 (webhook-id, webhook-timestamp, webhook-signature). Answer with 2xx within five seconds; a redirect counts as a failure.',
            requestBody: { content: event },
            responses: { '2XX': { description: 'Taken' } },
          },
        },
      },
    },
  })
}
