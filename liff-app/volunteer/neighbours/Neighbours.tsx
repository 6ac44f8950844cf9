import './neighbours.css'
import type { NeighbourView, OwnNeighbours } from '@phrom/shared/neighbours/views.ts'
import { neighbourWords as words } from '@phrom/shared/words/neighbours.ts'
import { useState } from 'preact/hooks'
import { Icon } from '../../parts/Icon.tsx'
import { Failed, useLoad, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { t } from '../../words.ts'
import { Neighbour } from './Neighbour.tsx'
import { neighbourPaths } from './paths.ts'
import { askOwn } from './requests.ts'

/** From so many on a name is searched for. */
const many = 8

/** For whom a volunteer has booked, and the way to book. */
export default function Neighbours({ office = '' }: { office?: string }) {
  const own = useLoad<OwnNeighbours>(office, () => askOwn(office))
  const [wanted, setWanted] = useState('')
  const paths = neighbourPaths(office)
  if (own.error) return <Failed error={own.error} reload={own.reload} />
  const { value } = own
  if (!value) return <Waiting />
  const { list, figures } = value
  const set = (changed: NeighbourView) =>
    own.set({
      ...value,
      list: list.map((one) => (one.caseId === changed.caseId ? changed : one)),
    })
  const shown = list.filter(({ name }) => name.toLowerCase().includes(wanted.trim().toLowerCase()))
  return (
    <Screen
      title={t(words.title)}
      back={{ href: paths.volunteer }}
      bottom={
        <a class="btn main" href={paths.book}>
          <Icon name="plus" />
          {t(words.begin)}
        </a>
      }
    >
      <p class="lead">{t(words.lead)}</p>
      {figures.all > 0 && (
        <div class="notice plain">
          <Icon name="heart-handshake" />
          <p>
            {t(words.helpedMonth, { n: figures.month })} · {t(words.helpedAll, { n: figures.all })}
          </p>
        </div>
      )}
      <section class="stack">
        <h2>{t(words.mine)}</h2>
        {list.length === 0 && <p class="blank-state">{t(words.none)}</p>}
        {list.some(({ state, claimed }) => state === 'booked' && !claimed) && (
          <a class="btn side" href={paths.slips()}>
            <Icon name="list-checks" />
            {t(words.slips)}
          </a>
        )}
        {list.length >= many && (
          <div class="field">
            <label for="find-neighbour">{t(words.find)}</label>
            <input
              id="find-neighbour"
              class="input"
              type="search"
              autocomplete="off"
              value={wanted}
              onInput={(event) => setWanted((event.target as HTMLInputElement).value)}
            />
          </div>
        )}
        {list.length > 0 && shown.length === 0 && <p role="status">{t(words.notFound)}</p>}
        {shown.map((one) => (
          <Neighbour key={one.caseId} office={office} view={one} set={set} />
        ))}
      </section>
    </Screen>
  )
}
