import { reportLimits } from '@phrom/shared/reports/reports.ts'
import type { ReportView } from '@phrom/shared/reports/views.ts'
import { reportDesk as words } from '@phrom/shared/words/reports.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { useState } from 'preact/hooks'
import { client, write } from '../../api.ts'
import { TextField } from '../../parts/TextField.tsx'
import { useKey } from '../../parts/use-key.ts'
import { t } from '../../words.ts'
import type { ReportAct } from './ReportPage.tsx'
import type { Typing } from './use-typed-texts.ts'

type Props = {
  office: string
  report: ReportView
  act: ReportAct
  busy: boolean
  typed: Typing
}

const reports = () => client.api.offices[':office'].staff.reports

/** What a head does with a report, each with what it means; what cannot be undone asks once more by being folded away. */
export function ReportActs({ office, report, act, busy, typed }: Props) {
  const { kind, from, to, state, edition, revision } = report
  const keyFor = useKey()
  const param = { office, kind, from }
  const at = reports()[':kind'][':from']
  const seen = { edition: edition ?? 1, revision }
  if (state === 'missing') {
    const json = { kind, from, to }
    const make = () =>
      write<ReportView>(
        (options) => reports().$post({ param: { office }, json }, options),
        keyFor(json),
      )
    return (
      <div class="stack-s">
        <p>{t(words.makeSays)}</p>
        <Press word={words.make} look="main" busy={busy} act={() => act(make, words.made)} />
      </div>
    )
  }
  if (state === 'draft') {
    const recount = () =>
      write<ReportView>(
        (options) => at.figures.$put({ param, json: seen }, options),
        keyFor({ recount: seen }),
      )
    const final = () =>
      write<ReportView>(
        (options) => at.final.$post({ param, json: seen }, options),
        keyFor({ final: seen }),
      )
    const isUnkept = Object.keys(typed.texts).length > 0
    return (
      <>
        <Fold word={words.recount} says={words.recountSays}>
          <Press
            word={words.recount}
            look="side"
            busy={busy}
            act={() => act(recount, words.recounted)}
          />
        </Fold>
        <Fold word={words.final} says={words.finalSays}>
          {isUnkept && <p role="note">{t(words.finalUnkept)}</p>}
          <Press
            word={words.final}
            look="risk"
            busy={busy || isUnkept}
            act={() => act(final, words.isFinal)}
          />
        </Fold>
      </>
    )
  }
  if (state !== 'final') return null
  return <Correct {...{ office, report, act, busy, typed }} />
}

function Correct({ office, report: { kind, from, edition }, act, busy }: Props) {
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState<Text | undefined>()
  const keyFor = useKey()
  const send = () => {
    const isMissing = reason.trim() === ''
    setWrong(isMissing ? words.reasonMissing : undefined)
    if (isMissing) return document.getElementById('report-reason')?.focus()
    const json = { edition: edition ?? 1, reason: reason.trim() }
    const at = reports()[':kind'][':from'].editions
    const correct = () =>
      write<ReportView>(
        (options) => at.$post({ param: { office, kind, from }, json }, options),
        keyFor(json),
      )
    void act(correct, words.corrected)
  }
  return (
    <Fold word={words.correct} says={words.correctSays}>
      <TextField
        id="report-reason"
        label={t(words.reason)}
        value={reason}
        error={wrong}
        most={reportLimits.reason}
        change={setReason}
      />
      <Press word={words.correct} look="side" busy={busy} act={send} />
    </Fold>
  )
}

function Fold({
  word,
  says,
  children,
}: {
  word: Text
  says: Text
  children: preact.ComponentChildren
}) {
  return (
    <details class="why">
      <summary>
        <span>{t(word)}</span>
      </summary>
      <div class="stack-s">
        <p>{t(says)}</p>
        {children}
      </div>
    </details>
  )
}

type Pressed = { word: Text; look: 'main' | 'side' | 'risk'; busy: boolean; act: () => unknown }

function Press({ word, look, busy, act }: Pressed) {
  return (
    <button class={`btn ${look}`} type="button" disabled={busy} onClick={() => void act()}>
      {t(word)}
    </button>
  )
}
