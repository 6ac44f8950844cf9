import './alarm.css'
import type { AlarmView, DayView } from '@phrom/shared/ticket-views.ts'
import { clockOf, showClock } from '@phrom/shared/time.ts'
import { alarmWords as words } from '@phrom/shared/words/day-figures.ts'
import { useRef } from 'preact/hooks'
import { client, write } from '../../api.ts'
import { Icon } from '../../parts/Icon.tsx'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { language, t } from '../../words.ts'

type Props = {
  office: string
  /** Of the day view. */
  alarms: readonly AlarmView[]
  /** Takes the day as it stands after a press. */
  onDay: (day: DayView) => void
}

/** The calls for help of the office, for every staff screen: who is called, and who is on the way. Heard as soon as they come. */
export function Alarms({ office, alarms, onDay }: Props) {
  const { busy, problem, send } = useSend()
  const place = useRef<HTMLDivElement>(null)
  const end = (alarmId: string) =>
    send(async () => {
      const at = client.api.offices[':office'].staff.alarms[':alarmId'].end
      const param = { office, alarmId }
      onDay(await write<DayView>((options) => at.$post({ param }, options)))
      // The button that was pressed goes.
      place.current?.focus()
    })
  return (
    <>
      <div class="alarms" role="alert" tabIndex={-1} ref={place}>
        {alarms.map((alarm) => (
          <AlarmNote key={alarm.id} alarm={alarm} busy={busy} onEnd={() => end(alarm.id)} />
        ))}
      </div>
      <ProblemNote text={problem} />
    </>
  )
}

function AlarmNote({
  alarm: { counter, raisedBy, raisedAt, isMine, comingName },
  busy,
  onEnd,
}: {
  alarm: AlarmView
  busy: boolean
  onEnd: () => void
}) {
  if (comingName !== null) {
    return (
      <div class="notice ok">
        <Icon name="check" />
        <p>{t(words.coming, { name: comingName, counter })}</p>
      </div>
    )
  }
  const clock = showClock(clockOf(raisedAt), language.value)
  return (
    <div class="notice stop alarm">
      <Icon name="triangle-alert" />
      <div>
        <p>
          <b>{t(words.needed, { counter })}</b>
        </p>
        <p>{t(words.calledBy, { name: raisedBy, clock })}</p>
        <button class="btn side" type="button" disabled={busy} onClick={onEnd}>
          {t(isMine ? words.noLonger : words.come)}
        </button>
      </div>
    </div>
  )
}

/** Calls for help at a counter, with one press; while a call is open it says so instead. */
export function AlarmButton({ office, counterId, alarms, onDay }: Props & { counterId: string }) {
  const { busy, problem, send } = useSend()
  const isOpen = alarms.some((one) => one.counterId === counterId && one.comingName === null)
  // It keeps the focus; pressed again it would be the same call.
  const call = () =>
    isOpen ||
    send(async () => {
      const at = client.api.offices[':office'].staff.alarm
      const wanted = { param: { office }, json: { counterId } }
      onDay(await write<DayView>((options) => at.$post(wanted, options)))
    })
  return (
    <>
      <button
        class="btn alarm-call"
        type="button"
        aria-disabled={busy || isOpen}
        onClick={() => void call()}
      >
        <Icon name="triangle-alert" />
        {t(isOpen ? words.called : words.call)}
      </button>
      <ProblemNote text={problem} />
    </>
  )
}
