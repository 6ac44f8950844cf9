import { inquiryLimits } from '@phrom/shared/inquiries.ts'
import type {
  ReadyReplies as Ready,
  ReadyReply,
  ReadyReplyBody,
} from '@phrom/shared/inquiry-views.ts'
import { threadWords, readyWords as words } from '@phrom/shared/words/inquiries.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { useRef, useState } from 'preact/hooks'
import { ask, client, write } from '../../api.ts'
import { Icon } from '../../parts/Icon.tsx'
import { Failed, useLoad, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { t } from '../../words.ts'
import { Field } from '../calendar/Field.tsx'

const fields = '{firstName} {link} {staffTeam} {ka} {kha}'
const fresh = (): ReadyReply => ({
  ...{ id: crypto.randomUUID(), title: '', text: { th: '', en: '' }, revision: 0, isGiven: false },
})

/** The office's ready-made replies; heads and admins write them. */
export function ReadyReplies({ office }: { office: string }) {
  const ready = useLoad<Ready>(office, () =>
    ask(() => client.api.offices[':office'].staff['ready-replies'].$get({ param: { office } })),
  )
  const [edited, setEdited] = useState<ReadyReply | undefined>()
  const [note, setNote] = useState('')
  const place = useRef<HTMLParagraphElement>(null)
  if (ready.error) return <Failed error={ready.error} reload={ready.reload} />
  if (!ready.value) return <Waiting />
  const { replies, mayEdit } = ready.value
  const begin = (reply: ReadyReply) => {
    setNote('')
    setEdited(reply)
  }
  const end = (saved?: Ready) => {
    setEdited(undefined)
    if (!saved) return
    ready.set(saved)
    setNote(t(words.saved))
    place.current?.focus()
  }
  return (
    <Screen
      title={t(words.title)}
      back={{ href: `/${office}/staff/questions`, word: t(threadWords.back) }}
    >
      <p>{t(words.lead, { fields })}</p>
      <p class={note ? 'notice ok' : 'hide'} role="status" tabIndex={-1} ref={place}>
        {note}
      </p>
      {edited ? (
        <Edit office={office} reply={edited} end={end} key={edited.id} />
      ) : (
        mayEdit && (
          <button class="btn side" type="button" onClick={() => begin(fresh())}>
            <Icon name="plus" />
            {t(words.add)}
          </button>
        )
      )}
      <ul class="stack">
        {replies.map((reply) => (
          <li key={reply.id} class="card stack-s">
            <h2>{reply.title}</h2>
            <p class="small quiet">{t(reply.isGiven ? words.given : words.own)}</p>
            <p class="address" lang="th">
              {reply.text.th}
            </p>
            {reply.text.en && (
              <p class="address" lang="en">
                {reply.text.en}
              </p>
            )}
            {mayEdit && (
              <button class="btn text" type="button" onClick={() => begin(reply)}>
                {t(words.edit, { title: reply.title })}
              </button>
            )}
          </li>
        ))}
      </ul>
    </Screen>
  )
}

type EditProps = { office: string; reply: ReadyReply; end: (saved?: Ready) => void }

function Edit({ office, reply, end }: EditProps) {
  const [title, setTitle] = useState(reply.title)
  const [text, setText] = useState(reply.text)
  const [missing, setMissing] = useState(false)
  const { busy, problem, send } = useSend()
  const at = client.api.offices[':office'].staff['ready-replies'][':replyId']
  const param = { office, replyId: reply.id }
  const { revision } = reply
  function save(event: Event) {
    event.preventDefault()
    const isMissing = title.trim() === '' || text.th.trim() === ''
    setMissing(isMissing)
    if (isMissing) return
    const json: ReadyReplyBody = { title, text, revision }
    void send(async () => end(await write<Ready>((options) => at.$put({ param, json }, options))))
  }
  const remove = () =>
    send(async () =>
      end(await write<Ready>((options) => at.remove.$post({ param, json: { revision } }, options))),
    )
  return (
    <form class="card stack-s" onSubmit={save} noValidate>
      <ProblemNote text={problem} />
      <Field
        id="ready-title"
        kind="text"
        label={t(words.name)}
        problem={missing ? words.missing : undefined}
        value={title}
        change={(to) => setTitle(to.slice(0, inquiryLimits.readyTitle))}
      />
      <Words
        id="th"
        label={words.textTh}
        value={text.th}
        change={(th) => setText({ ...text, th })}
      />
      <Words
        id="en"
        label={words.textEn}
        hint={words.textEnHint}
        value={text.en}
        change={(en) => setText({ ...text, en })}
      />
      <button class="btn main" type="submit" disabled={busy}>
        {t(words.save)}
      </button>
      {(reply.isGiven || revision > 0) && (
        <button class="btn risk" type="button" disabled={busy} onClick={() => void remove()}>
          {t(words.remove)}
        </button>
      )}
      <button class="btn text" type="button" onClick={() => end()}>
        {t(words.cancel)}
      </button>
    </form>
  )
}

type WordsProps = {
  id: 'th' | 'en'
  label: Text
  hint?: Text
  value: string
  change: (value: string) => void
}

function Words({ id, label, hint, value, change }: WordsProps) {
  const field = `ready-${id}`
  return (
    <div class="field">
      <label for={field}>{t(label)}</label>
      {hint && (
        <p class="hint" id={`${field}-hint`}>
          {t(hint)}
        </p>
      )}
      <textarea
        id={field}
        class="input"
        lang={id}
        rows={3}
        maxLength={inquiryLimits.replyText}
        aria-describedby={hint && `${field}-hint`}
        value={value}
        onInput={(event) => change((event.target as HTMLTextAreaElement).value)}
      />
    </div>
  )
}
