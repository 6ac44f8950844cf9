import './neighbours.css'
import type { SlotView } from '@phrom/shared/case.ts'
import { type JudgedRow, judgeRows, type ReadyRow } from '@phrom/shared/neighbours/judge-rows.ts'
import { planRows } from '@phrom/shared/neighbours/plan.ts'
import { samePerson } from '@phrom/shared/neighbours/same-person.ts'
import type { NeighbourView, OwnNeighbours } from '@phrom/shared/neighbours/views.ts'
import { dayOf, toInstant } from '@phrom/shared/time.ts'
import { neighbourWords as words } from '@phrom/shared/words/neighbours.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { useMemo, useState } from 'preact/hooks'
import { ProblemError } from '../../api.ts'
import { Icon } from '../../parts/Icon.tsx'
import { Failed, useLoad, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { useSend } from '../../parts/use-send.tsx'
import { language, t } from '../../words.ts'
import { ListStep } from './ListStep.tsx'
import { draftBefore, emptyDraft, forgetDraft, keepDraft, type ListDraft } from './list-draft.ts'
import { PlanStep } from './PlanStep.tsx'
import { neighbourPaths } from './paths.ts'
import { askOwn, askServices, askSlots, book } from './requests.ts'

type Known = { services: string[]; own: OwnNeighbours }

/** Books for one neighbour or a whole list: who, then when, then all in one step. */
export default function BookNeighbours({ office = '' }: { office?: string }) {
  const known = useLoad<Known>(office, async () => ({
    services: await askServices(office),
    own: await askOwn(office),
  }))
  if (known.error) return <Failed error={known.error} reload={known.reload} />
  if (!known.value) return <Waiting />
  return <Book office={office} {...known.value} reload={known.reload} />
}

function Book({ office, services, own, reload }: Known & { office: string; reload: () => void }) {
  const [draft, setDraft] = useState(() => draftBefore(office))
  const [step, setStep] = useState<'list' | 'plan'>('list')
  const [note, setNote] = useState<Text>()
  const [done, setDone] = useState<NeighbourView[]>()
  const { busy, problem, send } = useSend()
  const { serviceId } = draft
  const slots = useLoad<SlotView[]>(`${office} ${serviceId}`, () =>
    serviceId ? askSlots(office, serviceId) : Promise.resolve([]),
  )
  // Another list is another request: a key belongs to the rows that were sent under it.
  const change = (to: Partial<ListDraft>) => {
    const next = { ...draft, ...to, key: crypto.randomUUID(), savedAt: Date.now() }
    setDraft(next)
    keepDraft(office, next)
  }
  const free = slots.value ?? []
  const judged = useMemo(() => judge(draft, free, own), [draft, slots.value, own])
  const ready = judged.flatMap((one) => one.ready ?? [])
  const plan = useMemo(
    () => planRows(ready, free, draft.days, draft.rule),
    [judged, slots.value, draft.days, draft.rule],
  )
  if (slots.error) return <Failed error={slots.error} reload={slots.reload} />
  if (done) {
    const left = draft.rows.length + (draft.pasted.trim() === '' ? 0 : 1)
    return <Done office={office} booked={done} left={left > 0 ? draft.rows.length : undefined} />
  }

  /** Who was not booked stays in the list, and what there was no room for waits to be added. */
  function end(booked: NeighbourView[]) {
    const ids = new Set(booked.map(({ caseId }) => caseId))
    const rows = draft.rows.filter(({ id }) => !ids.has(id))
    change({ rows })
    if (rows.length === 0 && draft.pasted.trim() === '') forgetDraft(office)
    setDone(booked)
  }
  /** What was sent may have been booked though no answer came. */
  async function asBooked(rows: readonly ReadyRow[]): Promise<NeighbourView[] | undefined> {
    const { list } = await askOwn(office)
    const ids = new Set(rows.map(({ id }) => id))
    const booked = list.filter(({ caseId }) => ids.has(caseId))
    return booked.length === rows.length ? booked : undefined
  }
  const bookAll = () =>
    send(async () => {
      setNote(undefined)
      const rows = ready.flatMap(({ id, name, phone }, i) => {
        const at = plan.rows[i]?.at
        return at ? [{ id, name, phone, day: at.day, start: at.start, agreed: true as const }] : []
      })
      try {
        const body = { serviceId, language: language.value, rows }
        end(await book(office, body, draft.key))
      } catch (error) {
        const code = error instanceof ProblemError ? error.problem.code : undefined
        if (code === 'already_booked') {
          const booked = await asBooked(ready)
          if (booked) return end(booked)
          setNote(words.someBooked)
          reload()
        } else if (code?.startsWith('slot_')) {
          setNote(words.changedMeanwhile)
          change({})
          slots.reload()
        } else throw error
      }
    })
  if (step === 'plan') {
    return (
      <PlanStep
        rows={ready}
        plan={plan}
        rule={draft.rule}
        setRule={(rule) => change({ rule })}
        note={note}
        busy={busy}
        problem={problem}
        back={() => setStep('list')}
        book={() => void bookAll()}
      />
    )
  }
  return (
    <ListStep
      office={office}
      services={services}
      slots={free}
      draft={draft}
      judged={judged}
      change={change}
      clear={() => {
        forgetDraft(office)
        setDraft({ ...emptyDraft(), serviceId })
      }}
      goOn={() => {
        setNote(undefined)
        setStep('plan')
      }}
    />
  )
}

function judge(
  { serviceId, rows, days }: ListDraft,
  slots: SlotView[],
  own: OwnNeighbours,
): JudgedRow[] {
  const standing = own.list.filter((one) => one.serviceId === serviceId && one.state === 'booked')
  const booked = standing.map(({ name, phone }) => samePerson({ name, phone: phone ?? '' }))
  const today = dayOf(toInstant(Date.now()))
  return judgeRows(rows, { today, slots, days, booked: new Set(booked) })
}

type DoneProps = { office: string; booked: NeighbourView[]; left: number | undefined }

/** `left`: how many are still in the list, where something waits to be booked. */
function Done({ office, booked, left }: DoneProps) {
  const paths = neighbourPaths(office)
  return (
    <Screen
      title={t(words.done, { n: booked.length })}
      bottom={
        <>
          <a class="btn main" href={paths.slips(booked[0]?.bookedAt)}>
            {t(words.slipsOfList)}
          </a>
          {left !== undefined && (
            <button class="btn side" type="button" onClick={() => location.reload()}>
              {t(words.goOnList)}
            </button>
          )}
          <a class="btn side" href={paths.home}>
            {t(words.toMine)}
          </a>
        </>
      }
    >
      <div class="notice ok" role="status">
        <Icon name="check" />
        <p>{t(words.doneSay)}</p>
      </div>
      {left !== undefined && left > 0 && <p>{t(words.doneLeft, { n: left })}</p>}
    </Screen>
  )
}
