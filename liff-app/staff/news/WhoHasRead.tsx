import type { NewsReader, NewsReaders, NewsState } from '@phrom/shared/news.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { staffVolunteerNewsWords as words } from '@phrom/shared/words/volunteer-news.ts'
import { useRef } from 'preact/hooks'
import { ask, client, write } from '../../api.ts'
import { tellError, useLoad } from '../../parts/load.tsx'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { t } from '../../words.ts'
import { tellAt } from './tell-news.ts'

const at = client.api.offices[':office'].staff.news[':newsId']

const tellOf: Partial<Record<NewsState, Text>> = {
  scheduled: words.reminds,
  stopped: words.remindStopped,
}

type Props = { office: string; id: string; hasLeft: boolean }

/** Which volunteers have opened the news in the app, and a reminder for the others once all of it has left. */
export function WhoHasRead({ office, id, hasLeft }: Props) {
  const param = { office, newsId: id }
  const loaded = useLoad<NewsReaders>(`${office}/${id}`, () =>
    ask(() => at.readers.$get({ param })),
  )
  const { busy, problem, send } = useSend()
  const place = useRef<HTMLParagraphElement>(null)
  // The same after a lost answer goes under the same key.
  const key = useRef(crypto.randomUUID())
  if (loaded.error) {
    return (
      <div class="notice stop" role="alert">
        <p>{tellError(loaded.error)}</p>
      </div>
    )
  }
  if (!loaded.value) return null
  const { readers, reminder } = loaded.value
  const open = readers.filter(({ readAt }) => readAt === null)
  const done = readers.filter(({ readAt }) => readAt !== null)
  const remind = () =>
    send(async () => {
      loaded.set(
        await write<NewsReaders>((options) => at.reminder.$post({ param }, options), key.current),
      )
      place.current?.focus()
    })
  return (
    <section class="stack-s">
      <h2>{t(words.whoRead)}</h2>
      <p>
        {readers.length === 0
          ? t(words.noneLeft)
          : t(words.readOf, { read: done.length, of: readers.length })}
      </p>
      <p class={reminder ? 'notice' : 'hide'} role="status" tabIndex={-1} ref={place}>
        {reminder &&
          t(tellOf[reminder.state] ?? words.reminded, {
            by: reminder.by,
            at: tellAt(reminder.at),
          })}
      </p>
      <ProblemNote text={problem} />
      {!reminder && hasLeft && open.length > 0 && (
        <>
          <p class="hint" id="remind-hint">
            {t(words.remindHint)}
          </p>
          <button
            class="btn side"
            type="button"
            aria-describedby="remind-hint"
            disabled={busy}
            onClick={() => void remind()}
          >
            {t(words.remind)}
          </button>
        </>
      )}
      <Names title={words.notYet} readers={open} isOpen />
      <Names title={words.done} readers={done} />
    </section>
  )
}

type NamesProps = { title: Text; readers: NewsReader[]; isOpen?: boolean }

function Names({ title, readers, isOpen = false }: NamesProps) {
  if (readers.length === 0) return null
  return (
    <details class="why" open={isOpen}>
      <summary>
        <span>{t(title, { n: readers.length })}</span>
      </summary>
      <ul class="stack-s news-readers">
        {readers.map(({ name, groupName, readAt }, i) => (
          // Two may have the same name.
          <li key={i}>
            {name}
            <br />
            <span class="small quiet">
              {groupName}
              {readAt && ` · ${t(words.readAt, { at: tellAt(readAt) })}`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
