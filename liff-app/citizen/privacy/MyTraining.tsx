import { showCode } from '@phrom/shared/case-code.ts'
import type { MyTraining as Training } from '@phrom/shared/my-data.ts'
import { showMonth } from '@phrom/shared/time.ts'
import { myTrainingWords as words } from '@phrom/shared/words/volunteer-course.ts'
import { officeName } from '../../parts/office-names.ts'
import { tellScope } from '../../volunteer/training/tell-course.ts'
import { language, t } from '../../words.ts'
import { Part } from './Part.tsx'
import { showOn } from './use-my-data.tsx'

/** What one has learned as a volunteer, and how often one has advised. */
export function MyTraining({ training }: { training: Training[] }) {
  if (training.length === 0) return null
  return (
    <Part title={t(words.title)}>
      {training.map(({ officeId, services, quizzes, certificate, advice }) => (
        <section key={officeId} class="stack-s">
          <h3>{t(officeName(officeId))}</h3>
          <dl class="answers">
            <div>
              <dt>{t(words.read)}</dt>
              <dd>{services.filter(({ readAt }) => readAt !== null).length}</dd>
            </div>
            <div>
              <dt>{t(words.learned)}</dt>
              <dd>{services.filter(({ learnedAt }) => learnedAt !== null).length}</dd>
            </div>
            {quizzes.map(({ scope, startedAt, right, asked }) => (
              <div key={`${scope} ${startedAt}`}>
                <dt>{t(words.quizzes)}</dt>
                <dd>
                  {t(words.quizOn, {
                    ...{ scope: tellScope(scope), day: showOn(startedAt) },
                    ...{ right, asked },
                  })}
                </dd>
              </div>
            ))}
            {advice.map(({ month, times }) => (
              <div key={month}>
                <dt>{t(words.advice)}</dt>
                <dd>{t(words.times, { month: showMonth(month, language.value), n: times })}</dd>
              </div>
            ))}
          </dl>
          {certificate && (
            <p>
              {t(words.certificate, {
                number: showCode(certificate.number),
                day: showOn(certificate.issuedAt),
              })}
            </p>
          )}
        </section>
      ))}
      <p class="small quiet">{t(words.kept)}</p>
    </Part>
  )
}
