import './order-card.css'
import { showCode } from '@phrom/shared/case-code.ts'
import type { CopyOrderView, PickupPeriod } from '@phrom/shared/copy-orders.ts'
import { dayOf, isDay, showDate, showDay } from '@phrom/shared/time.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import {
  declineWords,
  notReadyWords,
  periodWords,
  copyWords as words,
} from '@phrom/shared/words/copy-orders.ts'
import { Icon } from '../../parts/Icon.tsx'
import { language, t } from '../../words.ts'
import { QrCode } from '../booking/QrCode.tsx'
import { tellHours, tellPart } from '../booking/tell-time.ts'
import { RateVisit } from '../turn/RateVisit.tsx'
import type { Opened } from '../use-case.tsx'

/** Where an order stands: what was asked for, what the office says, the QR to fetch it with, and what came of it. */
export function OrderCard({ opened: { office, view, service, list } }: { opened: Opened }) {
  const { order } = view
  if (!service.order || view.state === 'draft') return null
  return (
    <>
      {view.state === 'ready' && (
        <section class="slip">
          <header>
            <h2>{t(words.showQr)}</h2>
          </header>
          <div class="part">
            <QrCode content={view.code} label={t(words.qr, { code: showCode(view.code) })} />
            <p class="small quiet">{t(words.showQrSay)}</p>
          </div>
        </section>
      )}
      {view.state === 'ordered' && order?.notReady && (
        <p class="notice turn">
          <Icon name="info" />
          <span>
            {t(words.notReady)} {t(notReadyWords[order.notReady].why)}
          </span>
        </p>
      )}
      {order?.declined && <Declined declined={order.declined} />}
      {view.state === 'expired' && order?.readyAt && (
        <p class="notice plain">
          <Icon name="info" />
          <span>{t(words.notFetched)}</span>
        </p>
      )}
      {view.state === 'submitted' && <Wished view={view} service={service} fee={list.fee.baht} />}
      {order?.approved && !order.declined && view.state !== 'expired' && (
        <Agreed order={order} approved={order.approved} isOpen={!order.handed} />
      )}
      {order?.handed && <RateVisit office={office} caseId={view.id} />}
      <Steps view={view} />
    </>
  )
}

function Wished({
  view: { answers },
  service,
  fee,
}: Pick<Opened, 'view' | 'service'> & { fee: number | null }) {
  const day = String(answers[service.order?.day ?? ''] ?? '')
  const period = answers[service.order?.period ?? ''] as PickupPeriod | undefined
  return (
    <section class="card stack-s">
      <h2>{t(words.order)}</h2>
      <dl class="answers">
        {isDay(day) && (
          <div>
            <dt>{t(words.wished)}</dt>
            <dd>
              {showDay(day, language.value)} {period && t(periodWords[period])}
            </dd>
          </div>
        )}
        {fee !== null && (
          <div>
            <dt>{t(words.fee)}</dt>
            <dd>{t(citizen.baht, { n: fee })}</dd>
          </div>
        )}
      </dl>
      <p>{t(words.wishedSay)}</p>
    </section>
  )
}

function Agreed({
  order: { keptUntil, handed },
  approved,
  isOpen,
}: {
  order: CopyOrderView
  approved: NonNullable<CopyOrderView['approved']>
  isOpen: boolean
}) {
  return (
    <section class="card stack-s">
      <h2>{t(words.order)}</h2>
      <dl class="answers">
        {isOpen && (
          <div>
            <dt>{t(words.fetchOn)}</dt>
            <dd>
              <b>{showDay(approved.day, language.value)}</b> {tellPart(approved)}{' '}
              {tellHours(approved)}
            </dd>
          </div>
        )}
        {isOpen && (
          <div>
            <dt>{t(words.fee)}</dt>
            <dd>
              <b>{approved.fee === 0 ? t(citizen.free) : t(citizen.baht, { n: approved.fee })}</b>
              {approved.fee > 0 && <> {t(words.payThere)}</>}
              {approved.feeReason && <> {t(words.feeBecause, { reason: approved.feeReason })}</>}
            </dd>
          </div>
        )}
        {handed && (
          <div>
            <dt>{t(words.fee)}</dt>
            <dd>
              {handed.paid === 0 ? t(citizen.free) : t(words.paid, { baht: handed.paid })}{' '}
              {handed.receipt && t(words.receipt, { receipt: handed.receipt })}
            </dd>
          </div>
        )}
      </dl>
      {isOpen && keptUntil && (
        <p>
          {t(words.keptTo, { day: showDay(keptUntil, language.value) })} {t(words.cannotCome)}
        </p>
      )}
    </section>
  )
}

function Declined({ declined }: { declined: NonNullable<CopyOrderView['declined']> }) {
  const { why, doThis } = declineWords[declined.reason]
  return (
    <section class="notice plain">
      <Icon name="info" />
      <h2>{t(words.declined)}</h2>
      <p>{t(why)}</p>
      {declined.note && <p>{declined.note}</p>}
      <p>{t(doThis)}</p>
    </section>
  )
}

/** Past, now and next, in the order in which they come. */
function Steps({ view: { order, submittedAt, state } }: Pick<Opened, 'view'>) {
  if (state === 'withdrawn' || state === 'declined' || state === 'handed_over') return null
  const steps = [
    { text: words.sent, now: words.sent, at: submittedAt },
    { text: words.approved, now: words.checking, at: order?.approved?.at },
    { text: words.ready, now: words.making, at: order?.readyAt },
    { text: words.fetched, now: words.fetching, at: order?.handed?.at },
  ]
  const now = steps.findIndex(({ at }) => !at)
  return (
    <section class="stack-s">
      <h2>{t(words.steps)}</h2>
      <ol class="steps">
        {steps.map(({ text, now: doing, at }, place) => (
          <li
            key={text.en}
            class={at ? '' : place === now && state !== 'expired' ? 'now us' : 'next'}
            aria-current={place === now ? 'step' : undefined}
          >
            <span class="dot">
              <Icon name={at ? 'check' : place === now ? 'clock' : 'circle'} />
            </span>
            <div>
              <b>{t(place === now && state !== 'expired' ? doing : text)}</b>
              {at && <small>{showDate(dayOf(at), language.value)}</small>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
