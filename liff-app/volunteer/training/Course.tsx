import { showDate } from '@phrom/shared/time.ts'
import { chapters } from '@phrom/shared/training/chapters.ts'
import type { ChapterProgress, TrainingView } from '@phrom/shared/training/views.ts'
import {
  certificateWords,
  chapterNames,
  courseWords as words,
} from '@phrom/shared/words/volunteer-course.ts'
import { Icon } from '../../parts/Icon.tsx'
import { Failed, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { language, t } from '../../words.ts'
import { coursePaths } from './paths.ts'
import { titleOf } from './tell-course.ts'
import { useTraining } from './use-training.ts'

/** The course at a glance: what has changed first, then the chapters, then the certificate. */
export function Course({ office }: { office: string }) {
  const course = useTraining(office)
  if (course.error) return <Failed error={course.error} reload={course.reload} />
  if (!course.value) return <Waiting />
  const { chapters: progress, changed, certificate, isOld } = course.value
  const paths = coursePaths(office)
  return (
    <Screen title={t(words.title)} back={{ href: paths.home, word: t(words.back) }}>
      {isOld && <p class="notice wait">{t(words.savedCopy)}</p>}
      {changed.length > 0 && <Changed office={office} changed={changed} />}
      <p class="lead">{t(words.lead)}</p>
      <section class="stack-s">
        <h2>{t(words.chapters)}</h2>
        <ol class="rows">
          {progress.map((chapter, i) => (
            <li key={chapter.id}>
              <a class="row" href={paths.chapter(chapter.id)}>
                <Icon name={chapter.passedOn && !chapter.isOld ? 'check' : 'circle'} />
                <span>
                  <b>
                    {t(words.chapterNth, { n: i + 1 })} {t(chapterNames[chapter.id])}
                  </b>
                  <small>{tellProgress(chapter)}</small>
                </span>
                <Icon name="chevron-right" />
              </a>
            </li>
          ))}
        </ol>
      </section>
      {certificate ? (
        <a class="btn side" href={paths.certificate}>
          {t(certificateWords.see)}
        </a>
      ) : (
        <p class="quiet">{t(certificateWords.none)}</p>
      )}
      <a class="btn side" href={paths.advise}>
        <Icon name="heart-handshake" />
        <span>{t(words.adviseDoor)}</span>
      </a>
    </Screen>
  )
}

function Changed({ office, changed }: { office: string } & Pick<TrainingView, 'changed'>) {
  const n = changed.length
  return (
    <section class="stack-s">
      <div class="notice turn">
        <Icon name="triangle-alert" />
        <h2>{t(n === 1 ? words.changedOne : words.changed, { n })}</h2>
        <p>{t(words.changedDo)}</p>
      </div>
      <ul class="rows">
        {changed.map(({ serviceId }) => (
          <li key={serviceId}>
            <a class="row bare" href={coursePaths(office).cards(serviceId)}>
              <span>
                <b>{titleOf(serviceId)}</b>
                <small>{t(words.seeChange)}</small>
              </span>
              <Icon name="chevron-right" />
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function tellProgress({ id, read, passedOn, isOld }: ChapterProgress): string {
  const all = chapters[id].length
  if (isOld) return t(words.takeAgain)
  if (passedOn) return t(words.passedOn, { day: showDate(passedOn, language.value) })
  return read.length === 0
    ? t(words.notBegun, { n: all })
    : t(words.readSome, { n: read.length, all })
}
