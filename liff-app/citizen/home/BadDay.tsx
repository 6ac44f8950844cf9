import type { CaseView } from '@phrom/shared/case.ts'
import { placeLimits } from '@phrom/shared/home-visits.ts'
import { showDay } from '@phrom/shared/time.ts'
import { homeCase as words } from '@phrom/shared/words/home-visits.ts'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { client, write } from '../../api.ts'
import { Screen } from '../../parts/Screen.tsx'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { language, t } from '../../words.ts'
import { Field } from '../Field.tsx'
import { pathsOf } from '../paths.ts'
import { type Opened, WithCase } from '../use-case.tsx'

/** From the message or the case: the planned day does not suit, and what would. */
export default function BadDay({ office = '', id = '' }: { office?: string; id?: string }) {
  return (
    <WithCase office={office} id={id}>
      {(opened) => <Ask {...opened} />}
    </WithCase>
  )
}

function Ask({ office, view, set }: Opened) {
  const back = pathsOf(office).caseOf(view.id)
  const { route } = useLocation()
  const [note, setNote] = useState('')
  const { busy, problem, send } = useSend()
  const plan = view.home?.plan
  if (!plan) {
    return (
      <Screen
        title={t(words.notPlanned)}
        back={{ href: back }}
        bottom={
          <a class="btn main" href={back}>
            {t(words.seeCase)}
          </a>
        }
      >
        <p>{t(words.again)}</p>
      </Screen>
    )
  }
  async function tell() {
    const at = client.api.offices[':office'].cases[':caseId'].home['bad-day']
    const param = { office, caseId: view.id }
    const done = await send(async () =>
      set(await write<CaseView>((options) => at.$post({ param, json: { note } }, options))),
    )
    if (done) route(back, true)
  }
  return (
    <Screen
      title={t(words.badDayTitle)}
      short={t(words.badDay)}
      back={{ href: back }}
      bottom={
        <>
          <button class="btn main" type="button" disabled={busy} onClick={tell}>
            {t(words.badDaySend)}
          </button>
          <a class="btn text" href={back}>
            {t(words.badDayKeep)}
          </a>
        </>
      }
    >
      <ProblemNote text={problem} />
      <p>{t(words.badDayWhat, { day: showDay(plan.day, language.value) })}</p>
      <Field
        id="note"
        label={t(words.badDayNote)}
        value={note}
        most={placeLimits.dayNote}
        lines={3}
        change={setNote}
      />
    </Screen>
  )
}
