import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { addDays, instantAt } from '@phrom/shared/time.ts'
import { sql } from 'kysely'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { openKeys } from '../documents/keys/key-ring.ts'
import { addKey, dropKey, rememberKey, rewrapOffice } from '../documents/keys/rotate-keys.ts'
import { sweep } from '../documents/sweep.ts'
import { pdf } from '../documents/testing-pdf.ts'
import { runRetention } from '../retention/run.ts'
import { gecc, photo, startGecc } from './testing-gecc.ts'
import { verifyGecc } from './verify.ts'

const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#fff' }, limitInputPixels: false })

test('a photo is drawn anew without what the camera wrote into it, and lies encrypted', async () => {
  const { app, attested, addPhoto, deps, files, signIn, standing } = await startGecc()
  const attestation = await attested('p4')
  const id = crypto.randomUUID()
  const file = await blank(80, 60)
    .jpeg()
    .withExif({ IFD0: { Make: 'Camera' }, IFD3: { GPSLatitude: '1/1 0/1 0/1' } })
    .toBuffer()
  expect((await addPhoto(attestation, { id, file })).status).toBe(201)
  expect((await standing('p4'))?.photos).toEqual([id])
  const answer = await app.request(`/api${gecc}/photos/${id}`, {
    headers: { authorization: `Bearer ${await signIn('anan')}` },
  })
  expect(answer.headers.get('content-type')).toBe('image/jpeg')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect((await sharp(await answer.arrayBuffer()).metadata()).exif).toBeUndefined()
  const [name = ''] = await files()
  const stored = Buffer.from((await deps.documents.files.get(name)) ?? [])
  expect(stored.subarray(0, 6).toString()).toBe('PHROM1')
})

const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
test.each([
  ['a PDF', pdf(1), 'application/pdf', 415, 'file_type'],
  ['a drawing with a script', svg, 'image/svg+xml', 415, 'file_type'],
  ['a script that says it is a photo', Buffer.from('<script>'), 'image/jpeg', 415, 'file_type'],
  ['a photo that says it is another kind', photo, 'image/png', 415, 'file_type'],
  ['nothing', Buffer.alloc(0), 'image/jpeg', 422, 'file_empty'],
  ['half a photo', photo.subarray(0, 200), 'image/jpeg', 422, 'file_unreadable'],
  ['more than ten megabytes', Buffer.alloc(10_485_761), 'image/jpeg', 413, 'file_too_big'],
])('%s is refused, and nothing is kept of it', async (_what, file, type, status, code) => {
  const { addPhoto, attested, files, standing } = await startGecc()
  const answer = await addPhoto(await attested('p4'), { file, type })
  expect([answer.status, answer.json.code]).toEqual([status, code])
  expect(await files()).toEqual([])
  expect((await standing('p4'))?.photos).toEqual([])
})

test('six photos and no seventh, also when they come at once; a retry is the same photo', async () => {
  const { addPhoto, ask, attested, files, standing } = await startGecc()
  const attestation = await attested('p4')
  const answers = await Promise.all(Array.from({ length: 8 }, () => addPhoto(attestation)))
  const kept = answers.filter(({ status }) => status === 201)
  expect(kept).toHaveLength(6)
  expect(answers.find(({ status }) => status !== 201)?.json.code).toBe('too_many_photos')
  const [first = ''] = (await standing('p4'))?.photos ?? []
  expect((await ask('anan', 'DELETE', `${gecc}/photos/${first}`)).status).toBe(200)
  const path = `${gecc}/attestations/${attestation}/photos/${crypto.randomUUID()}`
  const headers = { 'idempotency-key': crypto.randomUUID() }
  for (let i = 0; i < 2; i++) {
    expect((await ask('anan', 'PUT', path, photo, headers)).status).toBe(201)
  }
  expect((await standing('p4'))?.photos).toHaveLength(6)
  expect(await files()).toHaveLength(6)
})

test('a photo stays beside words that are written anew, where it is kept, and shows also in the history', async () => {
  const { attest, attested, past, photographed, standing, db } = await startGecc()
  const first = await attested('p4')
  const [one, other] = [await photographed(first), await photographed(first)]
  expect((await attest('p4', { of: first, keep: [one] })).status).toBe(200)
  expect((await standing('p4'))?.photos).toEqual([one])
  expect((await past('p4'))[0]?.photos.toSorted()).toEqual([one, other].toSorted())
  const foreign = await attest('p5', { keep: [one] })
  expect([foreign.status, foreign.json.code]).toEqual([409, 'changed_meanwhile'])
  expect(await verifyGecc(db)).toEqual([])
})

test('a deleted photo is gone everywhere, with its file; nothing is put beside words that stand no longer', async () => {
  const { addPhoto, ask, attest, attested, files, past, photographed, rows } = await startGecc()
  const first = await attested('p4')
  const id = await photographed(first)
  await attest('p4', { of: first, keep: [id] })
  expect((await ask('anan', 'DELETE', `${gecc}/photos/${id}`)).status).toBe(200)
  expect([await files(), await rows(), (await past('p4'))[0]?.photos]).toEqual([[], [], []])
  expect((await ask('anan', 'GET', `${gecc}/photos/${id}`)).status).toBe(404)
  expect((await ask('anan', 'DELETE', `${gecc}/photos/${id}`)).status).toBe(200)
  expect((await addPhoto(first)).json.code).toBe('changed_meanwhile')
})

test('a photo whose file is lost says so', async () => {
  const { ask, attested, config, logged, photographed } = await startGecc()
  const id = await photographed(await attested('p4'))
  rmSync(join(config.dataDir, 'documents'), { recursive: true })
  const { status, json } = await ask('anan', 'GET', `${gecc}/photos/${id}`)
  expect([status, json.code]).toEqual([410, 'photo_lost'])
  expect(logged.join('')).toContain('photo cannot be opened')
})

test('the sweep knows photos, and a new key of the office opens them', async () => {
  const { ask, attested, config, db, deps, files, photographed, setClock } = await startGecc()
  const id = await photographed(await attested('p4'))
  const { list } = deps.documents.files
  deps.documents.files.list = async function* () {
    for await (const { name } of list()) yield { name, writtenAt: 0 }
  }
  const swept = await sweep(deps, ['bangphrom', 'khlongphrom'])
  expect(swept).toMatchObject({ files: 1, unknownFiles: 0, removedFiles: 0 })
  expect(await files()).toHaveLength(1)
  const file = 'file' in config.documents.keys ? config.documents.keys.file : ''
  await rememberKey(db, await addKey(file, 'bangphrom'), deps.now())
  const drop = () => dropKey(db, file, 'bangphrom', 1, deps.now())
  await expect(drop()).rejects.toThrow('1 pages still need key version 1')
  expect(await rewrapOffice(db, openKeys({ file }), 'bangphrom')).toEqual({
    ...{ rewrapped: 1, damaged: 0 },
  })
  setClock(instantAt('2026-11-20', '13:00'))
  await drop()
  expect((await ask('anan', 'GET', `${gecc}/photos/${id}`)).status).toBe(200)
})

test('what no longer stands goes after three years with its photos; what stands stays', async () => {
  const { attest, attested, db, deps, files, past, photographed, rows, setClock, standing } =
    await startGecc()
  const first = await attested('p4')
  const [kept, dropped] = [await photographed(first), await photographed(first)]
  await attest('p4', { of: first, keep: [kept] })
  const run = async (days: number) => {
    setClock(instantAt(addDays('2026-11-20', days), '02:30'))
    return (await runRetention(deps)).gecc
  }
  expect(await run(1095)).toBe(0)
  expect(await rows()).toHaveLength(2)
  expect(await run(1096)).toBe(1)
  expect((await rows()).map(({ id }) => id)).toEqual([kept])
  expect(await files()).toHaveLength(1)
  // The session of that day is over by now.
  setClock(instantAt('2026-11-20', '10:00'))
  expect([(await standing('p4'))?.photos, await past('p4')]).toEqual([[kept], []])
  expect(dropped).not.toBe(kept)
  expect(await verifyGecc(db)).toEqual([])
})

test.each([
  [
    'something was said of a criterion that the standard does not have',
    sql`update gecc_attestation set criterion_id = 'p99'`,
  ],
  [
    'what was said of a criterion ended without saying how and by whom, or stands although it ended',
    sql`update gecc_attestation set ended_at = at`,
  ],
  ['a photo lies beside no word about a criterion', sql`delete from gecc_attestation_photo`],
] as const)('verify finds that %s', async (check, damage) => {
  const { attested, db, photographed } = await startGecc()
  await photographed(await attested('p4'))
  expect(await verifyGecc(db)).toEqual([])
  await damage.execute(db)
  expect(await verifyGecc(db)).toMatchObject([{ check, officeId: 'bangphrom' }])
})
