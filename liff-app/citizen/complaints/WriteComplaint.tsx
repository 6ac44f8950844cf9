import type { ComplaintView } from '@phrom/shared/complaint-views.ts'
import { dayOf, toInstant } from '@phrom/shared/time.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { complaintWords as words } from '@phrom/shared/words/complaints.ts'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { client, ProblemError, write } from '../../api.ts'
import { ErrorSummary } from '../../parts/ErrorSummary.tsx'
import { useLoad, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { language, t } from '../../words.ts'
import { pathsOf } from '../paths.ts'
import {
  type ComplaintDraft,
  emptyDraft,
  forgetTyped,
  keepTyped,
  sendingOf,
  steps,
  typedBefore,
  type WrongField,
  wrongAt,
} from './complaint-draft.ts'
import { StepFields } from './StepFields.tsx'

/** What goes to the office: which kind, about what, in whose words, with a name or without. One question to a screen. */
export default function WriteComplaint({ office = '' }: { office?: string }) {
  const typed = useLoad(office, () => typedBefore(office))
  if (!typed.value) return <Waiting />
  return <Steps office={office} before={typed.value} />
}

const titles = {
  kind: words.kindTitle,
  topic: words.topicTitle,
  words: words.textTitle,
  name: words.nameTitle,
}

function Steps({ office, before }: { office: string; before: ComplaintDraft }) {
  const paths = pathsOf(office)
  const { route } = useLocation()
  const [at, setAt] = useState(0)
  const [draft, setDraft] = useState(before)
  const [wrong, setWrong] = useState<WrongField[]>([])
  const { busy, problem, send } = useSend()
  const step = steps[at] ?? 'kind'
  const isLast = step === 'name'
  const change = (part: Partial<ComplaintDraft>) => {
    const next = { ...draft, ...part }
    setWrong([])
    setDraft(next)
    keepTyped(office, next)
  }
  const goTo = (place: number) => {
    setWrong([])
    setAt(place)
  }
  async function leave() {
    const sending = sendingOf(draft, language.value)
    change({ sending })
    try {
      const { body: json, key } = sending
      const param = { office }
      const { id } = await write<ComplaintView>(
        (options) => client.api.offices[':office'].complaints.$post({ param, json }, options),
        key,
      )
      forgetTyped(office)
      route(`${paths.complaint(id)}?sent=1`, true)
    } catch (error) {
      if (error instanceof ProblemError && error.problem.code === 'not_their_case') {
        setAt(steps.indexOf('words'))
        setWrong([{ field: 'case-code', text: words.caseWrong }])
        return
      }
      throw error
    }
  }
  function goOn(event: Event) {
    event.preventDefault()
    const found = wrongAt(step, draft, dayOf(toInstant(Date.now())))
    setWrong(found)
    if (found.length > 0) return
    if (isLast) void send(leave)
    else goTo(at + 1)
  }
  const back =
    at === 0 ? { href: paths.complaints } : { act: () => goTo(at - 1), word: t(citizen.back) }
  const isBegun = draft.text !== '' || draft.kind !== undefined
  return (
    <Screen
      title={t(titles[step])}
      back={back}
      progress={(at + 1) / (steps.length + 1)}
      bottom={
        <button class="btn main" type="submit" form="complaint" disabled={busy}>
          {t(isLast ? words.send : citizen.next)}
        </button>
      }
    >
      <ProblemNote text={problem} />
      <ErrorSummary errors={wrong} />
      <form id="complaint" class="stack" onSubmit={goOn} noValidate>
        <StepFields step={step} draft={draft} wrong={wrong} change={change} />
      </form>
      {at === 0 && isBegun && (
        <button
          class="btn text"
          type="button"
          onClick={() => {
            setDraft(emptyDraft)
            forgetTyped(office)
          }}
        >
          {t(words.startAgain)}
        </button>
      )}
    </Screen>
  )
}
