import type { TeamFigures } from '@phrom/shared/ticket-views.ts'
import type { Day } from '@phrom/shared/time.ts'
import { figureWords as words } from '@phrom/shared/words/day-figures.ts'
import { useEffect, useRef, useState } from 'preact/hooks'
import { client, write } from '../../api.ts'
import { Icon } from '../../parts/Icon.tsx'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { t } from '../../words.ts'
import { calendarPaths } from '../calendar/paths.ts'

type Props = { office: string; team: TeamFigures; day: Day; onDay: () => void }

/** Ends a team's day before its time; what that means is said first, for it cannot be undone. */
export function CloseEarly({ office, team, day, onDay }: Props) {
  const [step, setStep] = useState<'idle' | 'asked' | 'done'>('idle')
  const { busy, problem, send } = useSend()
  const waiting = team.waiting + team.parked
  const place = useRef<HTMLDivElement>(null)
  // The button that was pressed is gone: the focus goes on with what it brought.
  useEffect(() => {
    if (step !== 'idle') place.current?.focus()
  }, [step])
  // Tickets are given again: the day can be closed once more.
  useEffect(() => {
    if (!team.areTicketsStopped) setStep((now) => (now === 'done' ? 'idle' : now))
  }, [team.areTicketsStopped])
  const close = () =>
    send(async () => {
      const at = client.api.offices[':office'].staff.teams[':team']['day-over']
      await write((options) => at.$post({ param: { office, team: team.teamId } }, options))
      setStep('done')
      onDay()
    })
  if (step === 'idle') {
    return (
      <button class="btn text" type="button" onClick={() => setStep('asked')}>
        {t(words.closeDay)}
      </button>
    )
  }
  return (
    <div class="stack-s" ref={place} tabIndex={-1}>
      {step === 'done' ? (
        <div class="notice ok" role="status">
          <Icon name="check" />
          <p>{t(words.isClosed)}</p>
        </div>
      ) : (
        <>
          <p>{t(words.closeSays)}</p>
          {team.toCome > 0 && <p>{t(words.stillToCome, { n: team.toCome })}</p>}
          <button class="btn risk" type="button" disabled={busy} onClick={close}>
            {t(team.toCome > 0 ? words.closeNowAll : words.closeNow, {
              ...{ n: waiting, m: team.toCome },
            })}
          </button>
          <button class="btn text" type="button" onClick={() => setStep('idle')}>
            {t(words.notYet)}
          </button>
        </>
      )}
      <p>{t(words.onPaper)}</p>
      {step === 'done' && (
        <a href={calendarPaths(office, team.teamId).at(day)}>{t(words.whoMustMove)}</a>
      )}
      <ProblemNote text={problem} />
    </div>
  )
}
