import { showPhone } from '@phrom/shared/formats.ts'
import type { MyNeighbour } from '@phrom/shared/my-data.ts'
import { serviceList } from '@phrom/shared/services/all.ts'
import { privacy as words } from '@phrom/shared/words/privacy.ts'
import { officeName } from '../../parts/office-names.ts'
import { t } from '../../words.ts'
import { Part } from './Part.tsx'
import { showOn } from './use-my-data.tsx'

/** For whom one has booked as a volunteer. */
export function MyNeighbours({ neighbours }: { neighbours: MyNeighbour[] }) {
  if (neighbours.length === 0) return null
  return (
    <Part title={t(words.neighbours)}>
      <ul class="stack-s">
        {neighbours.map(({ officeId, serviceId, bookedAt, name, phone }, i) => {
          const service = serviceList.find(({ id }) => id === serviceId)
          return (
            <li key={`${bookedAt} ${i}`}>
              {name ? `${name} · ${phone && showPhone(phone)}` : t(words.neighbourUnknown)}
              <br />
              <span class="small quiet">
                {service && t(service.title)} · {showOn(bookedAt)} · {t(officeName(officeId))}
              </span>
            </li>
          )
        })}
      </ul>
      <p class="small quiet">{t(words.neighboursKept)}</p>
    </Part>
  )
}
