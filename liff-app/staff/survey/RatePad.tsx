import '../../look/wall.css'
import type { CounterSurvey } from '@phrom/shared/survey.ts'
import { surveyWords as words } from '@phrom/shared/words/survey.ts'
import { useEffect } from 'preact/hooks'
import { ask, client } from '../../api.ts'
import { QrCode } from '../../citizen/booking/QrCode.tsx'
import { pathsOf } from '../../citizen/paths.ts'
import { Both } from '../../parts/Both.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { useAwake } from '../../parts/use-awake.ts'
import { usePolled } from '../../parts/use-polled.ts'
import { t } from '../../words.ts'

const everyMs = 3000

/** The screen before whoever sits at a counter: the code of the visit that has just ended there. No way from here to the cases. */
export default function RatePad({ office, counterId }: { office: string; counterId: string }) {
  useAwake()
  const param = { office, counterId }
  const { value, error } = usePolled(`${office}/${counterId}`, everyMs, () =>
    ask<CounterSurvey>(() =>
      client.api.offices[':office'].staff.counters[':counterId'].survey.$get({ param }),
    ),
  )
  useEffect(() => {
    document.title = words.title.th
  }, [])
  if (!value && error === undefined) return <div class="wall" />
  const isLost = error !== undefined
  const code = isLost ? null : (value?.code ?? null)
  const title = isLost ? words.counterLost : code ? words.counterAsk : words.counterWaits
  return (
    <main class="wall kiosk">
      <h1>
        <Both text={title} />
      </h1>
      {code && (
        <div class="kiosk-code">
          <QrCode
            content={`${location.origin}${pathsOf(office).survey(code)}?from=paper`}
            label={t(words.title)}
          />
          <p class="kiosk-steps">
            <Both text={words.counterHow} />
          </p>
        </div>
      )}
      {isLost && (
        <p class="kiosk-lost" role="status">
          <Icon name="wifi-off" />
          <Both text={words.counterDo} />
        </p>
      )}
      <footer class="kiosk-foot">
        <p>
          <Both text={code ? words.counterNameless : words.counterDo} />
        </p>
      </footer>
    </main>
  )
}
