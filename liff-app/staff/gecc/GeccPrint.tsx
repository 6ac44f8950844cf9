import type { OfficeView } from '@phrom/shared/case.ts'
import type { GeccView } from '@phrom/shared/gecc/gecc-view.ts'
import { showLongDate } from '@phrom/shared/time.ts'
import { geccPartWords, geccStateWords, geccWords as words } from '@phrom/shared/words/gecc.ts'
import { Fragment } from 'preact'
import { language, t } from '../../words.ts'
import { GeccPrintPhotos } from './GeccPrintPhotos.tsx'
import { geccRows } from './gecc-rows.ts'
import type { PrintedPhotos } from './use-printed-photos.ts'

/** As the form marks the two kinds of quality. */
const marks = { physical: '', basic: '(1)', advanced: '(2)', result: '' } as const

type Props = { view: GeccView; info: OfficeView; photos: PrintedPhotos | undefined }

/** The whole form on A4, whatever is shown on the screen; `photos`: once they were got for it. */
export function GeccPrint({ view, info, photos: pictures }: Props) {
  const rows = geccRows(view, language.value)
  return (
    <div class="only-printed gecc-print">
      <p class="gecc-heading">{t(words.heading, { office: t(info.name) })}</p>
      <p>{t(words.onDay, { day: showLongDate(view.today, language.value) })}</p>
      <p>{t(words.kindMarks)}</p>
      <table>
        <thead>
          <tr>
            <th>{t(words.number)}</th>
            <th>{t(words.what)}</th>
            <th>{t(words.has)}</th>
            <th>{t(words.hasNot)}</th>
            <th>{t(words.evidence)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ criterion, part, topic, state, box, evidence, seenOn, by, photos }, i) => (
            <Fragment key={criterion.id}>
              {part !== rows[i - 1]?.part && (
                <Heading text={t(geccPartWords[part])} look="gecc-part" />
              )}
              {topic !== rows[i - 1]?.topic && <Heading text={topic} look="gecc-topic" />}
              <tr>
                <td class="n">
                  {criterion.number} {marks[criterion.kind]}
                </td>
                <td>{criterion[language.value]}</td>
                <td class="n">{box === 'has' ? '✓' : ''}</td>
                <td class="n">{box === 'hasNot' ? '✓' : ''}</td>
                <td>
                  <b>{t(geccStateWords[state])}</b> {evidence}
                  {by && <span> ({t(words.attestedBy, { day: seenOn, name: by })})</span>}
                  {photos.length > 0 && <span> {t(words.photosKept, { n: photos.length })}</span>}
                </td>
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
      <p>{t(words.committee)}</p>
      <p class="gecc-signed">{t(words.signed)}</p>
      {pictures && <GeccPrintPhotos rows={rows} photos={pictures} />}
    </div>
  )
}

function Heading({ text, look }: { text: string; look: string }) {
  return (
    <tr class={look}>
      <td colSpan={5}>{text}</td>
    </tr>
  )
}
