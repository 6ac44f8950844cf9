import type { Checklist } from '@phrom/shared/checklist.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { type Day, showDay } from '@phrom/shared/time.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { adviceWords as words } from '@phrom/shared/words/volunteer-course.ts'
import { useEffect } from 'preact/hooks'
import { byPerson } from '../../citizen/by-person.ts'
import { Need } from '../../citizen/List.tsx'
import { ShareList } from '../../citizen/ShareList.tsx'
import { tellFee } from '../../citizen/tell-fee.ts'
import { today } from '../../citizen/use-service.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { language, t } from '../../words.ts'
import { countAdvice } from './advice.ts'
import { advisePaths } from './paths.ts'

type Props = {
  office: string
  service: Service
  list: Checklist
  day: Day
  /** Of this advice. */
  id: string
  /** The first question, for whoever answered wrongly. */
  first: string | undefined
  end: () => void
}

/** What the neighbour needs, to be read out, sent or printed; or why it is not possible yet. Here the advice counts. */
export function AdviseList({ office, service, list, day, id, first, end }: Props) {
  const paths = advisePaths(office, service.id)
  useEffect(() => void countAdvice(office, id), [office, id])
  const isBlocked = list.outcome === 'blocked'
  return (
    <Screen
      title={t(isBlocked ? words.notYet : words.list)}
      short={t(service.shortTitle)}
      back={{ href: first ? paths.question(first) : paths.home, word: t(words.change) }}
      bottom={
        <a class="btn main" href={paths.home} onClick={end}>
          {t(words.another)}
        </a>
      }
    >
      <p class="lead">{t(service.title)}</p>
      {day > today() && (
        <p class="notice turn">{t(words.possibleFrom, { day: showDay(day, language.value) })}</p>
      )}
      {[...list.stops, ...list.warnings].map((told) => (
        <div class="notice turn" key={told.key}>
          <Icon name="triangle-alert" />
          <p>{t(told.text)}</p>
          {told.instead && (
            <p>
              <b>{t(citizen.doInstead)}</b>: {t(told.instead)}
            </p>
          )}
          {told.confirm && <p class="small">{t(citizen.askOffice)}</p>}
        </div>
      ))}
      {!isBlocked && <Papers service={service} list={list} />}
    </Screen>
  )
}

function Papers({ service, list }: Pick<Props, 'service' | 'list'>) {
  return (
    <>
      <dl class="facts">
        <div>
          <dt>{t(citizen.fee)}</dt>
          <dd>{tellFee(list.fee.baht)}</dd>
        </div>
        <div>
          <dt>{t(citizen.takes)}</dt>
          <dd>{t(citizen.minutes, { n: list.minutes })}</dd>
        </div>
      </dl>
      <p>
        {t(citizen.where)}: {t(service.where)}
      </p>
      <section class="stack">
        <h2>{t(citizen.bring)}</h2>
        {list.papers.length === 0 && <p>{t(citizen.noPapers)}</p>}
        {byPerson(list.papers).map(({ who, papers }) => (
          <div class="rows" key={who}>
            <h3 class="person">
              <Icon name="user-round" />
              <span>{who}</span>
            </h3>
            {papers.map((paper) => (
              <Need key={paper.key} paper={paper} photo={undefined} answers={undefined} />
            ))}
          </div>
        ))}
      </section>
      <section class="stack-s">
        <h2>{t(citizen.whoComes)}</h2>
        <ul class="ticks card">
          {list.present.map(({ party, people }) => (
            <li key={party.id}>
              <Icon name="user-round" />
              <span>
                {t(party)}
                {people > 1 && ` · ${t(citizen.people, { n: people })}`}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <ShareList service={service} list={list} withOthers={false} />
    </>
  )
}
