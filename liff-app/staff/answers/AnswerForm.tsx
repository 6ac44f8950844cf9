import type { OwnAnswerRecord, WordingWarning } from '@phrom/shared/own-answers.ts'
import { clockOf, showClock } from '@phrom/shared/time.ts'
import { ownAnswerWords as words } from '@phrom/shared/words/own-answers.ts'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { ask, client, ProblemError, write } from '../../api.ts'
import { ErrorSummary, type FieldError } from '../../parts/ErrorSummary.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { language, t } from '../../words.ts'
import { AnswerFields } from './AnswerFields.tsx'
import { AnswerPreview } from './AnswerPreview.tsx'
import { type AnswerDraft, keepTyped, readDraft, triable, typedBefore } from './answer-draft.ts'
import { FromQuestions } from './FromQuestions.tsx'
import { History } from './History.tsx'
import { TryBox } from './TryBox.tsx'
import { today } from './tell-answer.ts'

const at = client.api.offices[':office'].staff.answers

type Props = {
  office: string
  /** Under which what is typed is kept on this device. */
  name: string
  /** As it stands; nothing for a new one. */
  given: OwnAnswerRecord | undefined
  /** What is in the fields at first. */
  begun: AnswerDraft
  /** What is to be known of it before anything is typed. */
  note?: string
  /** Where it leads once it is saved, if not to the list. */
  after?: string
}

/** Writes an answer, tries it, looks at it, and saves it. */
export function AnswerForm({ office, name, given, begun, note, after }: Props) {
  const [draft, setDraft] = useState<AnswerDraft>(() => typedBefore(office, name) ?? begun)
  const [errors, setErrors] = useState<FieldError[]>([])
  const [warnings, setWarnings] = useState<WordingWarning[] | undefined>()
  const [other, setOther] = useState<OwnAnswerRecord | undefined>()
  const { busy, problem, send } = useSend()
  const { route } = useLocation()
  const last = useRef({ body: '', key: '' })
  const list = `/${office}/staff/answers`

  const change = (to: Partial<AnswerDraft>) => {
    const next = { ...draft, ...to }
    setDraft(next)
    keepTyped(office, name, next)
  }
  // What somebody else has saved since is told before anything is written over it.
  useEffect(() => {
    if (given && given.revision > draft.revision) follow(given)
  }, [])
  function follow(theirs: OwnAnswerRecord) {
    setOther(theirs)
    change({ revision: theirs.revision })
  }

  function look(event: Event) {
    event.preventDefault()
    const { errors, body } = readDraft(draft, today())
    setErrors(errors)
    if (!body) return
    const json = { id: draft.id, wordings: body.wordings }
    void send(async () =>
      setWarnings(await ask<WordingWarning[]>(() => at.check.$post({ param: { office }, json }))),
    )
  }
  /** The same again after a lost answer goes under the same key. */
  const save = () =>
    send(async () => {
      const { body: json } = readDraft(draft, today())
      if (!json) return setWarnings(undefined)
      const param = { office, answerId: draft.id }
      const body = JSON.stringify(json)
      if (last.current.body !== body) last.current = { body, key: crypto.randomUUID() }
      try {
        await write<OwnAnswerRecord>(
          (options) => at[':answerId'].$put({ param, json }, options),
          last.current.key,
        )
      } catch (error) {
        if (error instanceof ProblemError && error.problem.code === 'changed_meanwhile') {
          setWarnings(undefined)
          follow(await ask<OwnAnswerRecord>(() => at[':answerId'].$get({ param })))
        }
        throw error
      }
      keepTyped(office, name, undefined)
      route(after ?? list)
    })

  if (warnings) {
    return (
      <AnswerPreview
        draft={draft}
        warnings={warnings}
        busy={busy}
        problem={problem}
        back={() => setWarnings(undefined)}
        save={() => void save()}
      />
    )
  }
  return (
    <Screen
      title={t(words.newTitle)}
      back={after ? { href: after } : { href: list, word: t(words.tab) }}
      bottom={
        <button class="btn main" type="submit" form="answer" disabled={busy}>
          {t(words.look)}
        </button>
      }
    >
      {other && (
        <div class="notice turn stack-s">
          <p>
            {t(words.changed, {
              by: other.changedBy,
              clock: showClock(clockOf(other.changedAt), language.value),
            })}
          </p>
          <p class="answer-theirs">
            <b>{t(words.theirs)}</b>
            <br />
            {other.title}
            <br />
            {other.answer[language.value]}
          </p>
        </div>
      )}
      {note && <p class="notice turn">{note}</p>}
      <ProblemNote text={problem} />
      <ErrorSummary errors={errors} />
      <form id="answer" class="stack" onSubmit={look} noValidate>
        <AnswerFields
          draft={draft}
          change={change}
          errors={errors}
          isFromPeople={name.startsWith('new:')}
        />
      </form>
      <TryBox office={office} draft={triable(draft)} />
      {given && <FromQuestions office={office} ids={given.fromInquiries} />}
      {given && <History changes={given.changes} />}
    </Screen>
  )
}
