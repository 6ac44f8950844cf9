import type { ChangedService, OfficeSaying } from '@phrom/shared/training/views.ts'
import type { ChangedLine } from '@phrom/shared/training/what-changed.ts'
import { cardTitles } from '@phrom/shared/words/training.ts'
import { chapterWords as words } from '@phrom/shared/words/volunteer-course.ts'
import { Icon } from '../../parts/Icon.tsx'
import { t } from '../../words.ts'
import { Line } from './CardLines.tsx'

/** What is said now and was not, and what is no longer said; the law first, then the office. */
export function WhatChanged({
  lines,
  office,
}: {
  lines: readonly ChangedLine[]
  office: ChangedService['office']
}) {
  return (
    <>
      {lines.length === 0 && !office && <p>{t(words.otherWords)}</p>}
      {lines.length > 0 && (
        <ul class="card learn-lines">
          {lines.map((line) => (
            <li key={`${line.is} ${line.kind} ${line.text.en} ${line.when?.en ?? ''}`}>
              <span class={`state ${line.is === 'new' ? 'turn' : ''}`}>
                <Icon name={line.is === 'new' ? 'plus' : 'x'} />
                <span>{t(line.is === 'new' ? words.isNew : words.isGone)}</span>
              </span>
              <small class="quiet">{t(cardTitles[line.kind])}</small>
              {/* Of what holds no longer nobody needs to know when it did. */}
              {line.is === 'new' ? <Line line={line} /> : <span class="quiet">{t(line.text)}</span>}
            </li>
          ))}
        </ul>
      )}
      {office && <Office now={office.now} />}
    </>
  )
}

function Office({ now: { note, minutes } }: { now: OfficeSaying }) {
  const says = note.th !== '' || minutes !== null
  return (
    <section class="card stack-s">
      <h2>{t(words.officeSays)}</h2>
      {note.th !== '' && <p>{t(note)}</p>}
      {minutes !== null && <p>{t(words.officeMinutes, { n: minutes })}</p>}
      {!says && <p>{t(words.officeSaidNothing)}</p>}
    </section>
  )
}
