import type { CaseSummary, OwnCaseSummary } from '@phrom/shared/case.ts'
import { showCode } from '@phrom/shared/case-code.ts'
import { turnOf } from '@phrom/shared/case-flow.ts'
import { serviceList } from '@phrom/shared/services/all.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { caseWords, turnWords } from '@phrom/shared/words/states.ts'
import { Icon } from '../parts/Icon.tsx'
import { Segments } from '../parts/Segments.tsx'
import { t } from '../words.ts'
import { isNews, setSeen } from './news-seen.ts'
import { pathsOf } from './paths.ts'
import { UnsentLine } from './UnsentLine.tsx'
import { unsentOf } from './upload-list.ts'

/** A case in a list: whose turn it is, how its papers stand, and the door to the next step. */
export function CaseCard({ office, item }: { office: string; item: OwnCaseSummary }) {
  const { turn, words } = standingOf(item)
  const service = serviceList.find(({ id }) => id === item.serviceId)
  const paths = pathsOf(office, item.serviceId)
  const next = nextStep(item, paths)
  return (
    <article class={`card mine${turn === 'yours' ? '' : ' us'}`}>
      <p>
        <TurnState turn={turn} />
      </p>
      <h2 class="small-head">{service && t(service.title)}</h2>
      <p>
        <b>{t(words.name)}</b> <span class="quiet">{t(words.line)}</span>
      </p>
      {isNews(item) && (
        <p class="quiet">
          <Icon name="info" /> {t(citizen.newHere)}
        </p>
      )}
      <UnsentLine pages={unsentOf(item.id)} />
      <Segments papers={item.papers} />
      <p class="quiet small">
        {t(citizen.code)} <span class="code">{showCode(item.code)}</span>
      </p>
      <a
        class={turn === 'yours' ? 'btn main' : 'btn side'}
        href={next.href}
        onClick={() => setSeen(item)}
      >
        {t(next.text)}
        <Icon name="chevron-right" />
      </a>
    </article>
  )
}

/** Whose turn it is, and in which words; who is asked to move has something to do though a time is booked. */
export function standingOf({
  state,
  booking,
  home,
}: Pick<CaseSummary, 'state' | 'booking' | 'home'>) {
  if (home && state === 'approved') {
    const isPlanned = home.plan !== null
    return {
      turn: turnOf(state, isPlanned, true),
      words: caseWords[isPlanned ? 'home_planned' : 'home_waiting'],
    }
  }
  // A case that was served keeps the booking that it came with.
  const isBooked = state === 'approved' && booking !== null
  const moves = isBooked && booking.mustMove !== null
  return {
    turn: turnOf(state, isBooked && !moves),
    words: caseWords[moves ? 'must_move' : isBooked ? 'booked' : state],
  }
}

/** Where the card leads, in words that say what happens there. */
function nextStep({ id, state, booking, home }: CaseSummary, paths: ReturnType<typeof pathsOf>) {
  if (state === 'draft') return { text: citizen.resume, href: paths.resume(id) }
  if (state === 'returned') return { text: citizen.seeWhatToFix, href: paths.caseOf(id) }
  if (state === 'approved' && !home && (!booking || booking.mustMove)) {
    return { text: booking ? citizen.seeBooking : citizen.bookNow, href: paths.booking(id) }
  }
  return { text: citizen.seeCase, href: paths.caseOf(id) }
}

const looks = {
  yours: { className: 'turn', icon: 'undo-2' },
  office: { className: 'wait', icon: 'clock' },
  ready: { className: 'ok', icon: 'check' },
  ended: { className: '', icon: 'circle' },
} as const

export function TurnState({ turn }: { turn: keyof typeof looks }) {
  const { className, icon } = looks[turn]
  return (
    <span class={`state ${className}`}>
      <Icon name={icon} />
      <span>{t(turnWords[turn])}</span>
    </span>
  )
}
