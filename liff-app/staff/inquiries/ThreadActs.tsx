import { inquiryLimits } from '@phrom/shared/inquiries.ts'
import type { InquiryThread } from '@phrom/shared/inquiry-views.ts'
import { threadWords as words } from '@phrom/shared/words/inquiries.ts'
import { teamName } from '@phrom/shared/words/openings.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { useRef, useState } from 'preact/hooks'
import { client, write } from '../../api.ts'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { t } from '../../words.ts'
import { Field } from '../calendar/Field.tsx'

type Props = { office: string; thread: InquiryThread; show: (thread: InquiryThread) => void }
type Panel = 'note' | 'hand_over' | 'link' | 'end'

/** Besides the reply: take it, note something, hand it over, link a case, end it. */
export function ThreadActs({ office, thread, show }: Props) {
  const [panel, setPanel] = useState<Panel | undefined>()
  const [text, setText] = useState('')
  const [teamId, setTeamId] = useState('')
  const [missing, setMissing] = useState<Text | undefined>()
  const { busy, problem, send } = useSend()
  const place = useRef<HTMLDivElement>(null)
  const { isTakenByMe, takenName, state, caseId } = thread
  const isOver = state === 'ended'
  const at = client.api.offices[':office'].staff.inquiries[':inquiryId']
  const param = { office, inquiryId: thread.id }

  const open = (next: Panel | undefined) => {
    setPanel(panel === next ? undefined : next)
    setText('')
    setTeamId('')
    setMissing(undefined)
  }
  const act = (call: Parameters<typeof write<InquiryThread>>[0]) =>
    send(async () => {
      show(await write<InquiryThread>(call))
      open(undefined)
      // What was pressed may be gone.
      place.current?.focus()
    })
  function submit(event: Event) {
    event.preventDefault()
    const words = text.trim()
    if (panel === 'note') {
      if (words) void act((options) => at.notes.$post({ param, json: { text: words } }, options))
    } else if (panel === 'link') {
      if (words) void act((options) => at.case.$put({ param, json: { code: words } }, options))
    } else if (panel === 'hand_over') void handOver(words)
  }
  function handOver(note: string) {
    if (teamId === '') return setMissing(words.chooseTeam)
    void act((options) => at.team.$put({ param, json: { teamId, note } }, options))
  }
  const door = (which: Panel, label: Text) => (
    <button
      class="btn text"
      type="button"
      aria-expanded={panel === which}
      onClick={() => open(which)}
    >
      {t(label)}
    </button>
  )
  const others = thread.teams.filter((one) => one !== thread.teamId)
  return (
    <div class="stack-s inquiry-acts" tabIndex={-1} ref={place}>
      <ProblemNote text={problem} />
      <div class="inquiry-doors">
        {!isOver && isTakenByMe && (
          <button
            class="btn side"
            type="button"
            disabled={busy}
            onClick={() => void act((options) => at['give-back'].$post({ param }, options))}
          >
            {t(words.giveBack)}
          </button>
        )}
        {!isOver && !isTakenByMe && (
          <button
            class="btn side"
            type="button"
            disabled={busy}
            onClick={() => void act((options) => at.take.$post({ param }, options))}
          >
            {takenName ? t(words.takeFrom, { name: takenName }) : t(words.take)}
          </button>
        )}
        {door('note', words.addNote)}
        {!isOver && others.length > 0 && door('hand_over', words.handOver)}
        {door('link', words.link)}
        {!isOver && door('end', words.end)}
      </div>
      {panel && panel !== 'end' && (
        <form class="card stack-s" onSubmit={submit} noValidate>
          {panel === 'hand_over' && (
            <TeamChoice teams={others} value={teamId} problem={missing} choose={setTeamId} />
          )}
          {panel === 'link' ? (
            <Field
              id="link-code"
              kind="text"
              label={t(words.linkHint)}
              problem={undefined}
              value={text}
              change={setText}
            />
          ) : (
            <Note
              label={panel === 'note' ? words.note : words.handOverNote}
              {...{ text, setText }}
            />
          )}
          <button class="btn side" type="submit" disabled={busy}>
            {t({ note: words.saveNote, hand_over: words.doHandOver, link: words.doLink }[panel])}
          </button>
          {panel === 'link' && caseId && (
            <button
              class="btn text"
              type="button"
              disabled={busy}
              onClick={() =>
                void act((options) => at.case.$put({ param, json: { code: null } }, options))
              }
            >
              {t(words.unlink)}
            </button>
          )}
        </form>
      )}
      {panel === 'end' && (
        <div class="card stack-s">
          {state === 'open' && <p>{t(words.endUnanswered)}</p>}
          <p id="end-hint">{t(words.endHint)}</p>
          <button
            class="btn risk"
            type="button"
            aria-describedby="end-hint"
            disabled={busy}
            onClick={() => void act((options) => at.end.$post({ param }, options))}
          >
            {t(words.endSure)}
          </button>
          <button class="btn text" type="button" onClick={() => open(undefined)}>
            {t(words.endNot)}
          </button>
        </div>
      )}
    </div>
  )
}

type NoteProps = { label: Text; text: string; setText: (text: string) => void }

function Note({ label, text, setText }: NoteProps) {
  return (
    <div class="field">
      <label for="note-text">{t(label)}</label>
      <p class="hint" id="note-hint">
        {t(words.noteHint)}
      </p>
      <textarea
        id="note-text"
        class="input"
        rows={3}
        maxLength={inquiryLimits.noteText}
        aria-describedby="note-hint"
        value={text}
        onInput={(event) => setText((event.target as HTMLTextAreaElement).value)}
      />
    </div>
  )
}

type TeamProps = {
  teams: string[]
  value: string
  problem: Text | undefined
  choose: (team: string) => void
}

function TeamChoice({ teams, value, problem, choose }: TeamProps) {
  return (
    <div class={`field${problem ? ' wrong' : ''}`}>
      <label for="to-team">{t(words.handOverTo)}</label>
      {problem && (
        <p class="err" id="to-team-problem" role="alert">
          {t(problem)}
        </p>
      )}
      <select
        id="to-team"
        class={`input${problem ? ' bad' : ''}`}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={problem && 'to-team-problem'}
        value={value}
        onChange={(event) => choose((event.target as HTMLSelectElement).value)}
      >
        <option value="">{t(words.chooseTeam)}</option>
        {teams.map((one) => (
          <option key={one} value={one}>
            {t(teamName(one))}
          </option>
        ))}
      </select>
    </div>
  )
}
