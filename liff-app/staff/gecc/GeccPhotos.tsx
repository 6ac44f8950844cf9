import { whyNotFile } from '@phrom/shared/file-limits.ts'
import { type GeccAttestation, geccLimits } from '@phrom/shared/gecc/standing.ts'
import type { ProblemCode } from '@phrom/shared/problem.ts'
import { geccWords as words } from '@phrom/shared/words/gecc.ts'
import { problems } from '@phrom/shared/words/problems.ts'
import { useState } from 'preact/hooks'
import { client } from '../../api.ts'
import { FileButton } from '../../capture/FileButton.tsx'
import { ProblemNote } from '../../parts/use-send.tsx'
import { uuidv7 } from '../../uuid.ts'
import { t } from '../../words.ts'
import { GeccPhoto } from './GeccPhoto.tsx'
import type { Act } from './use-gecc.ts'

const kinds = ['image/jpeg', 'image/png', 'image/webp']

type Chosen = { file: File; id: string; key: string }
type Props = {
  office: string
  number: string
  attestation: GeccAttestation
  act: Act
  busy: boolean
}

/** The photos beside what was attested: each can be looked at, deleted, and another added. */
export function GeccPhotos({ office, number, attestation, act, busy }: Props) {
  const { id: attestationId, photos } = attestation
  const [wrong, setWrong] = useState<string | undefined>()
  const [isAdding, setAdding] = useState(false)
  // One whose answer was lost goes out again as the same photo.
  const [chosen, setChosen] = useState<Chosen | undefined>()
  const gecc = client.api.offices[':office'].staff.gecc
  async function add(file: File) {
    // A web view that does not know the kind says nothing of it; the server looks for itself.
    const isKnown = file.type === '' || kinds.includes(file.type)
    const problem = whyNotFile(file.size)
    setWrong(isKnown ? problem && tellProblem(problem) : t(words.onlyPhotos))
    if (!isKnown || problem) return
    await send({ file, id: uuidv7(), key: crypto.randomUUID() })
  }
  async function send(photo: Chosen) {
    setChosen(photo)
    setAdding(true)
    const { file: body, id, key } = photo
    const path = `/api/offices/${office}/staff/gecc/attestations/${attestationId}/photos/${id}`
    const put: Parameters<Act>[0] = ({ headers }) => fetch(path, { method: 'PUT', headers, body })
    if (await act(put, t(words.photoAdded), key)) setChosen(undefined)
    setAdding(false)
  }
  const remove = (photoId: string) =>
    act(
      (options) => gecc.photos[':photoId'].$delete({ param: { office, photoId } }, options),
      t(words.photoDeleted),
    )
  return (
    <div class="stack-s">
      <h4>{t(words.photos)}</h4>
      <p class="hint">{t(words.photoSay, { n: geccLimits.photos })}</p>
      {photos.length > 0 ? (
        <ul class="gecc-photos">
          {photos.map((id, i) => (
            <li key={id}>
              <GeccPhoto office={office} number={number} id={id} n={i + 1} remove={remove} />
            </li>
          ))}
        </ul>
      ) : (
        <p>{t(words.photoNone)}</p>
      )}
      <ProblemNote text={wrong} />
      {isAdding && <p role="status">{t(words.adding)}</p>}
      {chosen && !isAdding && (
        <button class="btn side" type="button" onClick={() => void send(chosen)}>
          {t(words.addAgain)}
        </button>
      )}
      {photos.length < geccLimits.photos && !busy && (
        <FileButton text={t(words.addPhoto)} icon="camera" accept={kinds.join(',')} take={add} />
      )}
    </div>
  )
}

function tellProblem(code: ProblemCode): string {
  return `${t(problems[code].title)} · ${t(problems[code].detail)}`
}
