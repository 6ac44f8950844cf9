import type { StaffCaseView } from '@phrom/shared/case.ts'
import { showCode } from '@phrom/shared/case-code.ts'
import { checklist, pictures as papersWithPictures } from '@phrom/shared/checklist.ts'
import { showPhone } from '@phrom/shared/formats.ts'
import { whyOpened } from '@phrom/shared/openings.ts'
import { mostMarks } from '@phrom/shared/page-marks.ts'
import { loadVersions } from '@phrom/shared/services/all.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { versionNamed } from '@phrom/shared/services/versions.ts'
import { dayOf, toInstant } from '@phrom/shared/time.ts'
import { dayToJudge } from '@phrom/shared/visit-day.ts'
import { homeDesk } from '@phrom/shared/words/home-visits.ts'
import { staff } from '@phrom/shared/words/staff.ts'
import { caseWords } from '@phrom/shared/words/states.ts'
import { viewer } from '@phrom/shared/words/viewer.ts'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { ask, client, me } from '../api.ts'
import { Icon } from '../parts/Icon.tsx'
import { lazyPart } from '../parts/lazy-part.ts'
import { Failed, useLoad, Waiting } from '../parts/load.tsx'
import { SameAnswers } from '../parts/SameAnswers.tsx'
import { Screen } from '../parts/Screen.tsx'
import { ProblemNote } from '../parts/use-send.tsx'
import { t } from '../words.ts'
import { AnswerList } from './AnswerList.tsx'
import { CheckSheet } from './CheckSheet.tsx'
import { checkKeys } from './check-keys.ts'
import { Decide } from './Decide.tsx'
import { type Draft, draftOf, toReturn, withMark } from './decision-draft.ts'
import { GiveReason } from './GiveReason.tsx'
import { LookAgain, ProposeOffice, WhereFrom } from './Handover.tsx'
import { Hold } from './Hold.tsx'
import { KeysDialog } from './KeysDialog.tsx'
import { useKeys } from './keys.ts'
import { type Leaf, leavesOf } from './leaves.ts'
import { BookedBy } from './neighbours/BookedBy.tsx'
import { Thumbs } from './Thumbs.tsx'
import { type Decision, useDecisions } from './use-decisions.ts'
import { useNeighbours } from './use-neighbours.ts'
import { usePictures } from './use-pictures.ts'
import { Viewer } from './Viewer.tsx'

const OrderCheck = lazyPart(() => import('./copies/OrderCheck.tsx'))
const Openings = lazyPart(() => import('./Openings.tsx'))

/** So many pictures after the one that is looked at are fetched while it is. */
const ahead = 3

/** While the scanner holds a page, so often it is asked whether the page is clean. */
const heldMilliseconds = 5000

/** One case: its answers, its papers at full size, a decision on each, and the end of the check. */
export function CaseCheck({ office, id }: { office: string; id: string }) {
  const opened = useLoad(`${office}/${id}`, async () => {
    const view = await askCase(office, id)
    const versions = await loadVersions(view.serviceId)
    const service = versionNamed(versions ?? [], view.serviceVersion)
    if (!service) throw new Error('no such service')
    return { view, service }
  })
  if (opened.error) return <Failed error={opened.error} reload={opened.reload} />
  if (!opened.value) return <Waiting />
  const { service } = opened.value
  const set = (view: StaffCaseView) => opened.set({ view, service })
  if (service.order) return <OrderCheck office={office} {...opened.value} set={set} />
  return (
    <div class="checkroom">
      <Check office={office} {...opened.value} set={set} reload={opened.reload} />
    </div>
  )
}

function askCase(office: string, caseId: string): Promise<StaffCaseView> {
  return ask(() =>
    client.api.offices[':office'].staff.cases[':caseId'].$get({ param: { office, caseId } }),
  )
}

type Props = {
  office: string
  view: StaffCaseView
  service: Service
  set: (view: StaffCaseView) => void
  reload: () => void
}

function Check({ office, view, service, set, reload }: Props) {
  const { route } = useLocation()
  const pictures = usePictures()
  const neighbours = useNeighbours(office, view.id)
  const decisions = useDecisions(office, view.id, {
    changed: (changed) => set({ ...view, ...changed }),
    failed: reload,
  })
  const today = dayToJudge(service, view.answers, {
    today: dayOf(toInstant(Date.now())),
    booked: view.booking?.day,
    sent: view.submittedAt ? dayOf(view.submittedAt) : undefined,
  })
  const list = checklist(service, view.answers, today)
  const shown = papersWithPictures(list).flatMap((paper) => {
    const document = view.documents.find(({ key, pages }) => key === paper.key && pages.length > 0)
    return document ? [{ paper, document }] : []
  })
  const leaves = leavesOf(shown, `/api/offices/${office}/staff/cases/${view.id}`)
  const isOpen = (leaf: Leaf) => leaf.document.state === 'received'
  const [pageId, setPageId] = useState(() => (leaves.find(isOpen) ?? leaves[0])?.page.id)
  const current = leaves.find(({ page }) => page.id === pageId) ?? leaves[0]
  const place = current ? leaves.indexOf(current) : -1
  const [drafts, setDrafts] = useState<Record<string, Draft>>({})
  const [missing, setMissing] = useState<'reason' | 'mark-reason' | undefined>()
  const [isReasonGiven, setReasonGiven] = useState(false)
  const mayOpen = isReasonGiven || whyOpened(view.state) !== 'other'
  const [showsKeys, setShowsKeys] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const [steps, setSteps] = useState(0)
  const open = shown.filter(({ document }) => document.state === 'received').length
  const returned = shown.filter(({ document }) => document.state === 'returned').length
  const checking = view.state === 'submitted'
  const key = current?.paper.key
  const draft = current ? (drafts[current.paper.key] ?? draftOf(current.document)) : undefined
  const change = (next: Draft) => {
    setMissing(undefined)
    if (key) setDrafts((all) => ({ ...all, [key]: next }))
  }
  const show = (leaf: Leaf | undefined) => {
    if (!leaf) return
    setMissing(undefined)
    setPageId(leaf.page.id)
  }
  const forget = (of: string) => setDrafts(({ [of]: _, ...rest }) => rest)

  async function decide(decision: Decision) {
    if (!current) return
    const { paper, document } = current
    if (!(await decisions.decide(document, decision))) return
    forget(paper.key)
    const waits = (leaf: Leaf) => leaf.paper.key !== paper.key && isOpen(leaf)
    show(leaves.slice(place).find(waits) ?? leaves.find(waits))
    setSteps((count) => count + 1)
  }
  const giveBack = () => {
    if (!draft) return
    const decision = toReturn(draft)
    if (typeof decision === 'string') return setMissing(decision)
    void decide(decision)
  }
  const undo = async () => {
    const { last } = decisions
    if (!last || !(await decisions.undo(last))) return
    forget(last.document.key)
    show(leaves.find(({ paper }) => paper.key === last.document.key))
    setSteps((count) => count + 1)
  }
  const goTo = (caseId: string | undefined) =>
    caseId ? () => route(`/${office}/staff/cases/${caseId}`) : undefined
  const finish = async () => {
    if (await decisions.finish(returned)) (goTo(neighbours.afterwards) ?? toQueue)()
  }
  const toQueue = () => route(`/${office}/staff`)
  const paperAt = (step: 1 | -1) => {
    const at = shown.findIndex(({ paper }) => paper.key === key) + step
    show(leaves.find(({ paper }) => paper.key === shown[at]?.paper.key))
  }
  useKeys({
    ArrowUp: () => paperAt(-1),
    ArrowDown: () => paperAt(1),
    ArrowLeft: () => show(leaves[place - 1]),
    ArrowRight: () => show(leaves[place + 1]),
    J: goTo(neighbours.next),
    K: goTo(neighbours.previous),
  })

  // The reader of a screen, and the keys, go on where the work goes on.
  useEffect(() => {
    if (steps === 0) return
    const end = open === 0 ? document.getElementById('finish') : undefined
    ;(end ?? heading.current)?.focus({ preventScroll: true })
  }, [steps])
  useEffect(() => {
    if (!mayOpen) return
    for (const { address, page } of leaves.slice(place + 1, place + 1 + ahead)) {
      if (page.type === 'image/jpeg' && page.state === 'ready')
        pictures.later(address).catch(() => undefined)
    }
  }, [pageId, mayOpen])

  const isHeld = leaves.some(({ page }) => page.state === 'held')
  const latest = useRef(view)
  latest.current = view
  useEffect(() => {
    if (!isHeld) return
    const timer = setInterval(async () => {
      const fresh = await askCase(office, view.id).catch(() => undefined)
      // An answer that was overtaken by a decision is an old one.
      if (fresh && fresh.changedAt >= latest.current.changedAt) set(fresh)
    }, heldMilliseconds)
    return () => clearInterval(timer)
  }, [isHeld])

  const { last } = decisions
  const lastPaper = last && shown.find(({ paper }) => paper.key === last.document.key)
  const role = me.value?.staffOf.find(({ officeId }) => officeId === office)?.role
  return (
    <Screen
      title={`${showCode(view.code)} ${t(service.title)}`}
      short={t(service.shortTitle)}
      back={{ href: `/${office}/staff`, word: t(staff.queue) }}
    >
      <p class="case-line">
        <b>{view.contact?.name}</b>{' '}
        <span class="num">{view.contact && showPhone(view.contact.phone)}</span>{' '}
        <BookedBy volunteer={view.volunteer} />{' '}
        <span class="state wait">{t(caseWords[view.state].name)}</span>
        <CaseLink
          icon="chevron-left"
          text={t(viewer.previousCase)}
          go={goTo(neighbours.previous)}
        />
        <CaseLink icon="chevron-right" text={t(viewer.nextCase)} go={goTo(neighbours.next)} />
      </p>
      <div class="notes">
        <ProblemNote text={decisions.problem} />
        <SameAnswers service={service} answers={view.answers} />
        <WhereFrom view={view} />
      </div>
      <div class="review">
        {mayOpen && (
          <Thumbs
            shown={shown}
            leaves={leaves}
            current={current}
            pictures={pictures}
            choose={show}
          />
        )}
        {!current ? (
          <p class="blank-state">{t(staff.noPapers)}</p>
        ) : mayOpen ? (
          <Viewer
            leaf={current}
            leaves={leaves}
            pictures={pictures}
            marks={draft?.marks ?? []}
            mark={
              checking && draft && draft.marks.length < mostMarks
                ? (box) => change(withMark(draft, current.page.id, box))
                : undefined
            }
            showKeys={() => setShowsKeys(true)}
          />
        ) : (
          <GiveReason office={office} caseId={view.id} given={() => setReasonGiven(true)} />
        )}
        <div class="check-in">
          {!checking && <p class="small quiet">{t(staff.nothingToCheck)}</p>}
          <LookAgain office={office} view={view} set={set} />
          {current && draft && mayOpen && (
            <CheckSheet
              paper={current.paper}
              document={current.document}
              language={view.language}
              draft={draft}
              change={change}
              missing={missing}
              heading={heading}
            />
          )}
          <AnswerList view={view} service={service} today={today} />
          {(role === 'head' || role === 'admin') && (
            <Openings office={office} caseId={view.id} list={list} />
          )}
          <ProposeOffice office={office} view={view} service={service} set={set} />
          <Hold office={office} caseId={view.id} />
        </div>
        {checking && (
          <Decide
            busy={decisions.busy}
            open={open}
            returned={returned}
            approve={view.home ? homeDesk.approve : staff.approve}
            returning={draft !== undefined && (draft.reasons.length > 0 || draft.marks.length > 0)}
            accept={() => void decide('accept')}
            giveBack={giveBack}
            finish={() => void finish()}
            undo={
              last && lastPaper
                ? {
                    text: t(last.state === 'accepted' ? viewer.acceptedNow : viewer.returnedNow, {
                      name: t(lastPaper.paper.requirement),
                    }),
                    act: () => void undo(),
                  }
                : undefined
            }
          />
        )}
      </div>
      {showsKeys && <KeysDialog rows={checkKeys()} close={() => setShowsKeys(false)} />}
    </Screen>
  )
}

function CaseLink({
  icon,
  text,
  go,
}: {
  icon: 'chevron-left' | 'chevron-right'
  text: string
  go: (() => void) | undefined
}) {
  return (
    <button
      class="case-go"
      type="button"
      aria-label={text}
      title={text}
      disabled={!go}
      onClick={go}
    >
      <Icon name={icon} />
    </button>
  )
}
