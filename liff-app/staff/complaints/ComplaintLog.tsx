import type { ComplaintThread as Thread } from '@phrom/shared/complaint-views.ts'
import { entryWords, deskWords as words } from '@phrom/shared/words/complaints.ts'
import { teamName } from '@phrom/shared/words/openings.ts'
import { t } from '../../words.ts'
import { moment } from '../inquiries/tell-inquiry.ts'

/** What was written and done, the first first. */
export function ComplaintLog({ thread }: { thread: Thread }) {
  if (thread.isForgotten) return <p class="notice plain">{t(words.forgotten)}</p>
  return (
    <section>
      <h3 class="hide">{t(words.log)}</h3>
      <ol class="inquiry-messages">
        {thread.entries.map((entry) => (
          <Entry key={entry.id} entry={entry} now={thread.now} />
        ))}
      </ol>
    </section>
  )
}

type EntryProps = { entry: Thread['entries'][number]; now: string }

function Entry({ entry, now }: EntryProps) {
  const { what, text, staffName, teamId } = entry
  const at = moment(entry.at, now)
  if (what in entryWords) {
    const team = teamId ? t(teamName(teamId)) : ''
    const said = t(entryWords[what as keyof typeof entryWords], { by: staffName ?? '', team })
    return (
      <li class="by-system">
        <p class="small quiet">
          {said} · {at}
        </p>
      </li>
    )
  }
  const look = what === 'note' ? 'by-note' : what === 'answered' ? 'by-staff' : 'by-citizen'
  const from = staffName ?? t(words.citizen)
  return (
    <li class={look}>
      <p class="small quiet">
        {from}
        {what === 'note' && ` · ${t(words.note)}`} · {at}
      </p>
      <p class="inquiry-bubble">{text}</p>
    </li>
  )
}
