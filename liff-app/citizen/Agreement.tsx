import type { ConsentPurpose } from '@phrom/shared/case.ts'
import { pictures } from '@phrom/shared/checklist.ts'
import { isAtHome } from '@phrom/shared/home-visits.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { consentTexts } from '@phrom/shared/words/consents.ts'
import { copyWords } from '@phrom/shared/words/copy-orders.ts'
import { homePlace } from '@phrom/shared/words/home-visits.ts'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Checkbox } from '../parts/Checkbox.tsx'
import { ErrorSummary, type FieldError } from '../parts/ErrorSummary.tsx'
import { Screen } from '../parts/Screen.tsx'
import { language, t } from '../words.ts'
import { saveDraft } from './draft.ts'
import { pathsOf } from './paths.ts'
import { progressAt } from './progress.ts'
import { type Filling, formScreen } from './use-service.tsx'

/** The consents that concern the whole case. */
export default formScreen(Consents)

function Consents({ office, service, draft, list }: Filling) {
  const paths = pathsOf(office, service.id)
  const { route } = useLocation()
  const [given, setGiven] = useState<ConsentPurpose[]>(draft.consents)
  const [errors, setErrors] = useState<FieldError[]>([])
  const withPapers = pictures(list).length > 0
  const atHome = isAtHome(service)
  // Kept with each tick, so that a closed window loses nothing; given only when the case is sent.
  const change = (purpose: ConsentPurpose) => (on: boolean) => {
    const consents = on ? [...given, purpose] : given.filter((item) => item !== purpose)
    setGiven(consents)
    void saveDraft(office, service.id, { consents })
  }
  async function goOn(event: Event) {
    event.preventDefault()
    const wrong: FieldError[] = []
    if (atHome && !given.includes('home.person')) {
      wrong.push({ field: 'person', text: homePlace.personMissing })
    }
    if (withPapers && !given.includes('papers.others')) {
      wrong.push({ field: 'others', text: citizen.mustAgree })
    }
    if (service.order && !given.includes('copies.lookup')) {
      wrong.push({ field: 'lookup', text: copyWords.mustAgreeLookup })
    }
    setErrors(wrong)
    if (wrong.length > 0) return
    await saveDraft(office, service.id, { consents: given })
    route(paths.check)
  }
  return (
    <Screen
      title={t(citizen.agreementTitle)}
      back={{ href: atHome ? paths.homeDays : paths.contact }}
      progress={progressAt.agreement}
      bottom={
        <button class="btn main" type="submit" form="agreement">
          {t(citizen.next)}
        </button>
      }
    >
      <ErrorSummary errors={errors} />
      <p>{t(citizen.duty)}</p>
      <p>
        <a href={`/privacy?lang=${language.value}`} target="_blank" rel="noreferrer">
          {t(citizen.readPrivacy)}
        </a>
      </p>
      <form id="agreement" class="stack" onSubmit={goOn}>
        {atHome && (
          <>
            <p>{t(homePlace.personWhy)}</p>
            <Checkbox
              id="person"
              text={t(consentTexts['home.person'])}
              checked={given.includes('home.person')}
              change={change('home.person')}
            />
          </>
        )}
        {withPapers && (
          <Checkbox
            id="others"
            text={t(consentTexts['papers.others'])}
            checked={given.includes('papers.others')}
            change={change('papers.others')}
          />
        )}
        {service.order && (
          <Checkbox
            id="lookup"
            text={t(consentTexts['copies.lookup'])}
            checked={given.includes('copies.lookup')}
            change={change('copies.lookup')}
          />
        )}
        <Checkbox
          id="messages"
          text={t(consentTexts['line.messages'])}
          note={t(citizen.optional)}
          checked={given.includes('line.messages')}
          change={change('line.messages')}
        />
      </form>
    </Screen>
  )
}
