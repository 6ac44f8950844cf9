import type { OfficeView } from '@phrom/shared/case.ts'
import { showCode } from '@phrom/shared/case-code.ts'
import type { SlipView } from '@phrom/shared/neighbours/views.ts'
import { serviceList } from '@phrom/shared/services/all.ts'
import { guidePath } from '@phrom/shared/shared-list.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { consentTexts } from '@phrom/shared/words/consents.ts'
import { neighbourStateWords, neighbourWords as words } from '@phrom/shared/words/neighbours.ts'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { ask, client, me, sessionRecalled, signIn, write } from '../api.ts'
import { Checkbox } from '../parts/Checkbox.tsx'
import { Icon } from '../parts/Icon.tsx'
import { Failed, useLoad, Waiting } from '../parts/load.tsx'
import { Screen } from '../parts/Screen.tsx'
import { ProblemNote, useSend } from '../parts/use-send.tsx'
import { language, t } from '../words.ts'
import { Call } from './booking/Call.tsx'
import { QrCode } from './booking/QrCode.tsx'
import { tellMoment, tellWhen } from './booking/tell-time.ts'
import { pathsOf } from './paths.ts'
import { secretHere } from './slip-secret.ts'

/** The booking that a volunteer made, for whoever has its slip: seen and cancelled without an account, kept in LINE with one. */
export default function NeighbourSlip({ office = '' }: { office?: string }) {
  const [secret] = useState(secretHere)
  const at = client.api.offices[':office'].slip
  const found = useLoad<{ slip: SlipView; info: OfficeView }>(`${office} ${secret}`, async () => {
    await sessionRecalled()
    const param = { office }
    const info = await ask<OfficeView>(() => client.api.offices[':office'].$get({ param }))
    const slip = await ask<SlipView>(() => at.$post({ param, json: { secret: secret ?? '' } }))
    return { slip, info }
  })
  if (!secret) return <NoSecret office={office} />
  if (found.error) return <Failed error={found.error} reload={found.reload} />
  if (!found.value) return <Waiting />
  const { slip, info } = found.value
  const set = (changed: SlipView) => found.set({ slip: changed, info })
  if (slip.claimed) return <Claimed office={office} slip={slip} phone={info.phone} />
  if (slip.state !== 'booked' || !slip.time) return <Over office={office} slip={slip} />
  return <Standing office={office} secret={secret} slip={slip} info={info} set={set} />
}

type Props = {
  office: string
  secret: string
  slip: SlipView
  info: OfficeView
  set: (slip: SlipView) => void
}

function Standing({ office, secret, slip, info, set }: Props) {
  const { busy, problem, send } = useSend()
  const { route } = useLocation()
  const [sure, setSure] = useState(false)
  const [remind, setRemind] = useState(false)
  const { time, code, name, volunteer } = slip
  const at = client.api.offices[':office'].slip
  const param = { office }
  const claim = () =>
    send(async () => {
      if (!me.value) await signIn()
      const json = { secret, consents: remind ? ['line.messages' as const] : [] }
      const { caseId } = await write<{ caseId: string }>((options) =>
        at.claim.$post({ param, json }, options),
      )
      route(pathsOf(office).caseOf(caseId))
    })
  const end = () =>
    send(async () => {
      set(await ask<SlipView>(() => at.cancel.$post({ param, json: { secret } })))
    })
  if (!time || !code) return null
  const service = serviceList.find(({ id }) => id === slip.serviceId)
  const mayCancel = Date.parse(time.changeUntil) > Date.now()
  return (
    <Screen title={t(words.yours)} place={t(info.name)}>
      <ProblemNote text={problem} />
      <article class="slip">
        <header>
          <small>{service && t(service.title)}</small>
          <b>{tellWhen(time)}</b>
        </header>
        <div class="part">
          <b>{name}</b>
          <QrCode content={code} label={t(words.qr, { code: showCode(code) })} />
          <p class="figure code">{showCode(code)}</p>
          <p class="small quiet">
            {volunteer ? t(words.bookedBy, { name: volunteer }) : t(words.bookedBySome)}
          </p>
        </div>
      </article>
      {time.mustMove && (
        <p class="notice turn">
          <Icon name="triangle-alert" />
          <span>{t(words.mustMove, { why: t(time.mustMove) })}</span>
        </p>
      )}
      <a class="btn side" href={guidePath(slip.serviceId, language.value)}>
        <Icon name="list-checks" />
        {t(words.papers)}
      </a>
      <section class="card stack-s">
        <h2>{t(words.claim)}</h2>
        <p>{t(words.claimSay)}</p>
        <Checkbox
          id="remind"
          text={t(consentTexts['line.messages'])}
          note={t(citizen.optional)}
          checked={remind}
          change={setRemind}
        />
        <p>
          <a href={`/privacy?lang=${language.value}`} target="_blank" rel="noreferrer">
            {t(citizen.readPrivacy)}
          </a>
        </p>
        <button class="btn main" type="button" disabled={busy} onClick={() => void claim()}>
          {t(words.claim)}
        </button>
      </section>
      {!mayCancel && <p>{t(words.tooLate)}</p>}
      {mayCancel && !sure && (
        <section class="stack-s">
          <p class="small quiet">{t(words.until, { time: tellMoment(time.changeUntil) })}</p>
          <button class="btn text" type="button" onClick={() => setSure(true)}>
            <Icon name="x" />
            {t(words.cancel)}
          </button>
        </section>
      )}
      {mayCancel && sure && (
        <div class="notice turn stack-s" role="alert">
          <p>
            <b>{t(words.sure)}</b> {t(words.sureSay)}
          </p>
          <div class="pair">
            <button class="btn risk" type="button" disabled={busy} onClick={() => void end()}>
              {t(words.cancelYes)}
            </button>
            <button class="btn side" type="button" onClick={() => setSure(false)}>
              {t(words.keep)}
            </button>
          </div>
        </div>
      )}
      <p>{t(info.address)}</p>
      <Call phone={info.phone} />
    </Screen>
  )
}

function Claimed({ office, slip, phone }: { office: string; slip: SlipView; phone: string }) {
  return (
    <Screen
      title={t(words.isClaimed)}
      bottom={
        slip.own && (
          <a class="btn main" href={pathsOf(office).caseOf(slip.own)}>
            {t(words.openOwn)}
          </a>
        )
      }
    >
      {!slip.own && (
        <>
          <p>{t(words.isClaimedSay)}</p>
          <Call phone={phone} />
        </>
      )}
    </Screen>
  )
}

function Over({ office, slip }: { office: string; slip: SlipView }) {
  const isCancelled = slip.state === 'cancelled'
  return (
    <Screen
      title={t(isCancelled ? words.isCancelled : words.isOver)}
      bottom={
        <a class="btn main" href={pathsOf(office).home}>
          {t(words.home)}
        </a>
      }
    >
      <p>{isCancelled ? t(words.isCancelledSay) : t(neighbourStateWords[slip.state])}</p>
    </Screen>
  )
}

function NoSecret({ office }: { office: string }) {
  return (
    <Screen
      title={t(words.noSecret)}
      bottom={
        <a class="btn main" href={pathsOf(office).home}>
          {t(words.home)}
        </a>
      }
    >
      <p>{t(words.noSecretSay)}</p>
    </Screen>
  )
}
