import type { CaseView } from '@phrom/shared/case.ts'
import { showCode } from '@phrom/shared/case-code.ts'
import { turnOf } from '@phrom/shared/case-flow.ts'
import { type CaseElsewhere, mayChooseOffice } from '@phrom/shared/handover.ts'
import { dayOf, showDate } from '@phrom/shared/time.ts'
import { handoverWords as words } from '@phrom/shared/words/handover.ts'
import { client, write } from '../../api.ts'
import { Icon } from '../../parts/Icon.tsx'
import { officeName, offices } from '../../parts/office-names.ts'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { language, t } from '../../words.ts'
import { pathsOf } from '../paths.ts'
import type { Opened } from '../use-case.tsx'

/** Where a case went, where it came from, and the office that is proposed, with the answer. */
export function WhereItIs({ office, view, set }: Pick<Opened, 'office' | 'view' | 'set'>) {
  const { to, from, proposal } = view.handover
  return (
    <>
      {proposal && <Proposed office={office} view={view} set={set} proposal={proposal} />}
      {to && <Gone to={to} />}
      {from && (
        <>
          <p class="quiet">
            {t(words.cameFrom, {
              office: t(officeName(from.officeId)),
              day: showDate(dayOf(from.at), language.value),
            })}
          </p>
          {turnOf(view.state, false) !== 'ended' && <Befriend office={office} />}
        </>
      )}
    </>
  )
}

/** The new office can write only to its friends. */
function Befriend({ office }: { office: string }) {
  const account = offices().find(({ id }) => id === office)?.lineId
  if (!account) return null
  return (
    <a
      class="btn side"
      href={`https://line.me/R/ti/p/${encodeURIComponent(account)}`}
      target="_blank"
      rel="noreferrer"
    >
      <Icon name="plus" />
      {t(words.befriend)}
    </a>
  )
}

function Gone({ to }: { to: CaseElsewhere }) {
  return (
    <section class="notice plain">
      <Icon name="send" />
      <h2>{t(words.wentTo, { office: t(officeName(to.officeId)) })}</h2>
      {to.code && (
        <p>
          {t(words.codeThere)} <span class="code">{showCode(to.code)}</span>
        </p>
      )}
    </section>
  )
}

type ProposedProps = Pick<Opened, 'office' | 'view' | 'set'> & {
  proposal: NonNullable<CaseView['handover']['proposal']>
}

function Proposed({ office, view, set, proposal }: ProposedProps) {
  const { busy, problem, send } = useSend()
  const param = { office, caseId: view.id }
  const at = client.api.offices[':office'].cases[':caseId'].handover
  const stay = () =>
    send(async () => set(await write((options) => at.decline.$post({ param }, options))))
  return (
    <section class="notice turn">
      <Icon name="info" />
      <h2>{t(words.proposed, { office: t(officeName(proposal.officeId)) })}</h2>
      <p>{proposal.reason}</p>
      <p>{t(words.proposedSay)}</p>
      <ProblemNote text={problem} />
      <div class="stack-s">
        <a class="btn main" href={pathsOf(office).handOver(view.id, proposal.officeId)}>
          {t(words.see)}
        </a>
        <button class="btn side" type="button" disabled={busy} onClick={stay}>
          {t(words.stay)}
        </button>
      </div>
    </section>
  )
}

/** The way to other offices, while the case can go there. */
export function GoElsewhere({
  office,
  view,
  service,
}: Pick<Opened, 'office' | 'view' | 'service'>) {
  const open = ['submitted', 'returned', 'approved', 'ordered'].includes(view.state)
  if (!open || !mayChooseOffice(service) || offices().length < 2) return null
  return (
    <a class="btn text" href={pathsOf(office).elsewhere(view.id)}>
      <Icon name="map-pin" />
      {t(words.elsewhere)}
    </a>
  )
}
