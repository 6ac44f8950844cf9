import type { CaseView, StaffCaseView } from '@phrom/shared/case.ts'
import { showCode } from '@phrom/shared/case-code.ts'
import { mayChooseOffice, type OfficeChoice } from '@phrom/shared/handover.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { dayOf, showDate } from '@phrom/shared/time.ts'
import { staffHandover as words } from '@phrom/shared/words/handover.ts'
import { ask, client, write } from '../api.ts'
import { Icon } from '../parts/Icon.tsx'
import { useLoad } from '../parts/load.tsx'
import { officeName } from '../parts/office-names.ts'
import { ProblemNote, useSend } from '../parts/use-send.tsx'
import { language, t } from '../words.ts'
import { ReasonedChoice } from './ReasonedChoice.tsx'

type Props = {
  office: string
  view: StaffCaseView
  service: Service
  set: (view: StaffCaseView) => void
}

/** Where the case went or came from. */
export function WhereFrom({ view }: Pick<Props, 'view'>) {
  const { to, from } = view.handover
  const told = (side: NonNullable<typeof to>) => ({
    office: t(officeName(side.officeId)),
    day: showDate(dayOf(side.at), language.value),
    code: side.code ? showCode(side.code) : '–',
  })
  return (
    <>
      {to && (
        <p class="notice plain">
          <Icon name="send" />
          <span>{t(words.wentTo, told(to))}</span>
        </p>
      )}
      {from && (
        <p class="notice plain">
          <Icon name="info" />
          <span>{t(words.cameFrom, told(from))}</span>
        </p>
      )}
    </>
  )
}

/** The way to look again at papers that another office accepted, while no time is booked. */
export function LookAgain({ office, view, set }: Omit<Props, 'service'>) {
  const { busy, problem, send } = useSend()
  const by = view.documents.find(({ checkedBy, pages }) => checkedBy && pages.length > 0)?.checkedBy
  if (view.state !== 'approved' || view.booking || !by) return null
  const param = { office, caseId: view.id }
  const at = client.api.offices[':office'].staff.cases[':caseId'].reopen
  const reopen = () =>
    send(async () => {
      const changed = await write((options) => at.$post({ param }, options))
      set({ ...view, ...changed })
    })
  return (
    <div class="notice turn">
      <Icon name="eye" />
      <p>{t(words.reopenSay, { office: t(officeName(by)) })}</p>
      <ProblemNote text={problem} />
      <button class="btn side" type="button" disabled={busy} onClick={reopen}>
        {t(words.reopen)}
      </button>
    </div>
  )
}

/** Proposes another office, with a reason that the applicant reads; they decide. */
export function ProposeOffice({ office, view, service, set }: Props) {
  const open = ['submitted', 'returned', 'approved', 'ordered'].includes(view.state)
  if (!open || !mayChooseOffice(service)) return null
  return <ProposeForm office={office} view={view} set={set} />
}

function ProposeForm({ office, view, set }: Omit<Props, 'service'>) {
  const at = client.api.offices[':office'].staff.cases[':caseId']
  const param = { office, caseId: view.id }
  const choices = useLoad<OfficeChoice[]>(`${office}/${view.id}/offices`, () =>
    ask(() => at.offices.$get({ param })),
  )
  const list = choices.value ?? []
  const [first] = list
  const { proposal } = view.handover
  // What was proposed can be taken back, also where no office takes the matter any more.
  if (!first && !proposal) return null

  const take = (changed: CaseView) => set({ ...view, ...changed })
  const propose = async (officeId: string, reason: string) => {
    const json = { officeId, reason }
    take(await write((options) => at['handover-proposal'].$put({ param, json }, options)))
  }
  return (
    <ReasonedChoice
      id="handover-reason"
      icon="map-pin"
      words={{ ...words, choose: words.office, send: words.propose, undo: words.takeBack }}
      options={list.map(({ office }) => ({ value: office.id, text: t(office.name) }))}
      usual={first?.office.id ?? ''}
      standing={
        proposal
          ? t(words.open, { office: t(officeName(proposal.officeId)), reason: proposal.reason })
          : undefined
      }
      send={propose}
      undo={async () =>
        take(await write((options) => at['handover-proposal'].$delete({ param }, options)))
      }
    />
  )
}
