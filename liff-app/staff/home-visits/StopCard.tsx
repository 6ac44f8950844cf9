import { showCode } from '@phrom/shared/case-code.ts'
import { showPhone } from '@phrom/shared/formats.ts'
import type { Tour, TourStop } from '@phrom/shared/home-visits.ts'
import type { EndBody } from '@phrom/shared/requests.ts'
import { clockOf, dayOf, showClock, showSpan, toInstant } from '@phrom/shared/time.ts'
import { stopEndingWords, homeDesk as words } from '@phrom/shared/words/home-visits.ts'
import { useState } from 'preact/hooks'
import { client, write } from '../../api.ts'
import { Icon } from '../../parts/Icon.tsx'
import { useLoad } from '../../parts/load.tsx'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { language, t } from '../../words.ts'
import { EndForm } from '../day/EndForm.tsx'
import { type Opened, openKnown } from '../day/use-matter.ts'
import { Place } from './Place.tsx'

type Props = {
  office: string
  tour: Tour
  stop: TourStop
  /** Its place on the way; none once it is over. */
  number: number | undefined
  set: (tour: Tour) => void
}

/** One visit: where and when, "we are there", and what came of it, for one thumb at the bedside. */
export function StopCard({ office, tour, stop, number, set }: Props) {
  const { name, code, start, end, startedAt, ending, place } = stop
  const title = `${number === undefined ? '' : `${number}. `}${name}`
  return (
    <li class="card stack-s home-stop">
      <h2>{title}</h2>
      <p>
        <b>{showSpan(start, end, language.value)}</b> <span class="code">{showCode(code)}</span>
      </p>
      {ending && (
        <p>
          <span class={`state${ending === 'served' ? ' ok' : ''}`}>
            <Icon name={ending === 'served' ? 'check' : 'circle'} />
            <span>{t(stopEndingWords[ending])}</span>
          </span>
        </p>
      )}
      {!ending && place && <Place place={place} name={name} phone={showPhone(stop.phone)} />}
      {!ending && (
        <div class="stack-s not-printed">
          {startedAt && (
            <p>{t(words.since, { time: showClock(clockOf(startedAt), language.value) })}</p>
          )}
          <Acts {...{ office, tour, stop, set }} />
          <a class="btn text" href={`/${office}/staff/cases/${stop.caseId}`}>
            {t(words.checkPapers)}
          </a>
        </div>
      )}
    </li>
  )
}

function Acts({ office, tour, stop, set }: Omit<Props, 'number'>) {
  const { busy, problem, send } = useSend()
  const [isEnding, setEnding] = useState(false)
  const at = client.api.offices[':office'].staff['home-visits'].stops[':stopId']
  const param = { office, stopId: stop.id }
  const start = () =>
    send(async () => set(await write<Tour>((options) => at.start.$post({ param }, options))))
  const end = (json: EndBody) =>
    send(async () => set(await write<Tour>((options) => at.end.$post({ param, json }, options))))
  const isToday = tour.day <= dayOf(toInstant(Date.now()))
  if (!isToday) return null
  return (
    <>
      <ProblemNote text={problem} />
      {!stop.startedAt && (
        <button
          class="btn main"
          type="button"
          disabled={busy}
          aria-label={`${t(words.there)}: ${stop.name}`}
          onClick={() => void start()}
        >
          {t(words.there)}
        </button>
      )}
      {stop.startedAt && !isEnding && (
        <button
          class="btn main"
          type="button"
          aria-label={`${t(words.record)}: ${stop.name}`}
          onClick={() => setEnding(true)}
        >
          {t(words.record)}
        </button>
      )}
      {isEnding && <End {...{ office, tour, stop, busy, end }} close={() => setEnding(false)} />}
    </>
  )
}

type EndProps = Pick<Props, 'office' | 'tour' | 'stop'> & {
  busy: boolean
  close: () => void
  end: (body: EndBody) => Promise<boolean>
}

function End({ office, tour, stop, busy, close, end }: EndProps) {
  const { caseId, serviceId } = stop
  const opened = useLoad<Opened | undefined>(`${office}/${caseId}`, () =>
    openKnown(office, caseId, tour.day),
  )
  return <EndForm matter={{ caseId, serviceId, opened }} busy={busy} close={close} end={end} />
}
