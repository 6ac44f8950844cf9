import type { MyVolunteering as Volunteering } from '@phrom/shared/my-data.ts'
import {
  volunteerStateWords,
  volunteerStepWords,
  volunteerWords as words,
} from '@phrom/shared/words/volunteers.ts'
import { officeName } from '../../parts/office-names.ts'
import { tellGroup } from '../../parts/tell-group.ts'
import { t } from '../../words.ts'
import { Line, Part } from './Part.tsx'
import { showOn } from './use-my-data.tsx'

/** What offices hold of oneself as their volunteer, now or before. */
export function MyVolunteering({ volunteering }: { volunteering: Volunteering[] }) {
  if (volunteering.length === 0) return null
  return (
    <Part title={t(words.mine)}>
      {volunteering.map((one) => (
        <section key={one.id} class="stack-s">
          <h3>
            {t(words.mineAt, {
              office: t(officeName(one.officeId)),
              state: t(volunteerStateWords[one.state]),
            })}
          </h3>
          <dl class="answers">
            <Line name={t(words.name)} value={one.name} />
            <Line name={t(words.phone)} value={one.phone} />
            <Line name={t(words.inviteFor)} value={tellGroup(one)} />
            {one.consent && (
              <Line name={t(words.mineConsent)} value={showOn(one.consent.givenAt)} />
            )}
            {one.endedWhy && <Line name={t(words.mineWhy)} value={one.endedWhy} />}
            {one.steps.map(({ what, at }) => (
              <Line key={at + what} name={t(volunteerStepWords[what])} value={showOn(at)} />
            ))}
          </dl>
        </section>
      ))}
      <p class="small quiet">{t(words.mineKept)}</p>
    </Part>
  )
}
