import { type CaseView, type ConsentPurpose, consentPurposes } from '@phrom/shared/case.ts'
import { afterPapersTaken, afterPlaceTaken, isOrderOpen, turnOf } from '@phrom/shared/case-flow.ts'
import type { MyCase } from '@phrom/shared/my-data.ts'
import { loadVersions } from '@phrom/shared/services/all.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { versionNamed } from '@phrom/shared/services/versions.ts'
import { consentTexts } from '@phrom/shared/words/consents.ts'
import { copyWords } from '@phrom/shared/words/copy-orders.ts'
import { homeCase } from '@phrom/shared/words/home-visits.ts'
import { privacy } from '@phrom/shared/words/privacy.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { useLocation } from 'preact-iso'
import { client, write } from '../../api.ts'
import { Failed, useLoad, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { t } from '../../words.ts'
import { openDraft, saveDraft } from '../draft.ts'
import { decoded, pathsOf } from '../paths.ts'
import { WithMyCase } from './use-my-data.tsx'

type Place = { office?: string; id?: string; purpose?: string }

/** Says what happens to this case without the consent, before it is taken back. */
export default function TakeBack({ office = '', id = '', purpose = '' }: Place) {
  const wanted = consentPurposes.find((one) => one === decoded(purpose))
  return (
    <WithMyCase office={office} id={id}>
      {(item) => <WithService office={office} item={item} purpose={wanted ?? 'line.messages'} />}
    </WithMyCase>
  )
}

type Wanted = { office: string; item: MyCase; purpose: ConsentPurpose }

/** What happens depends on the service, as it was when the case was made. */
function WithService(wanted: Wanted) {
  const { serviceId, serviceVersion } = wanted.item
  const { value, error, reload } = useLoad(`${serviceId} ${serviceVersion}`, async () => {
    const service = versionNamed((await loadVersions(serviceId)) ?? [], serviceVersion)
    if (!service) throw new Error('no such service')
    return service
  })
  if (error) return <Failed error={error} reload={reload} />
  if (!value) return <Waiting />
  return <Ask {...wanted} service={value} />
}

function Ask({ office, item, purpose, service }: Wanted & { service: Service }) {
  const { route } = useLocation()
  const { busy, problem, send } = useSend()
  const back = pathsOf(office).privacyOf(item.id)
  async function takeBack() {
    const done = await send(async () => {
      const param = { office: item.officeId, caseId: item.id, purpose }
      await write<CaseView>((options) =>
        client.api.offices[':office'].cases[':caseId'].consents[':purpose'].withdraw.$post(
          { param },
          options,
        ),
      )
      await forgetOnPhone(item, purpose)
    })
    if (done) route(back, true)
  }
  return (
    <Screen
      title={t(privacy.takeBackThis)}
      back={{ href: back }}
      bottom={
        <>
          <button class="btn risk" type="button" disabled={busy} onClick={takeBack}>
            {t(privacy.takeBack)}
          </button>
          <a class="btn side" href={back}>
            {t(privacy.keepConsent)}
          </a>
        </>
      }
    >
      <ProblemNote text={problem} />
      <p class="lead">{t(consentTexts[purpose])}</p>
      {whatHappens(item, purpose, service).map((text) => (
        <p key={text.en}>{t(text)}</p>
      ))}
    </Screen>
  )
}

function whatHappens({ state }: MyCase, purpose: ConsentPurpose, service: Service): Text[] {
  if (purpose === 'line.messages') return [privacy.messagesStop]
  if (purpose === 'copies.lookup') {
    return [isOrderOpen(state) ? copyWords.withoutLookup : privacy.endedStays]
  }
  if (purpose === 'neighbour.booked') return [privacy.bookingStands]
  if (purpose === 'home.position') return [homeCase.positionGoes]
  if (purpose === 'home.person') {
    const stays = turnOf(state, false) === 'ended' ? privacy.endedStays : privacy.draftStays
    return [homeCase.placeGoes, afterPlaceTaken(state) ? privacy.caseEnds : stays]
  }
  const next = afterPapersTaken(state, service.precheck)
  if (next === 'withdrawn') return [privacy.photosGo, privacy.caseEnds]
  if (next || state === 'approved') return [privacy.photosGo, privacy.bringOriginals]
  if (turnOf(state, false) === 'ended') return [privacy.photosGo, privacy.endedStays]
  return [privacy.photosGo, privacy.draftStays]
}

/** A draft on this phone would give the consent again with its next change. */
async function forgetOnPhone({ officeId, id, serviceId }: MyCase, purpose: ConsentPurpose) {
  const { value: draft } = await openDraft(officeId, serviceId)
  if (draft.caseId !== id) return
  const consents = draft.consents.filter((one) => one !== purpose)
  await saveDraft(officeId, serviceId, { consents })
}
