import { definitions } from '@phrom/shared/services/definitions.ts'
import { dayOf } from '@phrom/shared/time.ts'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { ActionDeps, Env } from '../deps.ts'
import { answeringNothing } from '../http/openapi.ts'
import { body, officeParams } from '../http/validate.ts'
import { knownOffice } from '../offices/routes.ts'
import { addChecklist } from './checklist-store.ts'

const MadeChecklist = v.strictObject({ service: v.pipe(v.string(), v.maxLength(60)) })

/** One list of papers more was made that day, by nobody in particular; of a service that is none, nothing. */
async function countChecklist(
  { tx, now }: ActionDeps,
  officeId: string,
  serviceId: string,
): Promise<void> {
  if (!Object.hasOwn(definitions, serviceId)) return
  await addChecklist(tx, { officeId, day: dayOf(now), serviceId })
}

/** Public: who makes a list needs no account, and is not asked who they are. */
export const checklists = new Hono<Env>().post(
  '/:office/checklists',
  answeringNothing('Counts that a list of papers was made'),
  knownOffice,
  officeParams,
  body(MadeChecklist),
  async (c) => {
    const { write, now } = c.var.deps
    const { office } = c.req.valid('param')
    const { service } = c.req.valid('json')
    await write((tx) => countChecklist({ tx, now: now() }, office, service))
    return c.body(null, 204)
  },
)
