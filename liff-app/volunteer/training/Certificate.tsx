import './certificate.css'
import type { OfficeView } from '@phrom/shared/case.ts'
import { showCode } from '@phrom/shared/case-code.ts'
import { showLongDate } from '@phrom/shared/time.ts'
import { chapterIds } from '@phrom/shared/training/chapters.ts'
import type { Certificate as Given } from '@phrom/shared/training/views.ts'
import { chapterNames, certificateWords as words } from '@phrom/shared/words/volunteer-course.ts'
import { ask, client } from '../../api.ts'
import { forPrinting } from '../../parts/for-printing.ts'
import { Icon } from '../../parts/Icon.tsx'
import { Failed, useLoad, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { language, t } from '../../words.ts'
import { coursePaths } from './paths.ts'
import { useTraining } from './use-training.ts'

/** The certificate as it can be shown at the office or hung up at home: one page of A4. */
export function Certificate({ office }: { office: string }) {
  const course = useTraining(office)
  const info = useLoad<OfficeView>(`office/${office}`, () =>
    ask(() => client.api.offices[':office'].$get({ param: { office } })),
  )
  const error = course.error ?? info.error
  if (error) return <Failed error={error} reload={course.error ? course.reload : info.reload} />
  if (!course.value || !info.value) return <Waiting />
  const { certificate, changed } = course.value
  const paths = coursePaths(office)
  if (!certificate) {
    return (
      <Screen title={t(words.title)} back={{ href: paths.training }}>
        <p>{t(words.none)}</p>
      </Screen>
    )
  }
  const isInLine = / Line\//.test(navigator.userAgent)
  return (
    <Screen
      title={t(words.title)}
      back={{ href: paths.training }}
      bottom={
        isInLine ? (
          <a class="btn main" href={forPrinting(location.href)} target="_blank" rel="noopener">
            {t(words.print)}
          </a>
        ) : (
          <button class="btn main" type="button" onClick={() => window.print()}>
            {t(words.print)}
          </button>
        )
      }
    >
      {!certificate.isFresh && (
        <div class="notice turn not-on-paper">
          <Icon name="refresh-cw" />
          <p>{t(words.notFresh)}</p>
          <a href={changed[0] ? paths.cards(changed[0].serviceId) : paths.training}>
            {t(words.refresh)}
          </a>
        </div>
      )}
      <Sheet certificate={certificate} officeName={t(info.value.name)} />
    </Screen>
  )
}

function Sheet({ certificate, officeName }: { certificate: Given; officeName: string }) {
  const { name, number, issuedOn, freshUntil, isFresh } = certificate
  const day = (of: string) => showLongDate(of, language.value)
  return (
    <article class="certificate card">
      <p class="certificate-office">{officeName}</p>
      <h2>{t(words.title)}</h2>
      <p>{t(words.given)}</p>
      <p class="certificate-name">{name}</p>
      <p>{t(words.hasLearned)}</p>
      <ul>
        {chapterIds.map((id) => (
          <li key={id}>{t(chapterNames[id])}</li>
        ))}
      </ul>
      <p>{t(words.issuedOn, { day: day(issuedOn) })}</p>
      <p class="certificate-number num">{t(words.number, { number: showCode(number) })}</p>
      <p class="small">
        {isFresh ? t(words.freshUntil, { day: day(freshUntil) }) : t(words.notFresh)}
      </p>
      <p class="small quiet">{t(words.verify, { office: officeName })}</p>
    </article>
  )
}
