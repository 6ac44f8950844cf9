import { showCode } from '@phrom/shared/case-code.ts'
import { showDate } from '@phrom/shared/time.ts'
import { staffHandover } from '@phrom/shared/words/handover.ts'
import { photoDoubtWords } from '@phrom/shared/words/photo-doubts.ts'
import { staff } from '@phrom/shared/words/staff.ts'
import { viewer } from '@phrom/shared/words/viewer.ts'
import { signal } from '@preact/signals'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Icon } from '../parts/Icon.tsx'
import type { IconName } from '../parts/icons.ts'
import { officeName } from '../parts/office-names.ts'
import { language, t } from '../words.ts'
import type { DraftMark } from './decision-draft.ts'
import { Key } from './Key.tsx'
import { useKeys } from './keys.ts'
import type { Leaf } from './leaves.ts'
import { type PaneHandle, PicturePane } from './PicturePane.tsx'
import type { Pictures } from './page-pictures.ts'
import type { Box } from './turn-box.ts'

/** Quarter turns by page, and whether dark is made darker: kept until the app is closed. */
const turnsOf = signal<Record<string, number>>({})
const contrast = signal(false)

type Props = {
  leaf: Leaf
  leaves: Leaf[]
  pictures: Pictures
  marks: DraftMark[]
  /** Takes a new mark on the page that is shown; undefined where none may be drawn. */
  mark: ((box: Box) => void) | undefined
  showKeys: () => void
}

/** The picture of a page with its tools; a second one beside it to compare, each zoomed and turned on its own. */
export function Viewer({ leaf, leaves, pictures, marks, mark, showKeys }: Props) {
  const [drawing, setDrawing] = useState(false)
  const [secondId, setSecondId] = useState<string | undefined>()
  const [worked, setWorked] = useState<'first' | 'second'>('first')
  const panes = { first: useRef<PaneHandle>(null), second: useRef<PaneHandle>(null) }
  const second = leaves.find(({ page }) => page.id === secondId)
  const target = second && worked === 'second' ? second : leaf
  const pane = () => panes[second ? worked : 'first'].current
  const { type, state } = leaf.page
  const mayMark = mark !== undefined && type === 'image/jpeg' && state === 'ready'
  useEffect(() => setDrawing(false), [leaf.page.id])

  const turnsFor = ({ page }: Leaf) => turnsOf.value[page.id] ?? 0
  const turn = () => {
    turnsOf.value = { ...turnsOf.value, [target.page.id]: (turnsFor(target) + 1) % 4 }
  }
  const darken = () => {
    contrast.value = !contrast.value
  }
  const endCompare = () => {
    setSecondId(undefined)
    setWorked('first')
  }
  const compare = () => {
    if (second) return endCompare()
    const place = leaves.indexOf(leaf)
    const other = leaves[place + 1] ?? leaves[place - 1]
    setSecondId(other?.page.id)
  }
  const draw = mayMark ? () => setDrawing((on) => !on) : undefined
  const end = drawing ? () => setDrawing(false) : second ? endCompare : undefined
  useKeys({
    '+': () => pane()?.nearer(),
    '-': () => pane()?.farther(),
    'Shift+ArrowUp': () => pane()?.move(0, -1),
    'Shift+ArrowDown': () => pane()?.move(0, 1),
    'Shift+ArrowLeft': () => pane()?.move(-1, 0),
    'Shift+ArrowRight': () => pane()?.move(1, 0),
    R: turn,
    C: darken,
    M: draw,
    S: leaves.length > 1 ? compare : undefined,
    Escape: end,
    '?': showKeys,
  })
  const common = { pictures, contrast: contrast.value }
  return (
    <div class="viewer">
      <div class="vtools">
        <Tool icon="zoom-in" hint="+" text={t(staff.zoomIn)} act={() => pane()?.nearer()} />
        <Tool icon="zoom-out" hint="−" text={t(staff.zoomOut)} act={() => pane()?.farther()} />
        <Tool icon="rotate-cw" hint="R" text={t(staff.turn)} act={turn} />
        <Tool
          icon="contrast"
          hint="C"
          text={t(viewer.contrast)}
          act={darken}
          pressed={contrast.value}
        />
        {draw && (
          <Tool
            icon="map-pin"
            hint="M"
            text={t(viewer.mark)}
            act={draw}
            pressed={drawing}
            withWord
          />
        )}
        {leaves.length > 1 && (
          <Tool
            icon="columns-2"
            hint={second ? 'Esc' : 'S'}
            text={t(second ? viewer.endCompare : viewer.compare)}
            act={compare}
            pressed={second !== undefined}
            withWord
          />
        )}
        <Tool icon="circle-help" hint="?" text={t(viewer.keysTitle)} act={showKeys} />
        <span class="page-n">
          {t(staff.page, { n: leaf.n, total: leaf.document.pages.length })}
        </span>
      </div>
      {second && (
        <label class="compare-with">
          <span>{t(viewer.comparedWith)}</span>
          <select
            class="input"
            value={second.page.id}
            onChange={(event) => setSecondId((event.target as HTMLSelectElement).value)}
          >
            {leaves.map(({ page, paper, n }) => (
              <option key={page.id} value={page.id}>
                {t(staff.picture, { name: t(paper.requirement), n })}
              </option>
            ))}
          </select>
        </label>
      )}
      {leaf.page.earlier && (
        <p class="state wait">
          <Icon name="info" />
          <span>
            {t(viewer.usedAgain, {
              code: showCode(leaf.page.earlier.code),
              day: showDate(leaf.page.earlier.sentOn, language.value),
            })}
          </span>
        </p>
      )}
      {leaf.page.markOf && (
        <p class="state wait">
          <Icon name="info" />
          <span>{t(staffHandover.markOf, { office: t(officeName(leaf.page.markOf)) })}</span>
        </p>
      )}
      {leaf.page.fromChat && (
        <p class="state wait">
          <Icon name="info" />
          <span>{t(viewer.fromChat)}</span>
        </p>
      )}
      {leaf.page.doubts.length > 0 && (
        <p class="state turn">
          <Icon name="triangle-alert" />
          <span>
            {t(staff.doubted, {
              doubts: leaf.page.doubts.map((doubt) => t(photoDoubtWords[doubt])).join(' · '),
            })}
          </span>
        </p>
      )}
      <div class={`stage${second ? ' two' : ''}`}>
        <PicturePane
          {...common}
          key={leaf.page.id}
          leaf={leaf}
          turns={turnsFor(leaf)}
          marks={marks}
          draw={
            drawing && mark
              ? {
                  done: (box) => {
                    setDrawing(false)
                    mark(box)
                  },
                  cancel: () => setDrawing(false),
                }
              : undefined
          }
          handle={panes.first}
          worked={() => setWorked('first')}
        />
        {second && (
          <PicturePane
            {...common}
            key={`second/${second.page.id}`}
            leaf={second}
            turns={turnsFor(second)}
            marks={[]}
            handle={panes.second}
            worked={() => setWorked('second')}
          />
        )}
      </div>
    </div>
  )
}

function Tool({
  icon,
  hint,
  text,
  act,
  pressed,
  withWord,
}: {
  icon: IconName
  /** The key that does the same. */
  hint: string
  text: string
  act: () => void
  pressed?: boolean
  withWord?: boolean
}) {
  return (
    <button
      type="button"
      title={text}
      {...(!withWord && { 'aria-label': text })}
      aria-pressed={pressed}
      onClick={act}
    >
      <Icon name={icon} />
      {withWord && <span class="word">{text}</span>}
      <Key name={hint} />
    </button>
  )
}
