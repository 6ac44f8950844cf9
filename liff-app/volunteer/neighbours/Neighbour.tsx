import { showCode } from '@phrom/shared/case-code.ts'
import { showPhone } from '@phrom/shared/formats.ts'
import type { NeighbourView } from '@phrom/shared/neighbours/views.ts'
import { serviceList } from '@phrom/shared/services/all.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { neighbourStateWords, neighbourWords as words } from '@phrom/shared/words/neighbours.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { useState } from 'preact/hooks'
import { tellMoment, tellWhen } from '../../citizen/booking/tell-time.ts'
import { Icon } from '../../parts/Icon.tsx'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { t } from '../../words.ts'
import { neighbourPaths } from './paths.ts'
import { askSlips, cancel } from './requests.ts'
import { addressOf, shareSlip } from './share-slip.ts'

type Props = { office: string; view: NeighbourView; set: (changed: NeighbourView) => void }
const looks = { booked: 'wait', came: 'ok', missed: 'turn', cancelled: '' } as const

/** One neighbour: how it stands, and what may still be done. */
export function Neighbour({ office, view, set }: Props) {
  const { busy, problem, send } = useSend()
  const [sure, setSure] = useState(false)
  const [told, setTold] = useState<Text>()
  const [address, setAddress] = useState<string>()
  const { name, time, state, claimed } = view
  const service = serviceList.find(({ id }) => id === view.serviceId)
  const mayChange = time !== null && Date.parse(time.changeUntil) > Date.now()

  const share = () =>
    send(async () => {
      setTold(undefined)
      const [slip] = await askSlips(office, [view.caseId])
      if (!slip) return
      const went = await shareSlip(office, slip)
      if (went === 'copied' || went === 'copyFailed') setTold(words[went])
      setAddress(went === 'copyFailed' ? addressOf(office, slip) : undefined)
    })
  const end = () =>
    send(async () => {
      set(await cancel(office, view.caseId))
      setSure(false)
    })
  return (
    <article class="card stack-s">
      <h3>{name}</h3>
      <p>
        <span class={`state ${looks[state]}`}>{t(neighbourStateWords[state])}</span>{' '}
        {service && t(service.title)}
      </p>
      {time && <p>{tellWhen(time)}</p>}
      {view.code && view.phone && (
        <p class="small">
          {t(citizen.code)} <span class="code">{showCode(view.code)}</span> ·{' '}
          {showPhone(view.phone)}
        </p>
      )}
      {claimed && <p class="small quiet">{t(words.claimed)}</p>}
      {time?.mustMove && (
        <p class="notice turn">
          <Icon name="triangle-alert" />
          <span>{t(words.mustMove, { why: t(time.mustMove) })}</span>
        </p>
      )}
      <ProblemNote text={problem} />
      {time && (
        <>
          <p class="small quiet">
            {mayChange ? t(words.until, { time: tellMoment(time.changeUntil) }) : t(words.tooLate)}
          </p>
          <div class="pair">
            <button class="btn side" type="button" disabled={busy} onClick={() => void share()}>
              <Icon name="send" />
              {t(words.share)}
            </button>
            {mayChange && (
              <a class="btn side" href={neighbourPaths(office).move(view.caseId)}>
                <Icon name="calendar" />
                {t(words.move)}
              </a>
            )}
          </div>
          <p role="status">{told && t(told)}</p>
          {address && (
            <a class="address" href={address} target="_blank" rel="noopener">
              {address}
            </a>
          )}
          {mayChange && !sure && (
            <button class="btn text" type="button" onClick={() => setSure(true)}>
              <Icon name="x" />
              {t(words.cancel)}
              <span class="hide"> {name}</span>
            </button>
          )}
          {sure && (
            <div class="notice turn stack-s" role="alert">
              <p>{t(words.cancelSure, { name })}</p>
              <div class="pair">
                <button class="btn risk" type="button" disabled={busy} onClick={() => void end()}>
                  {t(words.cancelYes)}
                </button>
                <button class="btn side" type="button" onClick={() => setSure(false)}>
                  {t(words.keep)}
                </button>
              </div>
            </div>
          )}
        </>
      )}
    </article>
  )
}
