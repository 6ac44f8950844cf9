import { citizen } from '@phrom/shared/words/citizen.ts'
import { consentTexts } from '@phrom/shared/words/consents.ts'
import { photo, photoAdvice } from '@phrom/shared/words/photo.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { useEffect, useState } from 'preact/hooks'
import { Icon } from '../parts/Icon.tsx'
import { Screen } from '../parts/Screen.tsx'
import { useBlobUrl } from '../parts/use-blob-url.ts'
import { ProblemNote } from '../parts/use-send.tsx'
import { t } from '../words.ts'
import type { Advice } from './advice.ts'
import { Corners } from './Corners.tsx'
import { Covers } from './Covers.tsx'
import { type Box, type Edits, finish, type Mark, type Opened, preview } from './capture.ts'
import { FileButton } from './FileButton.tsx'
import { tellCapture } from './tell-capture.ts'

export type Taken = {
  opened: Opened
  advice: Advice
  /** The page of another case that this one repeats. */
  earlierId?: string | undefined
}

/** One picture as it will be sent: looked at, straightened, covered, and sent or taken again. */
export function Review({
  taken: { opened, advice, earlierId },
  place,
  left,
  mark,
  cover,
  opening,
  busy,
  problem: refused,
  accept,
  acceptAll,
  skip,
  retake,
  opensCamera,
  leavesCamera,
  back,
}: {
  taken: Taken
  /** "Page 2 of 3" of a PDF. */
  place: string | undefined
  /** How many pages wait behind this one, itself included. */
  left: number
  mark: Mark
  /** What this kind of paper often shows and the office does not need. */
  cover: Text | undefined
  /** Another picture is being opened in the place of this one. */
  opening: boolean
  busy: boolean
  /** Why the last choice could not be opened. */
  problem: string | undefined
  accept: (page: Blob) => void
  acceptAll: (page: Blob) => void
  skip: () => void
  retake: (file: File) => void
  opensCamera: () => void
  /** It came back without a picture. */
  leavesCamera: () => void
  back: () => void
}) {
  const [edits, setEdits] = useState<Omit<Edits, 'mark'>>({
    paper: opened.paper,
    turns: 0,
    covers: [],
  })
  const [tool, setTool] = useState<'corners' | 'cover' | undefined>()
  const [near, setNear] = useState(false)
  const [noCamera, setNoCamera] = useState(false)
  const [page, setPage] = useState<Blob | undefined>()
  const [bare, setBare] = useState<Blob | undefined>()
  const [problem, setProblem] = useState<string | undefined>()
  const url = useBlobUrl(page)

  useEffect(() => {
    let current = true
    setPage(undefined)
    setProblem(undefined)
    finish(opened.id, { ...edits, mark }).then(
      (made) => current && setPage(made),
      (error) => current && setProblem(tellCapture(error)),
    )
    return () => {
      current = false
    }
  }, [opened.id, edits])

  async function openCovers() {
    try {
      setBare(await preview(opened.id, { ...edits, covers: [] }))
      setTool('cover')
    } catch (error) {
      setProblem(tellCapture(error))
    }
  }
  if (tool === 'corners') {
    return (
      <Corners
        preview={opened.preview}
        paper={edits.paper}
        back={() => setTool(undefined)}
        apply={(paper) => {
          // Bars drawn on another cut of the picture would lie elsewhere.
          setEdits({ ...edits, paper, covers: [] })
          setTool(undefined)
        }}
      />
    )
  }
  if (tool === 'cover' && bare) {
    return (
      <Covers
        page={bare}
        covers={edits.covers}
        back={() => setTool(undefined)}
        apply={(covers) => {
          setEdits({ ...edits, covers })
          setTool(undefined)
        }}
      />
    )
  }
  const [first, ...others] = advice.doubts
  const isPage = opened.from === 'pdf' || earlierId !== undefined
  const use = (
    <button
      class={`btn ${advice.asks ? 'side' : 'main'}`}
      type="button"
      disabled={!page || busy}
      onClick={() => page && accept(page)}
    >
      {t(advice.asks ? photo.sendAnyway : photo.use)}
    </button>
  )
  const again = (
    <FileButton
      main={advice.asks}
      icon="camera"
      text={t(advice.asks ? photo.retakeBetter : citizen.retake)}
      accept="image/*"
      camera
      take={retake}
      opens={opensCamera}
      cancelled={() => {
        leavesCamera()
        setNoCamera(true)
      }}
    />
  )
  return (
    <Screen
      title={t(photo.title)}
      short={t(photo.short)}
      place={place}
      back={{ act: back, word: t(citizen.back) }}
      bottom={
        isPage ? (
          <>
            {left > 1 && (
              <button
                class="btn main"
                type="button"
                disabled={!page || busy}
                onClick={() => page && acceptAll(page)}
              >
                {t(photo.useAll, { n: left })}
              </button>
            )}
            <div class="pair">
              <button
                class={`btn ${left > 1 ? 'side' : 'main'}`}
                type="button"
                disabled={!page || busy}
                onClick={() => page && accept(page)}
              >
                {t(photo.usePage)}
              </button>
              <button class="btn side" type="button" disabled={busy} onClick={skip}>
                {t(photo.skipPage)}
              </button>
            </div>
          </>
        ) : advice.asks ? (
          <>
            {again}
            {use}
          </>
        ) : (
          <>
            {use}
            {again}
          </>
        )
      }
    >
      <ProblemNote text={refused ?? problem} />
      {noCamera && (
        <div class="notice turn stack-s">
          <p role="status">{t(photo.noCamera)}</p>
          <FileButton
            icon="file-up"
            text={t(citizen.chooseFile)}
            accept="image/*,application/pdf"
            take={retake}
          />
        </div>
      )}
      {earlierId && <p class="notice wait">{t(consentTexts['papers.reuse'])}</p>}
      {opening && (
        <p role="status" class="notice wait">
          {t(photo.opening)}
        </p>
      )}
      {first && (
        <div class={`notice ${advice.asks ? 'turn' : 'wait'}`} role="status">
          <Icon name={advice.asks ? 'triangle-alert' : 'info'} />
          <h2>{t(photoAdvice[first].seen)}</h2>
          <p>{t(photoAdvice[first].todo)}</p>
          {others.map((doubt) => (
            <p key={doubt}>
              <b>{t(photoAdvice[doubt].seen)}</b> {t(photoAdvice[doubt].todo)}
            </p>
          ))}
        </div>
      )}
      <figure
        class={`photo shot ${first ? 'beside' : ''} ${near ? 'near' : ''}`}
        // What scrolls must be reached by keys too.
        {...(near && { tabIndex: 0 })}
      >
        {url ? (
          <img src={url} alt={t(photo.picture)} />
        ) : (
          !problem && (
            <div class="bones" role="status">
              <span class="hide">{t(photo.opening)}</span>
              <div style={{ height: '320px' }} />
            </div>
          )
        )}
      </figure>
      {first && <p>{t(advice.asks ? photo.asStaff : photo.lookAtIt)}</p>}
      {cover && edits.covers.length === 0 && (
        <div class="notice wait stack-s">
          <p>{t(photo.coverThis, { what: t(cover) })}</p>
          <button class="btn side" type="button" onClick={openCovers}>
            {t(photo.coverNow)}
          </button>
        </div>
      )}
      <fieldset class="tools">
        <legend class="hide">{t(photo.tools)}</legend>
        <button class="btn side" type="button" onClick={() => setNear(!near)}>
          <Icon name={near ? 'zoom-out' : 'zoom-in'} />
          {t(near ? photo.smaller : photo.closer)}
        </button>
        {!isPage && (
          <button class="btn side" type="button" onClick={() => setTool('corners')}>
            {t(photo.corners)}
          </button>
        )}
        <button
          class="btn side"
          type="button"
          onClick={() =>
            setEdits({
              ...edits,
              turns: ((edits.turns + 1) % 4) as Edits['turns'],
              covers: edits.covers.map(turned),
            })
          }
        >
          <Icon name="rotate-cw" />
          {t(photo.turn)}
        </button>
        <button class="btn side" type="button" onClick={openCovers}>
          {t(photo.cover)}
        </button>
      </fieldset>
      <p class="small quiet">{t(photo.marked, { mark: t(mark) })}</p>
    </Screen>
  )
}

/** A bar on a page that is turned to the right by a quarter. */
function turned({ x, y, width, height }: Box): Box {
  return { x: 1 - y - height, y: x, width: height, height: width }
}
