import type { MyTalk } from '@phrom/shared/inquiry-views.ts'
import { serviceList } from '@phrom/shared/services/all.ts'
import { clockOf, dayOf, type Instant, showClock, showShortDay } from '@phrom/shared/time.ts'
import { tellBy } from '@phrom/shared/words/inquiries.ts'
import { teamName } from '@phrom/shared/words/openings.ts'
import { askWords as words } from '@phrom/shared/words/volunteer-asks.ts'
import { Icon } from '../../parts/Icon.tsx'
import { language, t } from '../../words.ts'

/** What somebody has asked, in the app and in the chat, with the answers. */
export function MyTalks({ talks }: { talks: MyTalk[] }) {
  return (
    <section class="stack-s">
      <h2>{t(words.mine)}</h2>
      {talks.length === 0 && <p class="blank-state">{t(words.none)}</p>}
      {talks.map((talk) => (
        <Talk key={talk.id} talk={talk} />
      ))}
    </section>
  )
}

function Talk({ talk }: { talk: MyTalk }) {
  const { state, serviceId, teamId, answerBy, messages } = talk
  const service = serviceList.find(({ id }) => id === serviceId)
  return (
    <article class="card volunteer-talk">
      <h3>{service ? t(service.title) : t(teamName(teamId))}</h3>
      <p>
        <span class={`state ${state === 'open' ? 'wait' : state === 'answered' ? 'ok' : ''}`}>
          <Icon name={state === 'open' ? 'clock' : 'check'} />
          {t({ open: words.waiting, answered: words.answered, ended: words.ended }[state])}
        </span>{' '}
        {answerBy && (
          <span class="small quiet">
            {t(words.waitingUntil, { time: tellBy(answerBy, language.value) })}
          </span>
        )}
      </p>
      {messages.map(({ id, by, at, text }) => (
        <div key={id}>
          <p class="small quiet">
            {t(by === 'citizen' ? words.byMe : words.byStaff)} · {moment(at)}
          </p>
          <p class={`volunteer-said by-${by}`}>{text ?? t(words.takenBack)}</p>
        </div>
      ))}
    </article>
  )
}

function moment(at: Instant): string {
  return `${showShortDay(dayOf(at), language.value)} ${showClock(clockOf(at), language.value)}`
}
