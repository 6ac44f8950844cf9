import { helpKinds, type ThanksView } from '@phrom/shared/thanks.ts'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { Env } from '../deps.ts'
import { answering } from '../http/openapi.ts'
import { thanksOf } from './helped.ts'

const helped = { month: v.number(), all: v.number() }
const thanks = v.object({
  ...{ of: v.string(), ...helped },
  by: v.array(v.object({ kind: v.picklist(helpKinds), ...helped })),
}) satisfies v.GenericSchema<ThanksView>

/** How many people a volunteer has helped. Mounted behind the volunteers' guard. */
export const volunteerThanks = new Hono<Env>().get(
  '/:office/volunteer/thanks',
  answering('How many people this volunteer has helped', 200, thanks),
  async (c) => c.json(await thanksOf(c.var.deps.db, c.var.volunteer, c.var.deps.now())),
)
