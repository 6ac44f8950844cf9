import type { DocumentView } from '@phrom/shared/case.ts'
import { staff } from '@phrom/shared/words/staff.ts'
import { useEffect, useState } from 'preact/hooks'
import { Icon } from '../parts/Icon.tsx'
import { t } from '../words.ts'

const steps = [1, 1.5, 2, 3, 4]

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
  const [zoom, setZoom] = useState(0)
  const [turns, setTurns] = useState(0)
  const [at, setAt] = useState(0)
  const page = document.pages[Math.min(at, document.pages.length - 1)]
  const nearer = () => setZoom((step) => Math.min(step + 1, steps.length - 1))
  const farther = () => setZoom((step) => Math.max(step - 1, 0))
  const turn = () => setTurns((count) => (count + 1) % 4)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event)) return
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
      {page.type === 'application/pdf' ? (
        <a class="btn side" href={address} target="_blank" rel="noopener">
          {t(staff.openPdf)}
        </a>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reached by keyboard (WCAG 2.1.1)
        <section class="picture" tabIndex={0} aria-label={name}>
          <img
            src={address}
            alt={t(staff.picture, { name, n })}
            style={{ width: `${(steps[zoom] ?? 1) * 100}%`, transform: `rotate(${turns * 90}deg)` }}
          />
        </section>
      )}
    </section>
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
