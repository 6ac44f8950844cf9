import { careIn } from '@phrom/shared/chat/care.ts'
import { inquiryLimits } from '@phrom/shared/inquiries.ts'
import type { AskedInApp } from '@phrom/shared/inquiry-views.ts'
import { serviceList } from '@phrom/shared/services/all.ts'
import { toInstant } from '@phrom/shared/time.ts'
import { withBreaks } from '@phrom/shared/words/breaks.ts'
import { tellToStaff } from '@phrom/shared/words/inquiries.ts'
import { teamName } from '@phrom/shared/words/openings.ts'
import { askWords as words } from '@phrom/shared/words/volunteer-asks.ts'
import { useRef, useState } from 'preact/hooks'
import { client, write } from '../../api.ts'
import { ErrorSummary } from '../../parts/ErrorSummary.tsx'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { language, t } from '../../words.ts'
import { type AskDraft, askTypedBefore, bodyOf, keepAsk, noQuestion } from './ask-draft.ts'

type Props = { office: string; teams: string[]; sent: () => void }

/** The question itself. What is typed outlives a reload and a lost network, and arrives once. */
export function AskForm({ office, teams, sent }: Props) {
  const [draft, setDraft] = useState<AskDraft>(() => askTypedBefore(office))
  const [isMissing, setMissing] = useState(false)
  const [told, setTold] = useState('')
  const { busy, problem, send } = useSend()
  const place = useRef<HTMLParagraphElement>(null)
  const last = useRef({ body: '', key: '' })
  const change = (to: Partial<AskDraft>) => {
    const next = { ...draft, ...to }
    setDraft(next)
    setMissing(false)
    setTold('')
    keepAsk(office, next)
  }
  /** The same again after a lost answer goes under the same key. */
  async function leave() {
    const json = bodyOf(draft, language.value)
    const body = JSON.stringify(json)
    if (last.current.body !== body) last.current = { body, key: crypto.randomUUID() }
    const at = client.api.offices[':office'].volunteer.questions
    const asked = await write<AskedInApp>(
      (options) => at.$post({ param: { office }, json }, options),
      last.current.key,
    )
    // Asked in the same words another time it is another question.
    last.current = { body: '', key: '' }
    const isDanger = careIn(draft.text) === 'danger'
    const when = tellToStaff(asked, toInstant(Date.now()), language.value)
    change(noQuestion)
    const shown = withBreaks(when, language.value)
    setTold([...(isDanger ? [t(words.danger)] : []), shown].join('\n'))
    place.current?.focus()
    sent()
  }
  function submit(event: Event) {
    event.preventDefault()
    const isEmpty = draft.text.trim() === ''
    setMissing(isEmpty)
    if (!isEmpty) void send(leave)
  }
  const errors = isMissing ? [{ field: 'ask-text', text: words.missing }] : []
  return (
    <form id="volunteer-ask" class="stack" onSubmit={submit} noValidate>
      <p class={told ? 'notice ok volunteer-told' : 'hide'} role="status" tabIndex={-1} ref={place}>
        {told}
      </p>
      <ProblemNote text={problem} />
      <ErrorSummary errors={errors} />
      <div class="field">
        <label for="ask-about">{t(words.about)}</label>
        <select
          id="ask-about"
          class="input"
          value={draft.about}
          onChange={(event) => change({ about: (event.target as HTMLSelectElement).value })}
        >
          <option value="">{t(words.unsure)}</option>
          {teams.map((team) => (
            <optgroup key={team} label={t(teamName(team))}>
              {serviceList
                .filter((service) => service.team === team)
                .map((service) => (
                  <option key={service.id} value={`service:${service.id}`}>
                    {t(service.title)}
                  </option>
                ))}
              <option value={`team:${team}`}>
                {t(words.otherOf, { team: t(teamName(team)) })}
              </option>
            </optgroup>
          ))}
        </select>
      </div>
      <div class={`field${isMissing ? ' wrong' : ''}`}>
        <label for="ask-text">{t(words.question)}</label>
        <p class="hint" id="ask-hint">
          {t(words.hint)}
        </p>
        {isMissing && (
          <p class="err" id="ask-problem">
            {t(words.missing)}
          </p>
        )}
        <textarea
          id="ask-text"
          class={`input${isMissing ? ' bad' : ''}`}
          rows={5}
          maxLength={inquiryLimits.citizenText}
          aria-invalid={isMissing ? 'true' : undefined}
          aria-describedby={isMissing ? 'ask-hint ask-problem' : 'ask-hint'}
          value={draft.text}
          readOnly={busy}
          onInput={(event) => change({ text: (event.target as HTMLTextAreaElement).value })}
        />
        {draft.text !== '' && <p class="hint">{t(words.keptHere)}</p>}
      </div>
    </form>
  )
}
