import './capture.css'
import type { CaseView, OfficeView } from '@phrom/shared/case.ts'
import type { Paper } from '@phrom/shared/checklist.ts'
import { fileLimits } from '@phrom/shared/file-limits.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { showDate } from '@phrom/shared/time.ts'
import type { EarlierPaper } from '@phrom/shared/used-again.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { photo } from '@phrom/shared/words/photo.ts'
import { fill } from '@phrom/shared/words/text.ts'
import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { ask, askFile, client } from '../api.ts'
import { addUpload, uploads } from '../citizen/uploads.ts'
import { today } from '../citizen/use-service.tsx'
import { cameraLostAt, forgetCamera, noteCamera } from '../parts/camera-open.ts'
import { Failed, useLoad, Waiting } from '../parts/load.tsx'
import { ProblemNote } from '../parts/use-send.tsx'
import { uuidv7 } from '../uuid.ts'
import { t } from '../words.ts'
import { advise, keepDoubted, recallDoubted } from './advice.ts'
import { CaptureProblem, close, type Edits, finish, type Mark, openFile, warm } from './capture.ts'
import { addressOf, EarlierPapers } from './EarlierPapers.tsx'
import { FileButton } from './FileButton.tsx'
import { Review, type Taken } from './Review.tsx'
import { tellCapture } from './tell-capture.ts'

type Props = {
  office: string
  view: CaseView
  service: Service
  paper: Paper
  /** The screen of the paper, around the two ways to add a page; with `first`, they are all that is to be done on it. */
  children: (ways: VNode, first?: VNode) => VNode
}

/** A paper's screen; while a picture is looked at, that picture instead. */
export function TakePages({ office, view, service, paper, children }: Props) {
  const { path, query, route } = useLocation()
  const [taken, setTaken] = useState<Taken[]>([])
  const [total, setTotal] = useState(0)
  const [opening, setOpening] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | undefined>()
  const [noCamera, setNoCamera] = useState(false)
  const [lost, setLost] = useState(cameraLostAt.value === path)
  const info = useLoad<OfficeView>(office, () =>
    ask(() => client.api.offices[':office'].$get({ param: { office } })),
  )
  useEffect(() => {
    if (lost) forgetCamera()
  }, [])
  // What a photo needs is on the phone before the network may be gone.
  useEffect(() => void warm().catch(() => undefined), [])
  // The picture that is looked at stands in the address, so that the phone's own "back" leads to the paper.
  const looking = 'look' in query
  const [lookLost, setLookLost] = useState(looking)
  const wasLooking = useRef(looking)
  useEffect(() => {
    if (wasLooking.current && !looking) letGo(taken)
    wasLooking.current = looking
  }, [looking])

  if (info.error) return <Failed error={info.error} reload={info.reload} />
  if (!info.value) return <Waiting />

  const { key, requirement } = paper
  const pages = view.documents.find((item) => item.key === key)?.pages ?? []
  const moving = uploads.value.filter((item) => item.caseId === view.id && item.key === key)
  const room = fileLimits.pages - pages.length - moving.length
  const mark = markOf(service, info.value)

  function letGo(which: Taken[]) {
    for (const { opened } of which) close(opened.id)
    setTaken((before) => before.filter((item) => !which.includes(item)))
  }
  /** What was looked at before makes way once the next is open. */
  async function show(open: () => Promise<Taken[]>) {
    forgetCamera()
    setProblem(undefined)
    setNoCamera(false)
    setLost(false)
    setLookLost(false)
    setOpening(true)
    try {
      const next = await open()
      for (const { opened: before } of taken) close(before.id)
      setTaken(next)
      setTotal(next.length)
      if (!looking) route(`${path}?look`)
    } catch (error) {
      setProblem(tellCapture(error))
    } finally {
      setOpening(false)
    }
  }
  /** Opens what was chosen, and judges it. */
  const take = (file: File) =>
    show(async () => {
      if (room <= 0) throw new CaptureProblem('too_many_pages')
      const opened = await openFile(file, room)
      let doubted = await recallDoubted(view.id, key)
      const next = opened.map((one) => {
        const advice = advise(one.doubts, one.fingerprint, doubted)
        doubted = advice.doubted
        return { opened: one, advice }
      })
      await keepDoubted(view.id, key, doubted)
      return next
    })
  /** Opens pages that staff accepted before: they are straight, and nothing is doubted of them. */
  const takeEarlier = (earlier: EarlierPaper) =>
    show(async () => {
      if (room < earlier.pages.length) throw new CaptureProblem('too_many_pages')
      const next: Taken[] = []
      // All of them before the first is opened: the network fails more often than a page that was read before.
      const files = await Promise.all(
        earlier.pages.map((earlierId) => askFile(addressOf(office, earlier, earlierId))),
      )
      try {
        for (const [i, file] of files.entries()) {
          const [one] = await openFile(new File([file], 'page.jpg', { type: file.type }), 1)
          if (!one) continue
          const opened = { ...one, paper: undefined }
          const advice = { doubts: [], asks: false, doubted: [] }
          next.push({ opened, advice, earlierId: earlier.pages[i] })
        }
      } catch (error) {
        for (const { opened } of next) close(opened.id)
        throw error
      }
      return next
    })
  /** Puts pages into the queue, the first as it is shown. What is in it has left the list, so that trying again sends none twice. */
  async function accept(shown: Blob, which: Taken[]) {
    setBusy(true)
    setProblem(undefined)
    const sent: Taken[] = []
    try {
      for (const one of which) {
        const { opened, advice, earlierId } = one
        const asFound: Edits = { paper: opened.paper, turns: 0, covers: [], mark }
        const file = one === which[0] ? shown : await finish(opened.id, asFound)
        const upload = { id: uuidv7(), office, caseId: view.id, key, file }
        await addUpload({ ...upload, doubts: advice.doubts, earlierId })
        sent.push(one)
      }
    } catch (error) {
      setProblem(tellCapture(error))
    }
    setBusy(false)
    leave(sent)
  }
  /** Goes on to the next page, or back to the paper after the last. */
  function leave(which: Taken[]) {
    if (which.length < taken.length) letGo(which)
    else history.back()
  }
  const current = taken[0]
  if (looking && current) {
    return (
      <Review
        key={current.opened.id}
        taken={current}
        place={total > 1 ? t(photo.pageOf, { n: total - taken.length + 1, total }) : undefined}
        left={taken.length}
        mark={mark}
        cover={requirement.cover}
        opening={opening}
        busy={busy || opening}
        problem={problem}
        accept={(page) => accept(page, [current])}
        acceptAll={(page) => accept(page, taken)}
        skip={() => leave([current])}
        retake={take}
        opensCamera={() => noteCamera(path)}
        leavesCamera={forgetCamera}
        back={() => history.back()}
      />
    )
  }
  const first = pages.length + moving.length === 0
  const buttons = (
    <>
      <FileButton
        main={first && !noCamera}
        icon={first ? 'camera' : 'plus'}
        text={t(first ? citizen.takePhoto : citizen.addPage)}
        accept="image/*"
        camera
        take={take}
        opens={() => noteCamera(path)}
        cancelled={() => {
          forgetCamera()
          setNoCamera(true)
        }}
      />
      <FileButton
        main={noCamera}
        icon="file-up"
        text={t(citizen.chooseFile)}
        accept="image/*,application/pdf"
        take={take}
      />
    </>
  )
  return children(
    <>
      <ProblemNote text={problem} />
      {lost && <p class="notice turn">{t(photo.cameraLost)}</p>}
      {lookLost && <p class="notice turn">{t(photo.lookLost)}</p>}
      {noCamera && (
        <p class="notice turn" role="status">
          {t(photo.noCamera)}
        </p>
      )}
      {opening && (
        <p role="status" class="notice wait">
          {t(photo.opening)}
        </p>
      )}
      {first && <EarlierPapers office={office} caseId={view.id} paperKey={key} use={takeEarlier} />}
      <p>{t(citizen.tips)}</p>
      {!requirement.cover && <p class="small">{t(photo.noIdCard)}</p>}
      {!first && <div class="stack-s">{buttons}</div>}
    </>,
    first ? buttons : undefined,
  )
}

/** What stands on every page: for what, where, and when it was made. */
function markOf(service: Service, office: OfficeView): Mark {
  const say = (language: 'th' | 'en') =>
    fill(photo.mark, language, {
      service: service.title[language],
      office: office.name[language],
      day: showDate(today(), language),
    })
  return { th: say('th'), en: say('en') }
}
