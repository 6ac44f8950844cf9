import { loadVersions } from '@phrom/shared/services/all.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { versionNamed, versionOn } from '@phrom/shared/services/versions.ts'
import { type Card, cardsOf } from '@phrom/shared/training/cards.ts'
import { chapterOf } from '@phrom/shared/training/chapters.ts'
import type { ChangedService } from '@phrom/shared/training/views.ts'
import { whatChanged } from '@phrom/shared/training/what-changed.ts'
import { cardTitles } from '@phrom/shared/words/training.ts'
import { chapterWords as words } from '@phrom/shared/words/volunteer-course.ts'
import { useLocation } from 'preact-iso'
import { Failed, useLoad, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { t } from '../../words.ts'
import { CardLines } from './CardLines.tsx'
import { coursePaths } from './paths.ts'
import { type Course, markRead, useTraining } from './use-training.ts'
import { WhatChanged } from './WhatChanged.tsx'

/** A service, card by card; where a rule has changed, what is new comes first and questions come last. */
export function Cards({ office, id, card }: { office: string; id: string; card: number }) {
  const course = useTraining(office)
  const loaded = useLoad(`cards/${id}`, async () => {
    const versions = await loadVersions(id)
    if (!versions) throw new Error('no such service')
    return versions
  })
  const error = course.error ?? loaded.error
  if (error) {
    const reload = course.error ? course.reload : loaded.reload
    return <Failed error={error} reload={reload} />
  }
  if (!course.value || !loaded.value) return <Waiting />
  const service = versionOn(loaded.value, course.value.today)
  const changed = course.value.changed.find(({ serviceId }) => serviceId === id)
  const before = changed && versionNamed(loaded.value, changed.before)
  return (
    <OneCard
      office={office}
      service={service}
      changed={changed}
      before={before}
      course={course.value}
      at={card}
    />
  )
}

type Props = {
  office: string
  service: Service
  course: Course
  changed: ChangedService | undefined
  before: Service | undefined
  at: number
}

function OneCard({ office, service, course, changed, before, at }: Props) {
  const { route } = useLocation()
  const paths = coursePaths(office)
  const cards: (Card | 'changed')[] = [
    ...(changed ? ['changed' as const] : []),
    ...cardsOf(service),
  ]
  const place = Math.min(Math.max(Number.isInteger(at) ? at : 1, 1), cards.length)
  const card = cards[place - 1]
  const isLast = place === cards.length
  const chapter = chapterOf(service.id)
  const home = chapter ? paths.chapter(chapter) : paths.training

  async function finish() {
    await markRead(office, service.id, service.version)
    route(changed && !course.isOld ? paths.refresher(service.id) : home)
  }

  return (
    <Screen
      // Two cards may have one title, and each begins at its top.
      key={place}
      title={t(card === 'changed' || !card ? words.whatChanged : cardTitles[card.kind])}
      short={t(service.shortTitle)}
      back={
        place === 1
          ? { href: home }
          : { href: paths.cards(service.id, place - 1), word: t(words.previous) }
      }
      place={t(words.cardOf, { n: place, all: cards.length })}
      progress={place / cards.length}
      bottom={
        isLast ? (
          <button class="btn main" type="button" onClick={finish}>
            {t(changed ? words.toQuiz : words.done)}
          </button>
        ) : (
          <a class="btn main" href={paths.cards(service.id, place + 1)}>
            {t(words.next)}
          </a>
        )
      }
    >
      <p class="lead">{t(service.title)}</p>
      {card === 'changed' || !card ? (
        <WhatChanged
          lines={before ? whatChanged(before, service) : []}
          office={changed?.office ?? null}
        />
      ) : (
        <CardLines lines={card.lines} />
      )}
    </Screen>
  )
}
