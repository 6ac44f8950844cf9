import type {
  FindBody,
  VolunteerList as List,
  VolunteerRow,
} from '@phrom/shared/volunteer-views.ts'
import { staffVolunteers as words } from '@phrom/shared/words/staff-volunteers.ts'
import { useRef, useState } from 'preact/hooks'
import { ask, client } from '../../api.ts'
import { Icon } from '../../parts/Icon.tsx'
import { Failed, useLoad, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { tellGroup } from '../../parts/tell-group.ts'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { t } from '../../words.ts'
import { isHead } from '../day/is-head.ts'
import { Tabs } from '../Tabs.tsx'
import { ExportVolunteers } from './ExportVolunteers.tsx'
import { FindFields, type Wanted } from './FindFields.tsx'
import { tellDay } from './tell-volunteer.ts'

const active: Wanted = {
  ...{ text: '', state: 'active', groupKind: null, groupName: null, area: null },
}

/** A page of the directory. */
export function findVolunteers(office: string, json: FindBody): Promise<List> {
  const at = client.api.offices[':office'].staff.volunteers.find
  return ask<List>(() => at.$post({ param: { office }, json }))
}

/** Who waits to be confirmed, and everybody who helps, by name. */
export function VolunteerList({ office }: { office: string }) {
  const [wanted, setWanted] = useState(active)
  const key = `${office} ${JSON.stringify(wanted)}`
  const first = useLoad<List>(key, () => findVolunteers(office, { ...wanted, after: null }))
  const waiting = useLoad<List>(`${office} waiting`, () =>
    findVolunteers(office, { ...active, state: 'waiting', after: null }),
  )
  const [rest, setRest] = useState<{ key: string; pages: List[] }>({ key, pages: [] })
  const { busy, problem, send } = useSend()
  // What was found stays while something else is searched for.
  const last = useRef<List | undefined>(undefined)
  if (first.value) last.current = first.value
  const error = first.error ?? waiting.error
  if (error) {
    const reload = () => {
      first.reload()
      waiting.reload()
    }
    return <Failed error={error} reload={reload} />
  }
  const list = last.current
  if (!list || !waiting.value) return <Waiting />
  const pages = [list, ...(rest.key === key ? rest.pages : [])]
  const rows = pages.flatMap(({ volunteers }) => volunteers)
  const end = pages.at(-1)
  const showMore = () =>
    send(async () => {
      const after = rows.at(-1)?.id ?? null
      const page = await findVolunteers(office, { ...wanted, after })
      setRest({ key, pages: [...(rest.key === key ? rest.pages : []), page] })
    })
  const { counts } = list
  const isNew = counts.active + counts.waiting + counts.ended === 0
  const at = `/${office}/staff/volunteers`
  return (
    <Screen title={t(words.title)} bottom={<Tabs office={office} at="volunteers" />}>
      <p>{t(words.counts, counts)}</p>
      <div class="pair">
        <a class="btn main" href={`${at}/invites/new`}>
          <Icon name="plus" />
          {t(words.inviteNew)}
        </a>
        <a class="btn side" href={`${at}/invites`}>
          {t(words.invites)}
        </a>
      </div>
      {waiting.value.found > 0 && (
        <section class="stack-s">
          <h2>{t(words.waitingTitle, { n: waiting.value.found })}</h2>
          <Rows office={office} rows={waiting.value.volunteers} />
        </section>
      )}
      {isNew ? (
        <p class="blank-state">{t(words.empty)}</p>
      ) : (
        <section class="stack">
          <h2>{t(words.listTitle)}</h2>
          <FindFields wanted={wanted} list={list} find={setWanted} />
          <p role="status">{t(words.found, { n: list.found })}</p>
          {rows.length === 0 ? (
            <p class="blank-state">{t(words.none)}</p>
          ) : (
            <Rows office={office} rows={rows} />
          )}
          <ProblemNote text={problem} />
          {end?.more && (
            <button class="btn side" type="button" disabled={busy} onClick={() => void showMore()}>
              {t(words.more)}
            </button>
          )}
          {isHead(office) && counts.active > 0 && <ExportVolunteers office={office} />}
        </section>
      )}
    </Screen>
  )
}

function Rows({ office, rows }: { office: string; rows: VolunteerRow[] }) {
  return (
    <ul class="rows volunteer-rows directory">
      {rows.map((row) => (
        <li key={row.id}>
          <a class="row bare" href={`/${office}/staff/volunteers/${row.id}`}>
            <span>
              <b>{row.name}</b>
              <small>{tellGroup(row)}</small>
              <small>{row.phone}</small>
              <small>{t(words.sinceDay, { day: tellDay(row.confirmedAt ?? row.joinedAt) })}</small>
            </span>
            <Icon name="chevron-right" />
          </a>
        </li>
      ))}
    </ul>
  )
}
