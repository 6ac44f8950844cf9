import type { VolunteerView } from '@phrom/shared/volunteer-views.ts'
import { staffVolunteers as words } from '@phrom/shared/words/staff-volunteers.ts'
import { volunteerStepWords } from '@phrom/shared/words/volunteers.ts'
import { officeName } from '../../parts/office-names.ts'
import { t } from '../../words.ts'
import { tellDay } from './tell-volunteer.ts'

/** What was done about a volunteer, when and by whom. */
export function Steps({ steps }: Pick<VolunteerView, 'steps'>) {
  if (steps.length === 0) return null
  return (
    <section class="stack-s">
      <h2>{t(words.history)}</h2>
      <dl class="answers">
        {steps.map(({ what, at, by, detail }) => (
          <div key={at + what}>
            <dt>{tellDay(at)}</dt>
            <dd>
              {t(words.step, {
                what: t(volunteerStepWords[what]),
                by: by ?? t(words.byThemselves),
              })}
              {detail && (
                <>
                  <br />
                  <span class="quiet">
                    {what === 'moved_away' ? t(officeName(detail)) : detail}
                  </span>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
