import type { OfficeView } from '@phrom/shared/case.ts'
import type { OfficeServiceView } from '@phrom/shared/office-service.ts'
import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import * as v from 'valibot'
import type { Config, OfficeSettings } from '../config.ts'
import type { Env } from '../deps.ts'
import { areaOf } from '../home-visits/keep-place.ts'
import { answering, answers } from '../http/openapi.ts'
import { Refusal } from '../refusal.ts'
import { listServices } from './services-store.ts'

/** An office that this deployment does not serve is not found, whatever stands behind it in the address. */
export const knownOffice = createMiddleware<Env>(async (c, next) => {
  officeOf(c.var.deps.config, c.req.param('office'))
  await next()
})

function officeOf(config: Config, id: string | undefined): OfficeSettings {
  const office = config.offices.find((item) => item.id === id)
  if (!office) throw new Refusal('not_found')
  return office
}

export function viewOf(office: OfficeSettings): OfficeView {
  const { id, name, phone, address, hours, position, line } = office
  const homeVisits = areaOf(office)
  const lineId = line.basicId
  return { id, name, phone, lineId, address, hours, position: position ?? null, homeVisits }
}

export const offices = new Hono<Env>()
  .get('/', answering('The offices served here', 200, v.array(answers.office)), (c) =>
    c.json(c.var.deps.config.offices.map(viewOf)),
  )
  .get(
    '/:office/services',
    answering('Services that the office has set', 200, v.array(answers.officeService)),
    async (c) => {
      const { id } = officeOf(c.var.deps.config, c.req.param('office'))
      const set = await listServices(c.var.deps.db, id)
      const told: OfficeServiceView[] = set.map(({ serviceId, off, note, minutes }) => ({
        serviceId,
        off,
        note,
        minutes,
      }))
      return c.json(told)
    },
  )
  .get('/:office', answering('An office', 200, answers.office), (c) =>
    c.json(viewOf(officeOf(c.var.deps.config, c.req.param('office')))),
  )
