import type { GeccPast, GeccView } from '@phrom/shared/gecc/gecc-view.ts'
import sharp from 'sharp'
import { type PersonName, startTestServer } from '../testing.ts'

export const gecc = '/offices/bangphrom/staff/gecc'

export const photo = await sharp({
  create: { width: 60, height: 80, channels: 3, background: '#fff' },
})
  .jpeg()
  .toBuffer()

/** The office as it begins, and what its heads do with the assessment. */
export async function startGecc(settings?: Record<string, string>) {
  const server = await startTestServer(settings)
  const { ask, db, deps } = server
  const view = async (person: PersonName = 'anan') =>
    (await ask(person, 'GET', gecc)).json as unknown as GeccView
  const standing = async (id: string) => (await view()).attestations[id]
  const wish = (change: object = {}) => ({
    ...{ id: crypto.randomUUID(), of: null, day: '2026-11-19', note: 'มีทางลาด', keep: [] },
    ...change,
  })
  const attest = (criterion: string, change: object = {}, person: PersonName = 'anan') =>
    ask(person, 'POST', `${gecc}/criteria/${criterion}/attestations`, wish(change))
  /** Says of a criterion that it is fulfilled; answers the id of what was said. */
  async function attested(criterion: string, change: object = {}): Promise<string> {
    const wanted = wish(change)
    const { status } = await ask(
      'anan',
      'POST',
      `${gecc}/criteria/${criterion}/attestations`,
      wanted,
    )
    if (status !== 200) throw new Error(`${status}`)
    return wanted.id
  }
  const takeBack = (criterion: string, of: string, person: PersonName = 'anan') =>
    ask(person, 'POST', `${gecc}/criteria/${criterion}/withdrawal`, { of })
  const addPhoto = (
    attestation: string,
    { id = crypto.randomUUID() as string, file = photo as Uint8Array, type = 'image/jpeg' } = {},
    person: PersonName = 'anan',
  ) =>
    ask(person, 'PUT', `${gecc}/attestations/${attestation}/photos/${id}`, file, {
      'content-type': type,
    })
  /** A photo that is there; answers its id. */
  async function photographed(attestation: string): Promise<string> {
    const id = crypto.randomUUID()
    const { status } = await addPhoto(attestation, { id })
    if (status !== 201) throw new Error(`${status}`)
    return id
  }
  const past = async (criterion: string) =>
    (await ask('anan', 'GET', `${gecc}/criteria/${criterion}/past`)).json as unknown as GeccPast[]
  const files = async () => {
    const names: string[] = []
    for await (const { name } of deps.documents.files.list()) names.push(name)
    return names
  }
  const rows = () => db.selectFrom('geccPhoto').selectAll().execute()
  return {
    ...server,
    ...{ view, standing, wish, attest, attested, takeBack, addPhoto, photographed, past },
    ...{ files, rows },
  }
}
