import { percentOf } from '@phrom/shared/figures/figures.ts'
import { minutesOf } from '@phrom/shared/improve/time-lost.ts'
import type { ImproveView } from '@phrom/shared/improve/views.ts'
import { improveWords as words } from '@phrom/shared/words/improve.ts'
import { t } from '../../words.ts'
import { ScrollTable } from '../ScrollTable.tsx'
import { ShareBar } from './ShareBar.tsx'
import { tellMinutes, tellNumber, tellService } from './tell.ts'

/** The same time by service; what came too seldom stands in the last line, so that it adds up. */
export function ServiceTable({ view }: { view: ImproveView }) {
  const { services, seldomServices: rest, lost, returned, unserved } = view
  const sum = (of: 'returned' | 'unserved') => services.reduce((all, one) => all + one[of], 0)
  const lines = [
    ...services.map((one) => ({ ...one, name: tellService(one) })),
    ...(rest.kinds === 0
      ? []
      : [
          {
            ...{ name: t(words.otherServices, { n: rest.kinds }), lost: rest.lost },
            ...{ returned: returned - sum('returned'), unserved: unserved - sum('unserved') },
            share: percentOf(minutesOf(rest.lost), minutesOf(lost)) ?? 0,
          },
        ]),
  ]
  return (
    <section class="stack-s">
      <h2 id="improve-services">{t(words.services)}</h2>
      <ScrollTable labelledby="improve-services" look="log-table">
        <thead>
          <tr>
            <th scope="col">{t(words.service)}</th>
            <th scope="col">{t(words.share)}</th>
            <th scope="col">{t(words.peopleLost)}</th>
            <th scope="col">{t(words.staffLost)}</th>
            <th scope="col">{t(words.returned)}</th>
            <th scope="col">{t(words.unserved)}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, lost, returned, unserved, share }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td class="n">
                {tellNumber(share)}%
                <ShareBar share={share} />
              </td>
              <td class="n">{tellMinutes(lost.people)}</td>
              <td class="n">{tellMinutes(lost.staff)}</td>
              <td class="n">{returned}</td>
              <td class="n">{unserved}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </section>
  )
}
