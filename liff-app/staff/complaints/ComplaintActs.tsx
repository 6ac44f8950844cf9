import type { ComplaintThread } from '@phrom/shared/complaint-views.ts'
import { complaintLimits, mayAct } from '@phrom/shared/complaints.ts'
import { deskWords as words } from '@phrom/shared/words/complaints.ts'
import { teamName } from '@phrom/shared/words/openings.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { useState } from 'preact/hooks'
import { client } from '../../api.ts'
import { t } from '../../words.ts'
import type { Act } from './act.ts'
import { SortForm } from './SortForm.tsx'
import { useTyped } from './use-typed.ts'

type Props = { office: string; thread: ComplaintThread; act: Act; busy: boolean }
type Panel = 'note' | 'hand_over' | 'sort'

/** Besides the answer: begin to look, note something, hand it over, sort it anew. */
export function ComplaintActs({ office, thread, act, busy }: Props) {
  const [panel, setPanel] = useState<Panel | undefined>()
  const { id: complaintId, revision, sorting, state } = thread
  const at = client.api.offices[':office'].staff.complaints[':complaintId']
  const param = { office, complaintId }
  const begin = () =>
    act((options) => at.looking.$post({ param, json: { revision } }, options), t(words.lookingNow))
  const close = (isDone: boolean) => isDone && setPanel(undefined)
  const door = (which: Panel, label: Text) => (
    <button
      class="btn text"
      type="button"
      aria-expanded={panel === which}
      onClick={() => setPanel(panel === which ? undefined : which)}
    >
      {t(label)}
    </button>
  )
  return (
    <div class="stack-s">
      <div class="inquiry-doors">
        {mayAct('look_into', state) && (
          <button class="btn side" type="button" disabled={busy} onClick={() => void begin()}>
            {t(words.lookInto)}
          </button>
        )}
        {door('note', words.note)}
        {mayAct('hand_over', state) && door('hand_over', words.handOver)}
        {state !== 'received' && sorting && door('sort', words.sortAgain)}
      </div>
      {panel === 'note' && (
        <NoteForm
          name={`${office}:${complaintId}:note`}
          busy={busy}
          save={(text, key) =>
            act((options) => at.notes.$post({ param, json: { text } }, options), '', key).then(
              (isDone) => {
                close(isDone)
                return isDone
              },
            )
          }
        />
      )}
      {panel === 'hand_over' && (
        <HandOver
          thread={thread}
          busy={busy}
          give={(teamId, note) =>
            act(
              (options) => at.team.$put({ param, json: { revision, teamId, note } }, options),
              t(words.handedOver),
            ).then(close)
          }
        />
      )}
      {panel === 'sort' && sorting && (
        <SortForm
          key={revision}
          {...{ office, thread, sorting, busy }}
          act={(...call) =>
            act(...call).then((isDone) => {
              close(isDone)
              return isDone
            })
          }
        />
      )}
    </div>
  )
}

type NoteProps = {
  name: string
  busy: boolean
  save: (text: string, key: string) => Promise<boolean>
}

function NoteForm({ name, busy, save }: NoteProps) {
  const typed = useTyped(name)
  async function submit(event: Event) {
    event.preventDefault()
    const text = typed.text.trim()
    if (text !== '' && (await save(text, typed.keyFor(text)))) typed.clear()
  }
  return (
    <form class="card stack-s" onSubmit={submit} noValidate>
      <Note id="note" label={words.note} text={typed.text} change={typed.change} />
      <button class="btn side" type="submit" disabled={busy}>
        {t(words.noteSave)}
      </button>
    </form>
  )
}

type NoteFieldProps = { id: string; label: Text; text: string; change: (text: string) => void }

function Note({ id, label, text, change }: NoteFieldProps) {
  return (
    <div class="field">
      <label for={id}>{t(label)}</label>
      <p class="hint" id={`${id}-hint`}>
        {t(words.noteHint)}
      </p>
      <textarea
        id={id}
        class="input"
        rows={3}
        maxLength={complaintLimits.note}
        aria-describedby={`${id}-hint`}
        value={text}
        onInput={(event) => change((event.target as HTMLTextAreaElement).value)}
      />
    </div>
  )
}

type HandOverProps = {
  thread: ComplaintThread
  busy: boolean
  give: (teamId: string, note: string) => Promise<unknown>
}

function HandOver({ thread, busy, give }: HandOverProps) {
  const [teamId, setTeam] = useState('')
  const [note, setNote] = useState('')
  const [isTried, setTried] = useState(false)
  const isWrong = isTried && teamId === ''
  function submit(event: Event) {
    event.preventDefault()
    setTried(true)
    if (teamId !== '') void give(teamId, note.trim())
  }
  return (
    <form class="card stack-s" onSubmit={submit} noValidate>
      <div class={`field${isWrong ? ' wrong' : ''}`}>
        <label for="to-team">{t(words.handOverTo)}</label>
        {isWrong && (
          <p class="err" id="to-team-problem" role="alert">
            {t(words.chooseTeam)}
          </p>
        )}
        <select
          id="to-team"
          class={`input${isWrong ? ' bad' : ''}`}
          aria-invalid={isWrong ? 'true' : undefined}
          aria-describedby={isWrong ? 'to-team-problem' : undefined}
          value={teamId}
          onChange={(event) => setTeam((event.target as HTMLSelectElement).value)}
        >
          <option value="">{t(words.chooseTeam)}</option>
          {thread.teams
            .filter((one) => one !== thread.teamId)
            .map((one) => (
              <option key={one} value={one}>
                {t(teamName(one))}
              </option>
            ))}
        </select>
      </div>
      <Note id="over-note" label={words.handOverNote} text={note} change={setNote} />
      <button class="btn side" type="submit" disabled={busy}>
        {t(words.handOverSend)}
      </button>
    </form>
  )
}
