import type { CaseView, OfficeView } from '@phrom/shared/case.ts'
import { tellMissing } from '@phrom/shared/tell-missing.ts'
import type { LastVisit } from '@phrom/shared/ticket-views.ts'
import { showDay } from '@phrom/shared/time.ts'
import { homeCase } from '@phrom/shared/words/home-visits.ts'
import { notServedTold } from '@phrom/shared/words/not-served.ts'
import { ticketOutcomeWords } from '@phrom/shared/words/tickets.ts'
import { turn as words } from '@phrom/shared/words/turn.ts'
import { ask, client, write } from '../../api.ts'
import { Icon } from '../../parts/Icon.tsx'
import { useLoad } from '../../parts/load.tsx'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { language, t } from '../../words.ts'
import { Call } from '../booking/Call.tsx'
import { titleOf } from '../NextErrands.tsx'
import { pathsOf } from '../paths.ts'
import type { Opened } from '../use-case.tsx'
import { RateVisit } from './RateVisit.tsx'

/** What came of the visit: what it gave and what follows; or why it came to nothing, and what was missing. */
export function AfterVisit({ opened }: { opened: Opened }) {
  const visit = opened.view.lastVisit
  if (!visit) return null
  return (
    <>
      {visit.outcome === 'served' ? (
        <Served opened={opened} visit={visit} />
      ) : (
        <NotServed opened={opened} visit={visit} />
      )}
      {!opened.view.home && <Confirm opened={opened} isConfirmed={visit.isConfirmed} />}
      <RateVisit office={opened.office} caseId={opened.view.id} />
    </>
  )
}

/** The citizen's own word for what was done, in the place of a signature on the time log. */
function Confirm({ opened, isConfirmed }: { opened: Opened; isConfirmed: boolean }) {
  const { office, view, set } = opened
  const { busy, problem, send } = useSend()
  const at = client.api.offices[':office'].cases[':caseId'].visit.confirm
  const param = { office, caseId: view.id }
  const confirm = () =>
    send(async () => set(await write<CaseView>((options) => at.$post({ param }, options))))
  return (
    <section class="stack-s" aria-live="polite">
      {isConfirmed ? (
        <p class="quiet">{t(words.confirmed)}</p>
      ) : (
        <>
          <p>{t(words.confirmAsk)}</p>
          <ProblemNote text={problem} />
          <button class="btn side" type="button" disabled={busy} onClick={() => void confirm()}>
            <Icon name="check" />
            {t(words.confirm)}
          </button>
        </>
      )}
    </section>
  )
}

type Props = { opened: Opened; visit: LastVisit }

function Served({ opened: { office, service, view }, visit }: Props) {
  const { minutes, fee, receipt } = visit
  return (
    <>
      <section class="card stack-s">
        <h2>{t(words.gave)}</h2>
        <ul class="ticks">
          {service.gives.map((given) => (
            <li key={given.th}>
              <Icon name="check" />
              <span>{t(given)}</span>
            </li>
          ))}
        </ul>
        <p>
          {view.home
            ? t(homeCase.minutes, { n: Math.max(1, minutes) })
            : minutes === 0
              ? t(words.lessThanMinute)
              : t(words.minutes, { n: minutes })}
          {fee !== null && fee > 0 && ` · ${t(words.paid, { baht: fee })}`}
          {receipt && ` · ${t(words.receipt, { number: receipt })}`}
        </p>
      </section>
      {service.afterwards.length > 0 && (
        <section class="card stack-s">
          <h2>{t(words.afterwards)}</h2>
          {service.afterwards.map((step) => (
            <div class="stack-s" key={step.th}>
              <p>{t(step)}</p>
              {step.service && (
                <a class="btn side" href={pathsOf(office, step.service).intro}>
                  {titleOf(step.service)}
                  <Icon name="chevron-right" />
                </a>
              )}
            </div>
          ))}
        </section>
      )}
    </>
  )
}

function NotServed({ opened: { office, service, list, view }, visit }: Props) {
  const { day, reason, missing } = visit
  const told = reason && notServedTold[reason]
  const asks = !!told?.ask
  const info = useLoad<OfficeView | undefined>(`${office}/${asks}`, async () =>
    asks
      ? ask<OfficeView>(() => client.api.offices[':office'].$get({ param: { office } }))
      : undefined,
  )
  return (
    <section class="card stack-s">
      <p class="quiet">{t(words.visitOn, { day: showDay(day, language.value) })}</p>
      <h2>{t(told ? told.why : ticketOutcomeWords.not_served)}</h2>
      {missing && (
        <p>
          {t(reason === 'not-entitled' ? words.because : words.missing)}:{' '}
          <b>{t(tellMissing(service, list, { reason, missing }))}</b>
        </p>
      )}
      {told && !view.home && <p>{t(told.doThis)}</p>}
      {asks && info.value && <Call phone={info.value.phone} />}
      <p>{t(view.home ? homeCase.again : words.allKept)}</p>
    </section>
  )
}
