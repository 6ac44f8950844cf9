import './charts.css'
import { withBreaks } from '@phrom/shared/words/breaks.ts'
import { chartWords as words } from '@phrom/shared/words/charts.ts'
import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { language, t } from '../../words.ts'
import { ScrollTable } from '../ScrollTable.tsx'
import { type Room, useRoom } from './use-room.ts'

/** The same numbers as words and digits: the first column names the line. */
export type PictureTable = { head: string[]; rows: (string | number)[][] }

type Props = {
  title: string
  /** What the picture says, for whoever does not see it, and for whoever has no time. */
  summary: string
  table: PictureTable
  /** What dashes and marks stand for. */
  keys?: ComponentChildren
  draw: (room: Room) => ComponentChildren
  isEmpty?: boolean
  note?: string | undefined
}

/** A picture of figures: its title, what it says in a sentence, the drawing, and a table of the same numbers behind it. */
export function Picture({ title, summary, table, keys, draw, isEmpty, note }: Props) {
  const ref = useRef<HTMLDivElement>(null)
  const room = useRoom(ref)
  const id = useId()
  // What scrolls sideways must be reached by keyboard; what does not is no stop on the way.
  const [scrolls, setScrolls] = useState(false)
  useLayoutEffect(() => {
    const { scrollWidth = 0, clientWidth = 0 } = ref.current ?? {}
    setScrolls(scrollWidth > clientWidth)
  })
  return (
    <figure class="chart">
      <figcaption>
        <h3 id={id}>{title}</h3>
        <p class="chart-says">{withBreaks(summary, language.value)}</p>
        {note && <p class="chart-says quiet">{note}</p>}
      </figcaption>
      {!isEmpty && (
        <>
          {keys && (
            <div class="chart-keys" aria-hidden="true">
              {keys}
            </div>
          )}
          <div
            class="chart-room"
            ref={ref}
            {...(scrolls && { role: 'group', tabIndex: 0, 'aria-labelledby': id })}
          >
            {room && room.width > 0 && (
              <div class="chart-drawing" role="img" aria-label={`${title}: ${summary}`}>
                {draw(room)}
              </div>
            )}
          </div>
          <details class="chart-table">
            <summary>{t(words.asTable)}</summary>
            <ScrollTable labelledby={id} look="log-table">
              <thead>
                <tr>
                  {table.head.map((head) => (
                    <th scope="col" key={head}>
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {table.rows.map(([name, ...cells]) => (
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    {cells.map((cell, i) => (
                      <td class="n" key={table.head[i + 1]}>
                        {cell}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </ScrollTable>
          </details>
        </>
      )}
    </figure>
  )
}
