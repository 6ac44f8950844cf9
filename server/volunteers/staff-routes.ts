import {
  ChangeVolunteer,
  ConfirmVolunteer,
  EndInvite,
  EndVolunteer,
  FindVolunteers,
  MoveVolunteer,
  NewInviteLink,
  WriteInvite,
} from '@phrom/shared/volunteer-views.ts'
import { type Context, Hono } from 'hono'
import type { ActionDeps, Env } from '../deps.ts'
import { once } from '../http/once.ts'
import { answering } from '../http/openapi.ts'
import { body, inviteParams, volunteerParams } from '../http/validate.ts'
import { answers } from './answers.ts'
import { changeVolunteer, confirmVolunteer, endVolunteer, moveVolunteer } from './change.ts'
import { exportVolunteers, findVolunteers, recordExport, volunteerView } from './directory.ts'
import { inviteList, makeInvite, newLink, takeBackInvite } from './invite.ts'

const at = '/:office/staff/volunteers/:volunteerId'
const atInvite = '/:office/staff/volunteer-invites/:inviteId'
const view = (what: string) => answering(what, 200, answers.view)
const invites = (what: string) => answering(what, 200, answers.invites)

/** Does something once. Kept for a retry is that it was done, and no name. */
async function doOnce(
  c: Context<Env>,
  request: unknown,
  write: (deps: ActionDeps) => Promise<void>,
): Promise<void> {
  await once(c, request, 200, async (deps) => {
    await write(deps)
    return null
  })
}

const viewOf = (c: Context<Env>, id: string) =>
  volunteerView(c.var.deps.db, c.var.staff.officeId, id)
const invitesOf = (c: Context<Env>) => inviteList(c.var.deps, c.var.staff.officeId)

/** The office's volunteers and their invitations. Mounted behind the guard of the office's staff. */
export const staffVolunteers = new Hono<Env>()
  .post(
    '/:office/staff/volunteers/find',
    answering('The directory, a page at a time', 200, answers.list),
    body(FindVolunteers),
    async (c) => {
      const { db } = c.var.deps
      return c.json(await findVolunteers(db, c.var.staff.officeId, c.req.valid('json')))
    },
  )
  .post(
    '/:office/staff/volunteers/export',
    answering(
      'All volunteers, for heads; that they were exported is on record',
      200,
      answers.export,
    ),
    async (c) => {
      await doOnce(c, null, (deps) => recordExport(deps, c.var.staff))
      return c.json(await exportVolunteers(c.var.deps.db, c.var.staff.officeId))
    },
  )
  .get(at, view('One volunteer'), volunteerParams, async (c) =>
    c.json(await viewOf(c, c.req.valid('param').volunteerId)),
  )
  .put(at, view('Changes a volunteer'), volunteerParams, body(ChangeVolunteer), async (c) => {
    const { volunteerId: id } = c.req.valid('param')
    const wanted = c.req.valid('json')
    await doOnce(c, wanted, (deps) => changeVolunteer(deps, c.var.staff, id, wanted))
    return c.json(await viewOf(c, id))
  })
  .post(
    `${at}/confirm`,
    view('Says that it is whom the office invited'),
    volunteerParams,
    body(ConfirmVolunteer),
    async (c) => {
      const { volunteerId: id } = c.req.valid('param')
      const wanted = c.req.valid('json')
      await doOnce(c, wanted, (deps) => confirmVolunteer(deps, c.var.staff, { id, ...wanted }))
      return c.json(await viewOf(c, id))
    },
  )
  .post(
    `${at}/decline`,
    view('Says that it is not'),
    volunteerParams,
    body(EndVolunteer),
    async (c) => {
      const { volunteerId: id } = c.req.valid('param')
      const { why, revision } = c.req.valid('json')
      await doOnce(c, { why, revision }, (deps) =>
        endVolunteer(deps, c.var.staff, { id, revision }, 'declined', why),
      )
      return c.json(await viewOf(c, id))
    },
  )
  .post(
    `${at}/remove`,
    view('Takes a volunteer out of the list'),
    volunteerParams,
    body(EndVolunteer),
    async (c) => {
      const { volunteerId: id } = c.req.valid('param')
      const { why, revision } = c.req.valid('json')
      await doOnce(c, { why, revision }, (deps) =>
        endVolunteer(deps, c.var.staff, { id, revision }, 'removed', why),
      )
      return c.json(await viewOf(c, id))
    },
  )
  .post(
    `${at}/move`,
    view('Moves a volunteer to another office'),
    volunteerParams,
    body(MoveVolunteer),
    async (c) => {
      const { volunteerId: id } = c.req.valid('param')
      const { to, revision } = c.req.valid('json')
      const { offices } = c.var.deps.config
      await doOnce(c, { to, revision }, (deps) =>
        moveVolunteer(deps, c.var.staff, { id, revision }, to, offices),
      )
      return c.json(await viewOf(c, id))
    },
  )
  .get('/:office/staff/volunteer-invites', invites('The office’s invitations'), async (c) =>
    c.json(await invitesOf(c)),
  )
  .put(atInvite, invites('Invites'), inviteParams, body(WriteInvite), async (c) => {
    const { inviteId } = c.req.valid('param')
    const wanted = c.req.valid('json')
    await doOnce(c, wanted, (deps) => makeInvite(deps, c.var.staff, inviteId, wanted))
    return c.json(await invitesOf(c))
  })
  .put(
    `${atInvite}/link`,
    invites('Gives an invitation another link'),
    inviteParams,
    body(NewInviteLink),
    async (c) => {
      const { inviteId } = c.req.valid('param')
      const wanted = c.req.valid('json')
      await doOnce(c, wanted, (deps) => newLink(deps, c.var.staff, inviteId, wanted))
      return c.json(await invitesOf(c))
    },
  )
  .post(
    `${atInvite}/take-back`,
    invites('Takes an invitation back'),
    inviteParams,
    body(EndInvite),
    async (c) => {
      const { inviteId } = c.req.valid('param')
      const { revision } = c.req.valid('json')
      await doOnce(c, { revision }, (deps) => takeBackInvite(deps, c.var.staff, inviteId, revision))
      return c.json(await invitesOf(c))
    },
  )
