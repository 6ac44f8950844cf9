import type { QueueRow } from '@phrom/shared/case.ts'
import { readCode, showCode } from '@phrom/shared/case-code.ts'
import { serviceList } from '@phrom/shared/services/all.ts'
import { staff } from '@phrom/shared/words/staff.ts'
import { useState } from 'preact/hooks'
import { ask, client } from '../api.ts'
import { Failed, useLoad, Waiting } from '../parts/load.tsx'
import { Screen } from '../parts/Screen.tsx'
import { Segments } from '../parts/Segments.tsx'
import { t } from '../words.ts'
import { Tabs } from './Tabs.tsx'
import { waitedFor } from './waiting-time.ts'

/** What waits for a check, the longest waiting first. */
export function Queue({ office }: { office: string }) {
  const [sought, setSought] = useState('')
  const queue = useLoad<QueueRow[]>(office, () =>
    ask(() => client.api.offices[':office'].staff.queue.$get({ param: { office } })),
  )
  if (queue.error) return <Failed error={queue.error} reload={queue.reload} />
  if (!queue.value) return <Waiting />
  const code = readCode(sought)
  const shown = queue.value.filter(
    (row) =>
      row.code === code ||
      row.name.includes(sought.trim()) ||
      row.code.includes(sought.trim().toUpperCase()),
  )
  return (
    <Screen title={t(staff.queue)} bottom={<Tabs office={office} at="queue" />}>
      <label class="field">
        <span class="hide">{t(staff.search)}</span>
        <input
          class="input"
          type="search"
          placeholder={t(staff.search)}
          value={sought}
          onInput={(event) => setSought((event.target as HTMLInputElement).value)}
        />
      </label>
      {queue.value.length === 0 && <p class="blank-state">{t(staff.empty)}</p>}
      <ul class="rows">
        {shown.map((row) => (
          <li key={row.id}>
            <Row office={office} row={row} />
          </li>
        ))}
      </ul>
    </Screen>
  )
}

function Row({ office, row }: { office: string; row: QueueRow }) {
  const service = serviceList.find(({ id }) => id === row.serviceId)
  const { text, late } = waitedFor(row.waitingSince, Date.now())
  return (
    <a class="qrow" href={`/${office}/staff/cases/${row.id}`}>
      <span class="l">
        <b>{service && t(service.title)}</b>
        <small class={late ? 'late' : ''}>{text}</small>
      </span>
      <span class="l">
        <span>{row.name}</span>
        <small class="code">{showCode(row.code)}</small>
      </span>
      <Segments papers={row.papers} />
    </a>
  )
}
