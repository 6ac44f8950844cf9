import { createHash } from 'node:crypto'
import { TakeBackAttestation, WriteAttestation } from '@phrom/shared/gecc/gecc-view.ts'
import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Env } from '../deps.ts'
import { announcedBytes, claimedType, readBody, readFile } from '../documents/read-file.ts'
import { uploadTurn } from '../documents/room.ts'
import { sendFile } from '../documents/send-page.ts'
import { once } from '../http/once.ts'
import { answering, answeringFile } from '../http/openapi.ts'
import { body, criterionParams, newPhotoParams, photoParams } from '../http/validate.ts'
import { Refusal } from '../refusal.ts'
import { answers } from './answers.ts'
import { attest, orChanged, takeBack } from './attest.ts'
import { deletePhoto } from './photo-store.ts'
import { addPhoto, keepPhoto, openPhoto, refuseUnlessStanding } from './photos.ts'
import { attested, geccView, pastOf } from './view.ts'

/** Where the body is a photo. */
export const photoPath = /^\/api\/offices\/[^/]+\/staff\/gecc\/attestations\/[^/]+\/photos\/[^/]+$/

const forHeads = createMiddleware<Env>(async (c, next) => {
  if (c.var.staff.role === 'staff') throw new Refusal('forbidden')
  await next()
})

const root = '/:office/staff/gecc'
const onePhoto = `${root}/photos/:photoId` as const

/** The office's own assessment by the standard, for heads and admins. Mounted behind the guard of its staff. */
export const staffGecc = new Hono<Env>()
  .use(root, forHeads)
  .use(`${root}/*`, forHeads)
  .get(
    root,
    answering('How the office stands to the standard today', 200, answers.view),
    async (c) => {
      const { db, now } = c.var.deps
      return c.json(await geccView(db, c.var.staff.officeId, now()))
    },
  )
  .get(
    `${root}/criteria/:criterionId/past`,
    answering('What was said of a criterion before', 200, answers.past),
    criterionParams,
    async (c) => {
      const { criterionId } = c.req.valid('param')
      return c.json(await pastOf(c.var.deps.db, c.var.staff.officeId, criterionId))
    },
  )
  .post(
    `${root}/criteria/:criterionId/attestations`,
    answering('Says of a criterion that it is fulfilled', 200, answers.attested),
    criterionParams,
    body(WriteAttestation),
    async (c) => {
      const { criterionId } = c.req.valid('param')
      const wanted = c.req.valid('json')
      const { staff } = c.var
      await once(c, wanted, 200, (deps) => attest(deps, staff, criterionId, wanted))
      return c.json(await attested(c.var.deps.db, staff.officeId))
    },
  )
  .post(
    `${root}/criteria/:criterionId/withdrawal`,
    answering('Takes back what was said of a criterion', 200, answers.attested),
    criterionParams,
    body(TakeBackAttestation),
    async (c) => {
      const { criterionId } = c.req.valid('param')
      const { of } = c.req.valid('json')
      const { staff } = c.var
      await once(c, of, 200, (deps) => takeBack(deps, staff, criterionId, of))
      return c.json(await attested(c.var.deps.db, staff.officeId))
    },
  )
  .put(
    `${root}/attestations/:attestationId/photos/:photoId`,
    answering('Puts a photo beside what was said', 201, answers.attested),
    newPhotoParams,
    async (c) => {
      const { attestationId, photoId: id } = c.req.valid('param')
      const { deps, person, staff } = c.var
      const of = { officeId: staff.officeId, attestationId, id }
      await refuseUnlessStanding(deps, staff.officeId, attestationId)
      await uploadTurn(person.id, announcedBytes(c.req.raw), async () => {
        const bytes = await readBody(c.req.raw)
        const digest = createHash('sha256').update(bytes).digest('base64url')
        const file = await readFile(bytes, claimedType(c.req.raw))
        await keepPhoto(deps, of, file, async (row) => {
          await once(c, digest, 201, (act) => addPhoto(act, staff, of, row))
        })
      })
      return c.json(await attested(deps.db, staff.officeId), 201)
    },
  )
  .get(onePhoto, answeringFile('A photo beside a criterion'), photoParams, async (c) => {
    const { photoId: id } = c.req.valid('param')
    const { deps, staff } = c.var
    return sendFile(c, 'image/jpeg', await openPhoto(deps, { officeId: staff.officeId, id }))
  })
  .delete(
    onePhoto,
    answering('Deletes a photo, also from what was said before', 200, answers.attested),
    photoParams,
    async (c) => {
      const { photoId: id } = c.req.valid('param')
      const { deps, staff } = c.var
      const { officeId } = staff
      const removed = await once(c, null, 200, async ({ tx }) => ({
        file: (await orChanged(deletePhoto(tx, { officeId, id }))) ?? null,
      }))
      // Where the store is away just now, the sweep does it.
      if (removed.file) await deps.documents.remove(removed.file).catch(() => undefined)
      return c.json(await attested(deps.db, officeId))
    },
  )
