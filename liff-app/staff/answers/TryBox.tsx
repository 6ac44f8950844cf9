import { ownAnswerLimits, type Tried } from '@phrom/shared/own-answers.ts'
import { doubtWords, ownAnswerWords as words } from '@phrom/shared/words/own-answers.ts'
import { useState } from 'preact/hooks'
import { ask, client } from '../../api.ts'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { language, t } from '../../words.ts'

type Props = {
  office: string
  /** Wordings that are not saved yet. */
  draft: { id: string; wordings: string[] } | null
}

/** What the chat would say to a question, and why. */
export function TryBox({ office, draft }: Props) {
  const [text, setText] = useState('')
  const [tried, setTried] = useState<Tried | undefined>()
  const [isEmpty, setEmpty] = useState(false)
  const { busy, problem, send } = useSend()

  function tryIt(event: Event) {
    event.preventDefault()
    setEmpty(text.trim() === '')
    setTried(undefined)
    if (text.trim() === '') return
    const json = { text, language: language.value, draft }
    const at = client.api.offices[':office'].staff.answers.try
    void send(async () => setTried(await ask<Tried>(() => at.$post({ param: { office }, json }))))
  }
  return (
    <section class="card stack-s" aria-labelledby="try-title">
      <h2 id="try-title">{t(words.tryTitle)}</h2>
      <form class="stack-s" onSubmit={tryIt} noValidate>
        <div class={`field${isEmpty ? ' wrong' : ''}`}>
          <label for="try-text">{t(words.tryLabel)}</label>
          {isEmpty && (
            <p class="err" id="try-problem">
              {t(words.tryMissing)}
            </p>
          )}
          <input
            id="try-text"
            class={`input${isEmpty ? ' bad' : ''}`}
            autocomplete="off"
            maxLength={ownAnswerLimits.tried}
            aria-invalid={isEmpty ? 'true' : undefined}
            aria-describedby={isEmpty ? 'try-problem' : undefined}
            value={text}
            onInput={(event) => setText((event.target as HTMLInputElement).value)}
          />
        </div>
        <ProblemNote text={problem} />
        <button class="btn side" type="submit" disabled={busy}>
          {t(words.tryButton)}
        </button>
      </form>
      <div role="status">{tried && <Shown tried={tried} />}</div>
    </section>
  )
}

function Shown({ tried }: { tried: Tried }) {
  const { reply, why, own } = tried
  return (
    <div class="stack-s">
      <p>
        <b>{t(words.tryReply)}</b>
      </p>
      <p class="news-bubble answer-said">{reply || t(words.tryHuman)}</p>
      <p>
        {t(words.tryWhy)} {why}
      </p>
      {own && <p class="answer-near">{tellNear(own)}</p>}
    </div>
  )
}

/** "Like “…” of “…”: 80%. Surely meant" */
function tellNear(own: NonNullable<Tried['own']>): string {
  const { wording, title, isDraft, likeness, doubt, other } = own
  const percent = Math.round(likeness * 100)
  const near = isDraft
    ? t(words.nearDraft, { wording, percent })
    : t(words.near, { wording, title: title ?? '', percent })
  if (!doubt) return `${near} · ${t(isDraft ? words.sureDraft : words.sure)}`
  if (doubt !== 'two') return `${near} · ${t(doubtWords[doubt])}`
  return `${near} · ${other ? t(words.twoNear, { other }) : t(words.twoNearDraft)}`
}
