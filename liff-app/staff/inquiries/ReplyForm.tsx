import { inquiryLimits, type Particle, particles } from '@phrom/shared/inquiries.ts'
import type { InquiryThread, ReadyReplies } from '@phrom/shared/inquiry-views.ts'
import { fillReply, type ReplyProblem, whyNotReply } from '@phrom/shared/reply-text.ts'
import {
  particleWords,
  replyProblems,
  threadWords as words,
} from '@phrom/shared/words/inquiries.ts'
import { teamName } from '@phrom/shared/words/openings.ts'
import { useEffect, useRef, useState } from 'preact/hooks'
import { ask, client, NoAnswer, ProblemError, write } from '../../api.ts'
import { ErrorSummary } from '../../parts/ErrorSummary.tsx'
import { useLoad } from '../../parts/load.tsx'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { t } from '../../words.ts'
import { useErrors } from '../day/use-errors.ts'
import {
  hasArrived,
  keepReply,
  type ReplyDraft,
  replyTypedBefore,
  sendingOf,
} from './reply-draft.ts'

type Props = { office: string; thread: InquiryThread; show: (thread: InquiryThread) => void }

/** The reply that goes to the person in LINE. What is typed outlives a reload and a lost network, and arrives once. */
export function ReplyForm({ office, thread, show }: Props) {
  const { id } = thread
  const [draft, setDraft] = useState<ReplyDraft>(() => replyTypedBefore(office, id))
  const [wrong, setWrong] = useState<ReplyProblem | undefined>()
  const [note, setNote] = useState('')
  const { busy, problem, send } = useSend()
  const place = useRef<HTMLParagraphElement>(null)
  const errors = useErrors({ 'reply-text': wrong && replyProblems[wrong] })
  const change = (next: ReplyDraft) => {
    setDraft(next)
    keepReply(office, id, next)
  }
  const type = (text: string) => {
    setWrong(undefined)
    setNote('')
    change({ ...draft, text })
  }
  useEffect(() => {
    if (hasArrived(draft, thread)) change({ text: '' })
  }, [thread])

  const at = client.api.offices[':office'].staff.inquiries[':inquiryId']
  const param = { office, inquiryId: id }
  async function leave() {
    const sending = sendingOf(draft, thread)
    change({ ...draft, sending })
    try {
      const { body, key } = sending
      show(await write((options) => at.replies.$post({ param, json: body }, options), key))
    } catch (error) {
      if (error instanceof NoAnswer) throw error
      // It was refused: sent again it is another try.
      change({ text: draft.text })
      const isOther = error instanceof ProblemError && error.problem.code === 'answered_meanwhile'
      if (isOther) show(await ask<InquiryThread>(() => at.$get({ param })))
      throw error
    }
    change({ text: '' })
    setNote(t(words.sent))
    place.current?.focus()
  }
  function submit(event: Event) {
    event.preventDefault()
    const why = whyNotReply(draft.text, thread.links)
    setWrong(why)
    if (!why) void send(leave)
  }
  return (
    <form id="reply" class="stack" onSubmit={submit} noValidate>
      <p class={note ? 'notice ok' : 'hide'} role="status" tabIndex={-1} ref={place}>
        {note}
      </p>
      <ProblemNote text={problem} />
      <ErrorSummary errors={errors} />
      <Ready office={office} thread={thread} use={(text) => type(joined(draft.text, text))} />
      <div class={`field${wrong ? ' wrong' : ''}`}>
        <label for="reply-text">{t(words.reply)}</label>
        <p class="hint" id="reply-hint">
          {t(thread.language === 'th' ? words.replyTo : words.replyToEn)}
          <br />
          {t(words.replyHint)}
        </p>
        {wrong && (
          <p class="err" id="reply-problem">
            {t(replyProblems[wrong])}
          </p>
        )}
        <textarea
          id="reply-text"
          class={`input${wrong ? ' bad' : ''}`}
          rows={5}
          maxLength={inquiryLimits.replyText}
          aria-invalid={wrong ? 'true' : undefined}
          aria-describedby={wrong ? 'reply-hint reply-problem' : 'reply-hint'}
          value={draft.text}
          readOnly={busy}
          onInput={(event) => type((event.target as HTMLTextAreaElement).value)}
        />
        {draft.text !== '' && <p class="hint">{t(words.keptHere)}</p>}
      </div>
    </form>
  )
}

const joined = (before: string, text: string) =>
  before.trim() === '' ? text : `${before.trimEnd()}\n${text}`.slice(0, inquiryLimits.replyText)

type ReadyProps = { office: string; thread: InquiryThread; use: (text: string) => void }

/** Ready-made replies, in the person's language and with one's own polite ending. */
function Ready({ office, thread, use }: ReadyProps) {
  const { language, fields, teamId } = thread
  const ready = useLoad<ReadyReplies>(office, () =>
    ask(() => client.api.offices[':office'].staff['ready-replies'].$get({ param: { office } })),
  )
  const { problem, send } = useSend()
  if (!ready.value) return null
  const { particle, replies } = ready.value
  function choose(event: Event) {
    const field = event.target as HTMLSelectElement
    const chosen = replies.find(({ id }) => id === field.value)
    // The field is a door and keeps no answer.
    field.value = ''
    if (!chosen) return
    const staffTeam = teamName(teamId)[language]
    const text = chosen.text[language] || chosen.text.th
    use(fillReply(text, language === 'th' ? particle : 'none', { ...fields, staffTeam }))
  }
  const setParticle = (wanted: Particle) =>
    send(async () => {
      const at = client.api.offices[':office'].staff.particle
      const json = { particle: wanted }
      ready.set(
        await write<ReadyReplies>((options) => at.$put({ param: { office }, json }, options)),
      )
    })
  return (
    <div class="inquiry-ready">
      <div class="field">
        <label for="ready">{t(words.choose)}</label>
        <select id="ready" class="input" value="" onChange={choose}>
          <option value="">{t(words.chooseNone)}</option>
          {replies.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="particle">{t(words.particle)}</label>
        <select
          id="particle"
          class="input"
          value={particle}
          onChange={(event) =>
            void setParticle((event.target as HTMLSelectElement).value as Particle)
          }
        >
          {particles.map((one) => (
            <option key={one} value={one}>
              {t(particleWords[one])}
            </option>
          ))}
        </select>
      </div>
      <ProblemNote text={problem} />
    </div>
  )
}
