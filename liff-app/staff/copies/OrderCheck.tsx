import './copies.css'
import type { StaffCaseView } from '@phrom/shared/case.ts'
import { showCode } from '@phrom/shared/case-code.ts'
import { checklist } from '@phrom/shared/checklist.ts'
import { type OrderCheckView, wrongCodesAllowed } from '@phrom/shared/copy-orders.ts'
import { showPhone } from '@phrom/shared/formats.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { dayOf, showDay, toInstant } from '@phrom/shared/time.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { copyWords, declineWords } from '@phrom/shared/words/copy-orders.ts'
import { staff } from '@phrom/shared/words/staff.ts'
import { staffCopies as words } from '@phrom/shared/words/staff-copies.ts'
import { caseWords } from '@phrom/shared/words/states.ts'
import { ask, client } from '../../api.ts'
import { Icon } from '../../parts/Icon.tsx'
import { tellError, useLoad } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { ProblemNote } from '../../parts/use-send.tsx'
import { language, t } from '../../words.ts'
import { AnswerList } from '../AnswerList.tsx'
import { ProposeOffice, WhereFrom } from '../Handover.tsx'
import { Hold } from '../Hold.tsx'
import { ApproveForm } from './ApproveForm.tsx'
import { Codes } from './Codes.tsx'
import { DeclineForm } from './DeclineForm.tsx'

export type OrderProps = {
  office: string
  view: StaffCaseView
  service: Service
  set: (view: StaffCaseView) => void
}

/** The check of an order: compared with the register by hand, then taken on with day and fee, or declined with a reason. */
export default function OrderCheck({ office, view, service, set }: OrderProps) {
  const at = client.api.offices[':office'].staff.cases[':caseId'].order
  const param = { office, caseId: view.id }
  const check = useLoad<OrderCheckView>(`${office}/${view.id}/order/${view.state}`, () =>
    ask(() => at.$get({ param })),
  )
  const today = dayOf(view.submittedAt ?? toInstant(Date.now()))
  const list = checklist(service, view.answers, today)
  const isChecking = view.state === 'submitted'
  const mayChange = isChecking || view.state === 'ordered'
  const props = { office, view, service, set }
  return (
    <Screen
      title={`${showCode(view.code)} ${t(service.title)}`}
      short={t(service.shortTitle)}
      back={{ href: `/${office}/staff`, word: t(staff.queue) }}
    >
      <p class="case-line">
        <b>{view.contact?.name}</b>{' '}
        <span class="num">{view.contact && showPhone(view.contact.phone)}</span>{' '}
        <span class="state wait">{t(caseWords[view.state].name)}</span>
      </p>
      <WhereFrom view={view} />
      <ProblemNote text={check.error ? tellError(check.error) : undefined} />
      {check.value && check.value.wrongCodes >= wrongCodesAllowed && (
        <p class="notice stop">
          <Icon name="triangle-alert" />
          <span>{t(words.wrongCodes, { n: check.value.wrongCodes })}</span>
        </p>
      )}
      <div class="order-check">
        <div class="stack">
          <AnswerList view={view} service={service} today={today} isOpen />
          <section class="card stack-s">
            <h2>{t(words.checkBy)}</h2>
            <ul class="ticks">
              {list.lookups.map((lookup) => (
                <li key={lookup.en}>
                  <Icon name="check" />
                  <span>{t(lookup)}</span>
                </li>
              ))}
            </ul>
          </section>
          {check.value && (
            <Codes {...props} hasCodes={check.value.hasCodes} isChecking={isChecking} />
          )}
        </div>
        <div class="stack">
          <Said view={view} />
          {check.value && mayChange && <ApproveForm {...props} check={check.value} />}
          {mayChange && <DeclineForm {...props} hasCodes={check.value?.hasCodes ?? false} />}
          <ProposeOffice {...props} />
          <Hold office={office} caseId={view.id} />
        </div>
      </div>
      <a class="btn text" href={`/${office}/staff/copies`}>
        {t(words.title)}
      </a>
    </Screen>
  )
}

/** What the office has said already. */
function Said({ view: { order } }: Pick<OrderProps, 'view'>) {
  if (order?.declined) {
    const { reason, note } = order.declined
    return (
      <p class="notice plain">
        <Icon name="info" />
        <span>
          {t(declineWords[reason].name)} {note}
        </span>
      </p>
    )
  }
  if (!order?.approved) return null
  const { day, fee, feeReason } = order.approved
  return (
    <dl class="answers card">
      <div>
        <dt>{t(words.day)}</dt>
        <dd>{showDay(day, language.value)}</dd>
      </div>
      <div>
        <dt>{t(copyWords.fee)}</dt>
        <dd>
          {t(citizen.baht, { n: fee })} {feeReason}
        </dd>
      </div>
    </dl>
  )
}
