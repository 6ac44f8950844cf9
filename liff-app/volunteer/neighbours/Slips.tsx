import './neighbours.css'
import { showCode } from '@phrom/shared/case-code.ts'
import type { NeighbourSlip } from '@phrom/shared/neighbours/views.ts'
import { papersOfService } from '@phrom/shared/service-guide.ts'
import { loadVersions } from '@phrom/shared/services/all.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { versionOn } from '@phrom/shared/services/versions.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { neighbourWords as words } from '@phrom/shared/words/neighbours.ts'
import { useLocation } from 'preact-iso'
import { openOutside } from '../../api.ts'
import { QrCode } from '../../citizen/booking/QrCode.tsx'
import { tellWhen } from '../../citizen/booking/tell-time.ts'
import { Failed, useLoad, Waiting } from '../../parts/load.tsx'
import { officeName } from '../../parts/office-names.ts'
import { Screen } from '../../parts/Screen.tsx'
import { t } from '../../words.ts'
import { neighbourPaths } from './paths.ts'
import { askOwn, askSlips } from './requests.ts'
import { addressOf } from './share-slip.ts'

type Found = { slips: NeighbourSlip[]; services: Map<string, Service> }

/** Slips to be cut out, several on a sheet of A4. */
export default function Slips({ office = '' }: { office?: string }) {
  const { query } = useLocation()
  const { at } = query
  const found = useLoad<Found>(`${office} ${at}`, async () => {
    const { list } = await askOwn(office)
    const standing = list.filter(
      ({ time, claimed, bookedAt }) => time && !claimed && (!at || bookedAt === at),
    )
    const slips = await askSlips(
      office,
      standing.slice(0, 200).map(({ caseId }) => caseId),
    )
    const services = new Map<string, Service>()
    for (const { serviceId, time } of slips) {
      if (services.has(serviceId)) continue
      const versions = await loadVersions(serviceId)
      if (versions) services.set(serviceId, versionOn(versions, time.day))
    }
    return { slips, services }
  })
  if (found.error) return <Failed error={found.error} reload={found.reload} />
  if (!found.value) return <Waiting />
  const { slips, services } = found.value
  return (
    <Screen
      title={t(words.slipsTitle)}
      back={{ href: neighbourPaths(office).home }}
      bottom={slips.length > 0 && <Print />}
    >
      <p class="no-print">{t(slips.length > 0 ? words.slipsSay : words.noSlips)}</p>
      <div class="slip-sheet">
        {slips.map((slip) => (
          <PaperSlip
            key={slip.caseId}
            office={office}
            slip={slip}
            service={services.get(slip.serviceId)}
          />
        ))}
      </div>
    </Screen>
  )
}

/** LINE's own windows cannot print; the phone's browser can. */
function Print() {
  if (!/ Line\/| LIFF$/.test(navigator.userAgent)) {
    return (
      <button class="btn main" type="button" onClick={() => print()}>
        {t(words.print)}
      </button>
    )
  }
  const address = new URL(location.href)
  address.searchParams.set('openExternalBrowser', '1')
  return (
    <a
      class="btn main"
      href={address.href}
      target="_blank"
      rel="noreferrer"
      onClick={(tap) => void openOutside(address.href, tap)}
    >
      {t(words.printOutside)}
    </a>
  )
}

function PaperSlip({
  office,
  slip,
  service,
}: {
  office: string
  slip: NeighbourSlip
  service: Service | undefined
}) {
  return (
    <article class="paper-slip">
      <div class="stack-s">
        <p class="small">{t(officeName(office))}</p>
        <h2>{slip.name}</h2>
        <p>{service && t(service.title)}</p>
        <p>
          <b>{tellWhen(slip.time)}</b>
        </p>
        {service && <Bring service={service} />}
      </div>
      <div class="paper-slip-code">
        <QrCode
          content={addressOf(office, slip)}
          label={t(words.qr, { code: showCode(slip.code) })}
        />
        <p>
          <span class="small">{t(citizen.code)}</span>
          <br />
          <b class="code">{showCode(slip.code)}</b>
        </p>
        <p class="small">{t(words.scan)}</p>
      </div>
    </article>
  )
}

/** What everybody brings, and what only some need, with when: nobody has asked what their case is. */
function Bring({ service }: { service: Service }) {
  const { always, cases } = papersOfService(service)
  const listed = (groups: typeof always) =>
    groups.flatMap(({ papers }) =>
      papers.map(({ requirement, when, confirm }, i) => (
        <li key={`${requirement.id} ${i}`}>
          {t(requirement)}
          {when.th !== '' && ` (${t(when)})`} {confirm && t(words.bringAsk)}
        </li>
      )),
    )
  return (
    <div>
      {always.length > 0 && (
        <>
          <p>
            <b>{t(words.bring)}</b>
          </p>
          <ul class="paper-slip-papers">{listed(always)}</ul>
        </>
      )}
      {cases.length > 0 && (
        <>
          <p>{t(words.inSomeCases)}</p>
          <ul class="paper-slip-papers small">{listed(cases)}</ul>
        </>
      )}
    </div>
  )
}
