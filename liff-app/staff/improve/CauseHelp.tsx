import { type DoorId, readIds } from '@phrom/shared/improve/help.ts'
import type { RankedCause } from '@phrom/shared/improve/views.ts'
import { withBreaks } from '@phrom/shared/words/breaks.ts'
import {
  doorLabels,
  ideaWords,
  readWords,
  improveWords as words,
} from '@phrom/shared/words/improve.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { Icon } from '../../parts/Icon.tsx'
import { t } from '../../words.ts'
import { rulePaths } from '../rules/paths.ts'

/** What people read today about what went wrong, in both languages, what may help, and where it can be changed. */
export function CauseHelp({ office, one }: { office: string; one: RankedCause }) {
  const { help, note, serviceId } = one
  return (
    <div class="stack-s">
      <h4>{t(words.ideas)}</h4>
      {help.ideas.map((idea) => (
        <p key={idea}>{t(ideaWords[idea])}</p>
      ))}
      <h4>{t(words.reads)}</h4>
      <dl class="improve-reads">
        {readIds.map((id) => (
          <Read
            key={id}
            name={t(readWords[id])}
            texts={help.reads.flatMap((one) => (one.id === id ? [one.text] : []))}
          />
        ))}
        {note && <Read name={t(words.note)} texts={[note]} />}
      </dl>
      {!note && serviceId !== '' && <p>{t(words.noNote)}</p>}
      <p>{t(words.keepers)}</p>
      {help.doors.length > 0 && (
        <ul class="improve-doors not-printed">
          {help.doors.map((door) => (
            <li key={door}>
              <a class="improve-door" href={pathOf(office, serviceId, door)}>
                {t(doorLabels[door])}
                <Icon name="chevron-right" />
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Read({ name, texts }: { name: string; texts: Text[] }) {
  if (texts.length === 0) return null
  return (
    <div>
      <dt>{name}</dt>
      {texts.map(({ th, en }) => (
        <dd key={th}>
          <span lang="th">{withBreaks(th, 'th')}</span>
          <span lang="en">{en}</span>
        </dd>
      ))}
    </div>
  )
}

function pathOf(office: string, serviceId: string, door: DoorId): string {
  const rules = rulePaths(office)
  switch (door) {
    case 'note':
      return rules.page(serviceId, 'office')
    case 'confirm':
    case 'try':
      return rules.page(serviceId, door)
    default:
      return `/${office}/staff/${door}`
  }
}
