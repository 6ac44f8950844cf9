import { citizen } from '@phrom/shared/words/citizen.ts'
import { consentTexts } from '@phrom/shared/words/consents.ts'
import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Checkbox } from '../parts/Checkbox.tsx'
import { ErrorSummary, type FieldError } from '../parts/ErrorSummary.tsx'
import { Screen } from '../parts/Screen.tsx'
import { ProblemNote, useSend } from '../parts/use-send.tsx'
import { language, t } from '../words.ts'
import { saveDraft, sendDraft } from './draft.ts'
import { pathsOf } from './paths.ts'
import { progressAt } from './progress.ts'
import { type Filling, formScreen } from './use-service.tsx'

/** Consent to keep photos comes before the first one leaves the phone; with it the case begins at the office. */
export default formScreen(Consent)

function Consent({ office, service, draft }: Filling) {
  const paths = pathsOf(office, service.id)
  const { route } = useLocation()
  const given = draft.begun && draft.consents.includes('papers.precheck')
  const [agreed, setAgreed] = useState(false)
  const [errors, setErrors] = useState<FieldError[]>([])
  const { busy, problem, send } = useSend()
  useEffect(() => {
    if (given) route(paths.papers, true)
  }, [given])
  if (given) return null

  async function goOn(event: Event) {
    event.preventDefault()
    if (!agreed) return setErrors([{ field: 'precheck', text: citizen.mustAgree }])
    const done = await send(async () => {
      await saveDraft(office, service.id, { consents: ['papers.precheck'] })
      await sendDraft(office, service.id)
    })
    if (done) route(paths.papers)
  }
  return (
    <Screen
      title={t(citizen.consentTitle)}
      back={{ href: paths.list }}
      progress={progressAt.consent}
      bottom={
        <button class="btn main" type="submit" form="consent" disabled={busy}>
          {t(citizen.agree)}
        </button>
      }
    >
      <ErrorSummary errors={errors} />
      <ProblemNote text={problem} />
      <p class="lead">{t(citizen.consentLead)}</p>
      <p>{t(citizen.duty)}</p>
      <p>
        <a href={`/privacy?lang=${language.value}`} target="_blank" rel="noreferrer">
          {t(citizen.readPrivacy)}
        </a>
      </p>
      <form id="consent" onSubmit={goOn}>
        <Checkbox
          id="precheck"
          text={t(consentTexts['papers.precheck'])}
          checked={agreed}
          change={setAgreed}
        />
      </form>
    </Screen>
  )
}
