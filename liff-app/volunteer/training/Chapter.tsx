import { summaries } from '@phrom/shared/services/summaries.ts'
import { showDate } from '@phrom/shared/time.ts'
import { type ChapterId, chapters, isChapter } from '@phrom/shared/training/chapters.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import {
  chapterNames,
  courseWords,
  chapterWords as words,
} from '@phrom/shared/words/volunteer-course.ts'
import { Icon } from '../../parts/Icon.tsx'
import { Failed, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { language, t } from '../../words.ts'
import { coursePaths } from './paths.ts'
import { titleOf } from './tell-course.ts'
import { useTraining } from './use-training.ts'

/** The services of one chapter, and its quiz. */
export function Chapter({ office, id }: { office: string; id: string }) {
  const paths = coursePaths(office)
  if (isChapter(id)) return <Known office={office} id={id} />
  return (
    <Screen title={t(citizen.notFound)} back={{ href: paths.training }}>
      <a class="btn side" href={paths.training}>
        {t(words.toCourse)}
      </a>
    </Screen>
  )
}

function Known({ office, id }: { office: string; id: ChapterId }) {
  const course = useTraining(office)
  if (course.error) return <Failed error={course.error} reload={course.reload} />
  if (!course.value) return <Waiting />
  const paths = coursePaths(office)
  const {
    read = [],
    passedOn,
    openAttempt,
  } = course.value.chapters.find((one) => one.id === id) ?? {}
  const changed = new Set(course.value.changed.map(({ serviceId }) => serviceId))
  return (
    <Screen
      title={t(chapterNames[id])}
      back={{ href: paths.training, word: t(words.toCourse) }}
      progress={read.length / chapters[id].length}
      bottom={
        <a class="btn main" href={paths.quiz(id)}>
          {t(openAttempt ? words.quizOn : words.quiz)}
        </a>
      }
    >
      {course.value.isOld && <p class="notice wait">{t(courseWords.savedCopy)}</p>}
      {passedOn && (
        <p>
          <span class="state ok">
            <Icon name="check" />
            <span>{t(courseWords.passedOn, { day: showDate(passedOn, language.value) })}</span>
          </span>
        </p>
      )}
      <section class="stack-s">
        <h2>{t(words.choose)}</h2>
        <ol class="rows">
          {chapters[id].map((service) => (
            <li key={service}>
              <a class="row" href={paths.cards(service)}>
                <Icon
                  name={
                    changed.has(service)
                      ? 'triangle-alert'
                      : read.includes(service)
                        ? 'check'
                        : 'circle'
                  }
                />
                <span>
                  <b>{titleOf(service)}</b>
                  <small>
                    {changed.has(service)
                      ? t(words.hasChanged)
                      : read.includes(service)
                        ? t(words.isRead)
                        : t(summaries[service] ?? citizen.more)}
                  </small>
                </span>
                <Icon name="chevron-right" />
              </a>
            </li>
          ))}
        </ol>
      </section>
      <p>{t(words.quizSay)}</p>
    </Screen>
  )
}
