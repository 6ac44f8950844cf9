import type { ComplaintView } from '@phrom/shared/complaint-views.ts'
import { complaintWords as words } from '@phrom/shared/words/complaints.ts'
import { useState } from 'preact/hooks'
import { client, write } from '../../api.ts'
import { ErrorSummary } from '../../parts/ErrorSummary.tsx'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { t } from '../../words.ts'
import { type WrongField, wrongText } from './complaint-draft.ts'
import { TextArea } from './TextArea.tsx'
import { useWords } from './use-words.ts'

type Props = {
  office: string
  view: ComplaintView
  show: (view: ComplaintView, said: string) => void
}

/** What comes to one’s mind afterwards, while the office looks. */
export function AddMore({ office, view, show }: Props) {
  const [isOpen, setOpen] = useState(false)
  const [wrong, setWrong] = useState<WrongField[]>([])
  const typed = useWords(`${office}:${view.id}:addition`)
  const { busy, problem, send } = useSend()
  function add(event: Event) {
    event.preventDefault()
    const found = wrongText(typed.text, 'addition')
    setWrong(found)
    if (found.length > 0) return
    void send(async () => {
      const json = { text: typed.text.trim() }
      const param = { office, complaintId: view.id }
      const at = client.api.offices[':office'].complaints[':complaintId'].additions
      const next = await write(
        (options) => at.$post({ param, json }, options),
        typed.keyFor(json.text),
      )
      typed.clear()
      setOpen(false)
      show(next, t(words.added))
    })
  }
  if (!isOpen) {
    return (
      <button class="btn side" type="button" onClick={() => setOpen(true)}>
        {t(words.add)}
      </button>
    )
  }
  return (
    <form class="card stack" onSubmit={add} noValidate>
      <ProblemNote text={problem} />
      <ErrorSummary errors={wrong} />
      <TextArea
        id="addition"
        label={words.addWhat}
        problem={wrong[0]?.text}
        rows={5}
        value={typed.text}
        change={typed.change}
      />
      <button class="btn main" type="submit" disabled={busy}>
        {t(words.addSend)}
      </button>
      <button class="btn text" type="button" onClick={() => setOpen(false)}>
        {t(words.cancel)}
      </button>
    </form>
  )
}
