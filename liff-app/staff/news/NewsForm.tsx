import { isWaking, type NewsReach, type NewsView, type NewsWhen } from '@phrom/shared/news.ts'
import { clockOf, instantAt, showClock, toInstant } from '@phrom/shared/time.ts'
import { newsWords as words } from '@phrom/shared/words/news.ts'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { ask, client, ProblemError, write } from '../../api.ts'
import { ErrorSummary, type FieldError } from '../../parts/ErrorSummary.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { language, t } from '../../words.ts'
import { NewsFields } from './NewsFields.tsx'
import { NewsPreview } from './NewsPreview.tsx'
import {
  bodyOf,
  draftOf,
  keepTyped,
  type NewsDraft,
  toOf,
  typedBefore,
  whenOf,
  wrongIn,
} from './news-draft.ts'
import { StopNews } from './StopNews.tsx'

const at = client.api.offices[':office'].staff.news
const moment = () => toInstant(Date.now())

type Props = {
  office: string
  /** As it stands; nothing for new news. */
  given: NewsView | undefined
  show?: (news: NewsView) => void
}

/** Writes news, looks at it and at what it costs, and sends it or says when. */
export function NewsForm({ office, given, show }: Props) {
  const name = given?.id ?? 'new'
  const [draft, setDraft] = useState<NewsDraft>(
    () => typedBefore(office, name) ?? draftOf(given, moment()),
  )
  const [errors, setErrors] = useState<FieldError[]>([])
  const [reach, setReach] = useState<NewsReach | undefined>()
  const [other, setOther] = useState<NewsView | undefined>()
  const [note, setNote] = useState('')
  const { busy, problem, send } = useSend()
  const { route } = useLocation()
  const heading = useRef<HTMLParagraphElement>(null)
  const last = useRef({ body: '', key: '' })
  const param = { office, newsId: draft.id }

  const change = (to: Partial<NewsDraft>) => {
    const next = { ...draft, ...to }
    setDraft(next)
    setNote('')
    keepTyped(office, name, next)
  }
  // What somebody else has saved since is told before anything is written over it.
  useEffect(() => {
    if (given && given.revision > draft.revision) follow(given)
  }, [])
  function follow(theirs: NewsView) {
    setOther(theirs)
    change({ revision: theirs.revision })
  }

  function isRight(isDraft: boolean): boolean {
    const wrong = wrongIn(draft, isDraft, moment())
    setErrors(wrong)
    return wrong.length === 0
  }
  function look(event: Event) {
    event.preventDefault()
    if (!isRight(false)) return
    const json = { to: toOf(draft), when: whenOf(draft) }
    void send(async () =>
      setReach(await ask<NewsReach>(() => at.reach.$post({ param: { office }, json }))),
    )
  }
  /** The same again after a lost answer goes under the same key. */
  async function save(when: NewsWhen, takesKept: boolean): Promise<NewsView> {
    const json = bodyOf(draft, when, takesKept)
    const body = JSON.stringify(json)
    if (last.current.body !== body) last.current = { body, key: crypto.randomUUID() }
    try {
      const saved = await write<NewsView>(
        (options) => at[':newsId'].$put({ param, json }, options),
        last.current.key,
      )
      keepTyped(office, name, undefined)
      return saved
    } catch (error) {
      if (error instanceof ProblemError && error.problem.code === 'changed_meanwhile') {
        setReach(undefined)
        follow(await ask<NewsView>(() => at[':newsId'].$get({ param })))
      }
      throw error
    }
  }
  function keep() {
    if (!isRight(true)) return
    void send(async () => {
      const saved = await save({ is: 'draft' }, false)
      if (!given) return route(`/${office}/staff/news/${saved.id}`, true)
      setDraft({ ...draft, revision: saved.revision })
      setOther(undefined)
      setNote(t(words.kept))
      heading.current?.focus()
      show?.(saved)
    })
  }
  const leave = (takesKept: boolean) =>
    send(async () => {
      await save(whenOf(draft), takesKept)
      route(`/${office}/staff/news`)
    })

  if (reach) {
    return (
      <NewsPreview
        office={office}
        draft={draft}
        reach={reach}
        at={draft.when === 'at' ? instantAt(draft.day, draft.clock) : undefined}
        isNight={draft.when === 'now' && !isWaking(clockOf(moment()))}
        busy={busy}
        problem={problem}
        back={() => setReach(undefined)}
        send={(takesKept) => void leave(takesKept)}
      />
    )
  }
  return (
    <Screen
      title={t(words.newTitle)}
      back={{ href: `/${office}/staff/news`, word: t(words.title) }}
      bottom={
        <button class="btn main" type="submit" form="news" disabled={busy}>
          {t(words.look)}
        </button>
      }
    >
      <p class={note ? undefined : 'hide'} role="status" tabIndex={-1} ref={heading}>
        {note}
      </p>
      {given?.heldAt && <p class="notice turn">{t(words.heldNote)}</p>}
      {other && (
        <p class="notice turn">
          {t(words.changed, {
            by: other.changedBy,
            clock: showClock(clockOf(other.changedAt), language.value),
          })}
        </p>
      )}
      <ProblemNote text={problem} />
      <ErrorSummary errors={errors} />
      <form id="news" class="stack" onSubmit={look} noValidate>
        <NewsFields office={office} draft={draft} change={change} errors={errors} now={moment()} />
        <button class="btn side" type="button" disabled={busy} onClick={keep}>
          {t(words.keep)}
        </button>
      </form>
      {given?.state === 'scheduled' && (
        <StopNews
          office={office}
          id={given.id}
          stopped={(news) => {
            keepTyped(office, name, undefined)
            show?.(news)
          }}
        />
      )}
    </Screen>
  )
}
