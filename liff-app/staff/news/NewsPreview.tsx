import { fits, type NewsReach, newsLimits } from '@phrom/shared/news.ts'
import { showSpan } from '@phrom/shared/time.ts'
import { newsWords as words } from '@phrom/shared/words/news.ts'
import { staffVolunteerNewsWords as volunteerWords } from '@phrom/shared/words/volunteer-news.ts'
import { useState } from 'preact/hooks'
import { Checkbox } from '../../parts/Checkbox.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { ProblemNote } from '../../parts/use-send.tsx'
import { language, t } from '../../words.ts'
import { isAdmin } from '../day/is-head.ts'
import { Bubbles } from './Bubbles.tsx'
import type { NewsDraft } from './news-draft.ts'
import { toOf } from './news-draft.ts'
import { tellAt, tellTo } from './tell-news.ts'

type Props = {
  office: string
  draft: NewsDraft
  reach: NewsReach
  /** When it leaves, if not at once. */
  at: string | undefined
  isNight: boolean
  busy: boolean
  problem: string | undefined
  back: () => void
  send: (takesKept: boolean) => void
}

/** News as people will see it, how many they are and what it costs, before it leaves. */
export function NewsPreview(props: Props) {
  const { office, draft, reach, at, isNight, busy, problem, back, send } = props
  const [takesKept, setTakesKept] = useState(false)
  const count = reach.people.th + reach.people.en
  const room = fits(reach)
  const span = showSpan(newsLimits.from, newsLimits.until, language.value)
  const isPossible = count + reach.inApp > 0 && room !== 'no' && (room === 'yes' || isAdmin(office))
  return (
    <Screen
      title={t(words.preview)}
      back={{ act: back, word: t(words.back) }}
      bottom={
        isPossible && (
          <button
            class="btn main"
            type="button"
            disabled={busy || (room === 'kept' && !takesKept)}
            onClick={() => send(room === 'kept')}
          >
            {t(at ? words.schedule : words.sendNow, { n: Math.max(count, reach.inApp) })}
          </button>
        )
      }
    >
      <ProblemNote text={problem} />
      <p>
        {tellTo(toOf(draft))}
        <br />
        {at ? tellAt(at) : t(words.now)}
      </p>
      <Bubbles text={draft.text} people={reach.people} />
      <dl class="figures">
        <div>
          <dt>{t(reach.inApp > 0 ? volunteerWords.inLine : words.people)}</dt>
          <dd>{t(words.persons, { n: count })}</dd>
        </div>
        {reach.inApp > 0 && (
          <div>
            <dt>{t(volunteerWords.inApp)}</dt>
            <dd>{t(words.persons, { n: reach.inApp })}</dd>
          </div>
        )}
        <div>
          <dt>{t(words.cost)}</dt>
          <dd>{t(words.costOf, { n: count })}</dd>
        </div>
        {reach.month && room !== 'no' && (
          <div>
            <dt>{t(words.leftAfter)}</dt>
            <dd>{reach.month.left - count}</dd>
          </div>
        )}
        {reach.month && (
          <div>
            <dt>{t(words.keptFor)}</dt>
            <dd>{reach.month.kept}</dd>
          </div>
        )}
      </dl>
      {!reach.month && <p class="hint">{t(words.noLimit)}</p>}
      {count === 0 && (
        <p class="notice turn">{t(reach.inApp > 0 ? volunteerWords.onlyInApp : words.nobody)}</p>
      )}
      {isNight && <p class="notice turn">{t(words.night, { span })}</p>}
      {room === 'no' && <p class="notice stop">{t(words.tooMany)}</p>}
      {room === 'kept' && (
        <div class="notice turn">
          <p>
            {t(words.takesKept)} {!isAdmin(office) && t(words.adminOnly)}
          </p>
        </div>
      )}
      {room === 'kept' && isAdmin(office) && (
        <Checkbox
          id="takes-kept"
          text={t(words.confirmKept)}
          checked={takesKept}
          change={setTakesKept}
        />
      )}
    </Screen>
  )
}
