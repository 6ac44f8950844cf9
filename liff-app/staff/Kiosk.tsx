import '../look/wall.css'
import type { KioskView } from '@phrom/shared/ticket-views.ts'
import { display as words } from '@phrom/shared/words/display.ts'
import { useEffect } from 'preact/hooks'
import { ask, client } from '../api.ts'
import { QrCode } from '../citizen/booking/QrCode.tsx'
import { Both } from '../parts/Both.tsx'
import { Icon } from '../parts/Icon.tsx'
import { useAwake } from '../parts/use-awake.ts'
import { usePolled } from '../parts/use-polled.ts'
import { t } from '../words.ts'

const everyMs = 30_000

/** The screen at the door, on a tablet where staff signed in: the code of now, or nothing where it cannot be had. No way from here to the cases. */
export default function Kiosk({ office }: { office: string }) {
  useAwake()
  const { value, error } = usePolled(office, everyMs, () =>
    ask<KioskView>(() => client.api.offices[':office'].staff.kiosk.$get({ param: { office } })),
  )
  useEffect(() => {
    document.title = words.arrived.th
  }, [])
  const isGood = value !== undefined && error === undefined
  if (!isGood && error === undefined) return <div class="wall" />
  return (
    <main class="wall kiosk">
      <h1>
        <Both text={isGood ? words.arrived : words.noCode} />
      </h1>
      {isGood ? (
        <div class="kiosk-code">
          <QrCode content={value.url} label={t(words.code)} />
          <ol class="kiosk-steps">
            <li>
              <Both text={words.scan} />
            </li>
            <li>
              <Both text={words.tap} />
            </li>
          </ol>
        </div>
      ) : (
        <p class="kiosk-lost" role="status">
          <Icon name="wifi-off" />
          <Both text={words.noCodeDo} />
        </p>
      )}
      <footer class="kiosk-foot">
        <p>
          <b>
            <Both text={words.noPhone} />
          </b>
          <Both text={words.firstDesk} />
        </p>
        {isGood && (
          <p class="kiosk-waiting">
            <Both text={words.waiting} />
            <b class="num">{value.waiting}</b>
          </p>
        )}
      </footer>
    </main>
  )
}
