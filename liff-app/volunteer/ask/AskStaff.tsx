import '../news/volunteer-news.css'
import type { MyTalks as Talks } from '@phrom/shared/inquiry-views.ts'
import { askWords as words } from '@phrom/shared/words/volunteer-asks.ts'
import { useState } from 'preact/hooks'
import { ask, client } from '../../api.ts'
import { Icon } from '../../parts/Icon.tsx'
import { Failed, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { usePolled } from '../../parts/use-polled.ts'
import { t } from '../../words.ts'
import { AskForm } from './AskForm.tsx'
import { MyTalks } from './MyTalks.tsx'

const everyMs = 15_000

/** A volunteer asks the staff, and finds the answers to what they have asked. */
export default function AskStaff({ office = '' }: { office?: string }) {
  const [round, setRound] = useState(0)
  const load = () =>
    ask<Talks>(() => client.api.offices[':office'].volunteer.questions.$get({ param: { office } }))
  const { value, error, set } = usePolled(`${office} ${round}`, everyMs, load)
  if (error && !value) return <Failed error={error} reload={() => setRound(round + 1)} />
  if (!value) return <Waiting />
  return (
    <Screen
      title={t(words.title)}
      back={{ href: `/${office}/volunteer`, word: t(words.home) }}
      bottom={
        <button class="btn main" type="submit" form="volunteer-ask">
          <Icon name="send" />
          {t(words.send)}
        </button>
      }
    >
      <p>{t(words.lead)}</p>
      <a class="btn side" href={`/${office}/volunteer/answers`}>
        <Icon name="search" />
        {t(words.toAnswers)}
      </a>
      <AskForm
        office={office}
        teams={value.teams}
        sent={() => void load().then(set, () => undefined)}
      />
      <MyTalks talks={value.talks} />
    </Screen>
  )
}
