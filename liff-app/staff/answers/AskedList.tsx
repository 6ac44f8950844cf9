import type { QuestionGroup, Questions } from '@phrom/shared/asked.ts'
import { dayOf, showShortDay } from '@phrom/shared/time.ts'
import { ownAnswerWords as words } from '@phrom/shared/words/own-answers.ts'
import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { ask, client, write } from '../../api.ts'
import { Icon } from '../../parts/Icon.tsx'
import { Failed, useLoad, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { language, t } from '../../words.ts'

const at = client.api.offices[':office'].staff.answers.questions
/** More at once nobody works through. */
const atFirst = 50

/** What people asked without getting a right answer, what is asked most first. */
export function AskedList({ office }: { office: string }) {
  const list = useLoad<Questions>(office, () => ask(() => at.$get({ param: { office } })))
  const [note, setNote] = useState('')
  const [shown, setShown] = useState(atFirst)
  const status = useRef<HTMLParagraphElement>(null)
  const { busy, problem, send } = useSend()
  if (list.error) return <Failed error={list.error} reload={list.reload} />
  if (!list.value) return <Waiting />
  const { groups, isMore } = list.value
  const open = groups.filter(({ isHidden }) => !isHidden)
  const hidden = groups.filter(({ isHidden }) => isHidden)
  const hide = (id: string, isHidden: boolean) =>
    send(async () => {
      const param = { office, questionId: id }
      const json = { isHidden }
      list.set(
        await write<Questions>((options) =>
          at[':questionId'].hidden.$put({ param, json }, options),
        ),
      )
      setNote(isHidden ? t(words.wasHidden) : t(words.isBack))
      status.current?.focus()
    })
  return (
    <Screen
      title={t(words.questions)}
      back={{ href: `/${office}/staff/answers`, word: t(words.tab) }}
    >
      <p>{t(words.questionsLead)}</p>
      <p class={note ? undefined : 'hide'} role="status" tabIndex={-1} ref={status}>
        {note}
      </p>
      <ProblemNote text={problem} />
      {open.length === 0 && <p class="blank-state">{t(words.noQuestions)}</p>}
      <ul class="rows">
        {open.slice(0, shown).map((group) => (
          <li key={group.id}>
            <Group group={group}>
              <a class="btn side" href={`/${office}/staff/answers/new/${group.id}`}>
                {t(words.make)}
                <span class="hide"> {group.text}</span>
              </a>
              <button
                class="btn text"
                type="button"
                disabled={busy}
                onClick={() => void hide(group.id, true)}
              >
                {t(words.notForUs)}
                <span class="hide"> {group.text}</span>
              </button>
            </Group>
          </li>
        ))}
      </ul>
      {open.length > shown && (
        <button class="btn side" type="button" onClick={() => setShown(shown + atFirst)}>
          {t(words.showMore, { n: open.length - shown })}
        </button>
      )}
      {isMore && <p class="hint">{t(words.moreQuestions)}</p>}
      {hidden.length > 0 && (
        <details class="why">
          <summary>
            <Icon name="eye" />
            <span>{t(words.hidden, { n: hidden.length })}</span>
          </summary>
          <ul class="rows">
            {hidden.map((group) => (
              <li key={group.id}>
                <Group group={group}>
                  <button
                    class="btn side"
                    type="button"
                    disabled={busy}
                    onClick={() => void hide(group.id, false)}
                  >
                    {t(words.backOnList)}
                    <span class="hide"> {group.text}</span>
                  </button>
                </Group>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Screen>
  )
}

function Group({ group, children }: { group: QuestionGroup; children: ComponentChildren }) {
  const { text, at, times, wordings, answeredBy } = group
  return (
    <div class="asked-group">
      <div class="answer-row">
        <b>{text}</b>
        <p class="small quiet">
          {t(words.times, { week: times[7], month: times[30], quarter: times[90] })}
          {' · '}
          {t(words.last, { day: showShortDay(dayOf(at), language.value) })}
        </p>
        {answeredBy && <p class="small">{t(words.answeredBy, { title: answeredBy })}</p>}
        {wordings.length > 1 && (
          <details class="why">
            <summary>
              <Icon name="chevron-right" />
              <span>{t(words.otherWordings, { n: wordings.length - 1 })}</span>
            </summary>
            <ul class="answer-wordings">
              {wordings.slice(1).map((wording) => (
                <li key={wording}>{wording}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <div class="asked-acts">{children}</div>
    </div>
  )
}
