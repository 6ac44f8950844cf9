import type { DocumentView } from '@phrom/shared/case.ts'
import { photoDoubtWords } from '@phrom/shared/words/photo-doubts.ts'
import { problems } from '@phrom/shared/words/problems.ts'
import { staff } from '@phrom/shared/words/staff.ts'
import { useEffect, useRef, useState } from 'preact/hooks'
import { lazy } from 'preact-iso'
import { Icon } from '../parts/Icon.tsx'
import { t } from '../words.ts'
import { Turned } from './Turned.tsx'
import { useZoom } from './use-zoom.ts'

const PdfPages = lazy(() => import('./PdfPages.tsx'))

/** A paper at full size: zoom, turn, page by page. */
export function Viewer({
  path,
  name,
  document,
}: {
  path: string
  name: string
  document: DocumentView
}) {
  const pane = useRef<HTMLElement>(null)
  const { zoom, nearer, farther } = useZoom(pane)
  const [turns, setTurns] = useState(0)
  const [at, setAt] = useState(0)
  const page = document.pages[Math.min(at, document.pages.length - 1)]
  const turn = () => setTurns((count) => (count + 1) % 4)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event) || event.ctrlKey || event.metaKey) return
      if (event.key === '+' || event.key === '=') nearer()
      if (event.key === '-') farther()
      if (event.key.toLowerCase() === 'r') turn()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  if (!page) return null
  const address = `${path}/pages/${page.id}`
  const n = document.pages.indexOf(page) + 1
  return (
    <section class="stack-s">
      <div class="tools">
        <Tool icon="zoom-in" text={t(staff.zoomIn)} act={nearer} />
        <Tool icon="zoom-out" text={t(staff.zoomOut)} act={farther} />
        <Tool icon="rotate-cw" text={t(staff.turn)} act={turn} />
        {document.pages.length > 1 && (
          <button
            class="btn side"
            type="button"
            onClick={() => setAt((at + 1) % document.pages.length)}
          >
            {t(staff.page, { n, total: document.pages.length })}
          </button>
        )}
      </div>
      {page.doubts.length > 0 && (
        <p class="state turn">
          <Icon name="triangle-alert" />
          <span>
            {t(staff.doubted, {
              doubts: page.doubts.map((doubt) => t(photoDoubtWords[doubt])).join(' · '),
            })}
          </span>
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reached by keyboard (WCAG 2.1.1) */}
      <section class="picture" tabIndex={0} aria-label={name} ref={pane}>
        <div style={{ width: `${zoom * 100}%` }}>
          {page.state !== 'ready' ? (
            <p role="status">
              {t(problems[page.state === 'held' ? 'page_held' : 'page_lost'].title)}
            </p>
          ) : page.type === 'application/pdf' ? (
            <PdfPages address={address} name={name} turns={turns} key={page.id} />
          ) : (
            <Photo
              key={page.id}
              address={address}
              text={t(staff.picture, { name, n })}
              turns={turns}
            />
          )}
        </div>
      </section>
    </section>
  )
}

function Photo({ address, text, turns }: { address: string; text: string; turns: number }) {
  const [size, setSize] = useState({ width: 3, height: 4 })
  return (
    <Turned {...size} turns={turns}>
      <img
        src={address}
        alt={text}
        onLoad={(event) => {
          const { naturalWidth, naturalHeight } = event.target as HTMLImageElement
          setSize({ width: naturalWidth, height: naturalHeight })
        }}
      />
    </Turned>
  )
}

/** Keys are for the desk, never for who is writing. */
export function isTyping(event: KeyboardEvent): boolean {
  const { tagName, type } = event.target as HTMLInputElement
  return tagName === 'TEXTAREA' || (tagName === 'INPUT' && type !== 'checkbox' && type !== 'radio')
}

function Tool({
  icon,
  text,
  act,
}: {
  icon: 'zoom-in' | 'zoom-out' | 'rotate-cw'
  text: string
  act: () => void
}) {
  return (
    <button class="btn side" type="button" onClick={act}>
      <Icon name={icon} />
      {text}
    </button>
  )
}
