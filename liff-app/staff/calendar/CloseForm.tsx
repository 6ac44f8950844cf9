import type { Closure } from '@phrom/shared/calendar.ts'
import { type Day, dayOf, toInstant } from '@phrom/shared/time.ts'
import { usualReasons, staffCalendar as words } from '@phrom/shared/words/staff-calendar.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { useState } from 'preact/hooks'
import { partsOf } from '../../citizen/answer-input.ts'
import { ErrorSummary } from '../../parts/ErrorSummary.tsx'
import { uuidv7 } from '../../uuid.ts'
import { t } from '../../words.ts'
import { mayEdit } from './draft.ts'
import { DayField, errorsOf, Field } from './Field.tsx'
import { readDays, readHours, readReason, type Wrong } from './read-fields.ts'
import { tellTeam } from './tell-calendar.ts'

type Props = {
  id: string
  office: string
  team: string
  /** The day that closes; without it days are asked for. */
  day?: Day
  /** The closure that is changed. */
  given?: Closure
  save: (closure: Closure) => void
  cancel?: () => void
}

const labels: Record<string, Text> = {
  first: words.firstClosed,
  last: words.lastClosed,
  from: words.from,
  to: words.to,
  reasonTh: words.reasonTh,
  reasonEn: words.reasonEn,
}

/** Closes days, or part of each, with the reason that citizens read. */
export function CloseForm({ id, office, team, day, given, save, cancel }: Props) {
  const own = mayEdit(office, team)
  const everywhere = mayEdit(office, null)
  const [first, setFirst] = useState(partsOf(given?.firstDay ?? day))
  const [last, setLast] = useState(
    partsOf(given && given.lastDay !== given.firstDay ? given.lastDay : undefined),
  )
  const [whole, setWhole] = useState(!given?.hours)
  const [hours, setHours] = useState({ from: given?.hours?.from ?? '', to: given?.hours?.to ?? '' })
  const [ofAll, setOfAll] = useState(given ? given.team === null : everywhere && !day)
  const [reason, setReason] = useState<Text>(given?.reason ?? { th: '', en: '' })
  const [wrong, setWrong] = useState<Wrong>({})
  const today = dayOf(toInstant(Date.now()))

  function submit(event: Event) {
    event.preventDefault()
    // A closure under way began before today, and its beginning may stay.
    const earliest = given && given.firstDay < today ? given.firstDay : today
    const days = day
      ? { value: { firstDay: day, lastDay: day } }
      : readDays({ first, last }, today, earliest)
    const part = whole ? { value: null } : readHours(hours)
    const why = readReason(reason)
    const found = [days, part, why].flatMap((read) => ('wrong' in read ? [read.wrong] : []))
    setWrong(Object.assign({}, ...found))
    if ('wrong' in days || 'wrong' in part || 'wrong' in why) return
    save({
      id: given?.id ?? uuidv7(),
      team: ofAll ? null : team,
      ...days.value,
      hours: part.value,
      reason: why.value,
    })
  }
  const radio = (name: string, text: string, on: boolean, choose: () => void) => (
    <label class="choice">
      <input type="radio" name={`${id}-${name}`} checked={on} onChange={choose} />
      <span>{text}</span>
    </label>
  )
  return (
    <form class="stack cal-form" onSubmit={submit} noValidate>
      <ErrorSummary errors={errorsOf(id, wrong, labels)} />
      {!day && (
        <div class="cal-fields cal-dates">
          <DayField
            id={`${id}-first`}
            label={t(words.firstClosed)}
            problem={wrong.first}
            parts={first}
            change={setFirst}
          />
          <DayField
            id={`${id}-last`}
            label={t(words.lastClosed)}
            hint={t(words.lastClosedHint)}
            problem={wrong.last}
            parts={last}
            change={setLast}
          />
        </div>
      )}
      <fieldset class="cal-choices">
        <legend>{t(words.howLong)}</legend>
        {radio('long', t(words.wholeDay), whole, () => setWhole(true))}
        {radio('long', t(words.part), !whole, () => setWhole(false))}
      </fieldset>
      {!whole && (
        <div class="cal-fields">
          <Field
            id={`${id}-from`}
            label={t(words.from)}
            hint={t(words.clockHint)}
            problem={wrong.from}
            value={hours.from}
            change={(from) => setHours({ ...hours, from })}
          />
          <Field
            id={`${id}-to`}
            label={t(words.to)}
            problem={wrong.to}
            value={hours.to}
            change={(to) => setHours({ ...hours, to })}
          />
        </div>
      )}
      {everywhere && (
        <fieldset class="cal-choices">
          <legend>{t(words.forWhom)}</legend>
          {own && radio('who', tellTeam(team), !ofAll, () => setOfAll(false))}
          {radio('who', t(words.wholeOffice), ofAll, () => setOfAll(true))}
        </fieldset>
      )}
      <fieldset class="cal-usual">
        <legend>{t(words.usualReasons)}</legend>
        {usualReasons.map((usual) => (
          <button class="chip" type="button" key={usual.en} onClick={() => setReason(usual)}>
            {t(usual)}
          </button>
        ))}
      </fieldset>
      <div class="cal-fields">
        <Field
          id={`${id}-reasonTh`}
          kind="text"
          lang="th"
          label={t(words.reasonTh)}
          problem={wrong.reasonTh}
          value={reason.th}
          change={(th) => setReason({ ...reason, th })}
        />
        <Field
          id={`${id}-reasonEn`}
          kind="text"
          lang="en"
          label={t(words.reasonEn)}
          problem={wrong.reasonEn}
          value={reason.en}
          change={(en) => setReason({ ...reason, en })}
        />
      </div>
      <div class="cal-acts">
        <button class="btn side" type="submit">
          {t(words.closeIt)}
        </button>
        {cancel && (
          <button class="btn text" type="button" onClick={cancel}>
            {t(words.leaveForm)}
          </button>
        )}
      </div>
    </form>
  )
}
