import './neighbours.css'
import type { SlotView } from '@phrom/shared/case.ts'
import type { NeighbourView } from '@phrom/shared/neighbours/views.ts'
import { bookings } from '@phrom/shared/words/bookings.ts'
import { neighbourWords as words } from '@phrom/shared/words/neighbours.ts'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { tellWhen } from '../../citizen/booking/tell-time.ts'
import { Icon } from '../../parts/Icon.tsx'
import { Failed, useLoad, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { t } from '../../words.ts'
import { neighbourPaths } from './paths.ts'
import { askOwn, askSlots, move } from './requests.ts'

type Found = { view: NeighbourView | undefined; slots: SlotView[] }

/** Another time for a neighbour: the new place is theirs before the old one goes. */
export default function MoveNeighbour({ office = '', id = '' }: { office?: string; id?: string }) {
  const found = useLoad<Found>(`${office} ${id}`, async () => {
    const { list } = await askOwn(office)
    const view = list.find(({ caseId }) => caseId === id)
    return { view, slots: view?.time ? await askSlots(office, view.serviceId) : [] }
  })
  const { busy, problem, send } = useSend()
  const { route } = useLocation()
  const [chosen, setChosen] = useState('')
  const { home } = neighbourPaths(office)
  if (found.error) return <Failed error={found.error} reload={found.reload} />
  if (!found.value) return <Waiting />
  const { view, slots } = found.value
  if (!view?.time) {
    return (
      <Screen title={t(words.move)} back={{ href: home }}>
        <p>{t(bookings.noVisit)}</p>
      </Screen>
    )
  }
  const { time } = view
  const key = ({ day, start }: { day: string; start: string }) => `${day} ${start}`
  const free = slots.filter((slot) => !slot.problem && key(slot) !== key(time))
  const slot = free.find((one) => key(one) === chosen)
  async function submit(event: Event) {
    event.preventDefault()
    if (!slot) return
    const { day, start } = slot
    if (await send(() => move(office, id, { day, start }))) route(home)
    else found.reload()
  }
  return (
    <Screen
      title={t(words.moveTitle, { name: view.name })}
      short={t(words.move)}
      back={{ href: home }}
      bottom={
        <button class="btn main" type="submit" form="move-neighbour" disabled={busy || !slot}>
          {t(words.moveTo)}
        </button>
      }
    >
      <p class="notice">
        <Icon name="info" />
        <span>{t(bookings.movingFrom, { time: tellWhen(time) })}</span>
      </p>
      <ProblemNote text={problem} />
      <form id="move-neighbour" class="field" onSubmit={submit}>
        <label for="new-time">{t(words.newTime)}</label>
        <select
          id="new-time"
          class="input"
          value={chosen}
          onChange={(event) => setChosen((event.target as HTMLSelectElement).value)}
        >
          <option value="">{t(words.chooseTime)}</option>
          {free.map((one) => (
            <option key={key(one)} value={key(one)}>
              {tellWhen(one)}
            </option>
          ))}
        </select>
      </form>
    </Screen>
  )
}
