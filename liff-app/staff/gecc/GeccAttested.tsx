import type { GeccCriterion } from '@phrom/shared/gecc/criterion.ts'
import { type GeccAttestation, type GeccState, isOld } from '@phrom/shared/gecc/standing.ts'
import { type Day, showDate } from '@phrom/shared/time.ts'
import { geccWords as words } from '@phrom/shared/words/gecc.ts'
import { useState } from 'preact/hooks'
import { client } from '../../api.ts'
import { language, t } from '../../words.ts'
import { AttestForm } from './AttestForm.tsx'
import { GeccPhotos } from './GeccPhotos.tsx'
import { tellNumber } from './gecc-rows.ts'
import type { Act } from './use-gecc.ts'

type Props = {
  office: string
  criterion: GeccCriterion
  state: GeccState
  /** A figure speaks against it. */
  isContradicted: boolean
  attestation: GeccAttestation | undefined
  today: Day
  act: Act
  busy: boolean
}

/** What a person has said of a criterion: to read, to say anew, to take back. */
export function GeccAttested(props: Props) {
  const { office, criterion, state, isContradicted, attestation, today, act, busy } = props
  const [doing, setDoing] = useState<'attest' | 'takeBack' | undefined>()
  const close = () => {
    setDoing(undefined)
    // The button that had the focus is gone.
    document.getElementById(`gecc-${criterion.id}`)?.focus()
  }
  if (doing === 'attest') {
    return <AttestForm {...{ office, criterion, today, act, busy, close }} before={attestation} />
  }
  if (!attestation) {
    return (
      <div class="stack-s">
        <p>
          {t(
            state === 'proved' ? words.notNeeded : isContradicted ? words.notCounted : words.isNot,
          )}
        </p>
        <button class="btn side" type="button" onClick={() => setDoing('attest')}>
          {t(words.attest)}
        </button>
      </div>
    )
  }
  const { id, day, by, note } = attestation
  const { gecc } = client.api.offices[':office'].staff
  async function takeBack() {
    const param = { office, criterionId: criterion.id }
    const at = gecc.criteria[':criterionId'].withdrawal
    const said = t(words.takenBack, { number: tellNumber(criterion, language.value) })
    if (await act((options) => at.$post({ param, json: { of: id } }, options), said)) close()
  }
  return (
    <div class="stack">
      <div class="stack-s">
        <h4>{t(words.attestation)}</h4>
        <p class="small">{t(words.attestedBy, { day: showDate(day, language.value), name: by })}</p>
        <p class="gecc-note">{note}</p>
        {isOld(attestation, today) && <p class="notice turn">{t(words.oldSay)}</p>}
        {isContradicted && <p class="notice stop">{t(words.contradicted)}</p>}
      </div>
      <GeccPhotos
        {...{ office, attestation, act, busy }}
        number={tellNumber(criterion, language.value)}
      />
      {doing === 'takeBack' ? (
        <div class="stack-s">
          <p>{t(words.takeBackSay)}</p>
          <div class="acts gecc-acts">
            <button class="btn risk" type="button" disabled={busy} onClick={() => void takeBack()}>
              {t(words.takeBack)}
            </button>
            <button class="btn side" type="button" onClick={close}>
              {t(words.keep)}
            </button>
          </div>
        </div>
      ) : (
        <div class="acts gecc-acts">
          <button class="btn side" type="button" onClick={() => setDoing('attest')}>
            {t(words.attestAgain)}
          </button>
          <button class="btn text" type="button" onClick={() => setDoing('takeBack')}>
            {t(words.takeBack)}
          </button>
        </div>
      )}
    </div>
  )
}
