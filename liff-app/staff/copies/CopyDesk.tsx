import './copies.css'
import type { CopyDeskRow, CopyDesk as Desk } from '@phrom/shared/copy-orders.ts'
import { clockOf, type Day, dayOf, showClock, showDay } from '@phrom/shared/time.ts'
import { staffCopies as words } from '@phrom/shared/words/staff-copies.ts'
import { useState } from 'preact/hooks'
import { ask, client, write } from '../../api.ts'
import { Icon } from '../../parts/Icon.tsx'
import { Failed, useLoad, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { language, t } from '../../words.ts'
import { Tabs } from '../Tabs.tsx'
import { DeskRow } from './DeskRow.tsx'
import { Figures } from './Figures.tsx'
import { MakeTable } from './MakeTable.tsx'
import { NotReady } from './NotReady.tsx'
import { Pickup } from './Pickup.tsx'

/** The copies desk: who has come, what is to be made ready day by day, and what waits to be fetched. */
export default function CopyDesk({ office }: { office: string }) {
  const at = client.api.offices[':office'].staff.copies
  const param = { office }
  const desk = useLoad<Desk>(`${office}/copies`, () => ask(() => at.$get({ param })))
  const { busy, problem, send } = useSend()
  const [told, setTold] = useState('')
  const [printed, setPrinted] = useState<Day>()
  if (desk.error) return <Failed error={desk.error} reload={desk.reload} />
  if (!desk.value) return <Waiting />
  const { rows, now, toCheck, handedToday, doubts } = desk.value
  const load = async () => desk.set(await ask<Desk>(() => at.$get({ param })))
  const makeReady = (cases: string[]) =>
    send(async () => {
      const { ready } = await write<{ ready: number }>((options) =>
        at.ready.$post({ param, json: { cases } }, options),
      )
      setTold(t(words.readyTold, { n: ready }))
      await load()
    })
  const toMake = byDay(rows.filter(({ state }) => state === 'ordered'))
  const toFetch = byDay(rows.filter(({ state }) => state === 'ready'))
  const print = (day: Day) => {
    setPrinted(day)
    // Once the list of that day stands on the page.
    requestAnimationFrame(() => requestAnimationFrame(() => window.print()))
  }
  const [doubt] = doubts
  return (
    <Screen title={t(words.title)} bottom={<Tabs office={office} at="copies" />}>
      <div class="copy-desk stack not-printed">
        <p class="case-line">
          <a href={`/${office}/staff`}>{t(words.toCheck, { n: toCheck })}</a>{' '}
          <span class="quiet">{t(words.handedToday, { n: handedToday })}</span>
        </p>
        {doubt && (
          <p class="notice stop">
            <Icon name="triangle-alert" />
            <span>
              {t(words.doubts, {
                n: doubts.length,
                time: `${showDay(dayOf(doubt.lastAt), language.value)} ${showClock(clockOf(doubt.lastAt), language.value)}`,
              })}
            </span>
          </p>
        )}
        <Pickup office={office} rows={rows} reload={load} />
        <ProblemNote text={problem} />
        <p role="status">{told}</p>
        {rows.length === 0 && <p class="blank-state">{t(words.none)}</p>}
        {toMake.length > 0 && <h2>{t(words.toMake)}</h2>}
        {toMake.map(([day, of]) => (
          <section class="stack-s" key={day}>
            <h3>
              {showDay(day, language.value)} {day < dayOf(now) && <Late />}
            </h3>
            <ul class="rows">
              {of.map((row) => (
                <li key={row.caseId}>
                  <DeskRow office={office} row={row}>
                    <button
                      class="btn side"
                      type="button"
                      disabled={busy}
                      onClick={() => void makeReady([row.caseId])}
                    >
                      {t(words.readyOne)}
                      <span class="hide"> {row.name}</span>
                    </button>
                  </DeskRow>
                </li>
              ))}
            </ul>
            <div class="pair">
              <button class="btn side" type="button" onClick={() => print(day)}>
                {t(words.print)}
              </button>
              <button
                class="btn main"
                type="button"
                disabled={busy}
                onClick={() => void makeReady(of.map(({ caseId }) => caseId))}
              >
                {t(words.readyAll, { n: of.length })}
              </button>
            </div>
          </section>
        ))}
        {toFetch.length > 0 && <h2>{t(words.toFetch)}</h2>}
        {toFetch.map(([day, of]) => (
          <section class="stack-s" key={day}>
            <h3>
              {showDay(day, language.value)} {day < dayOf(now) && <Late />}
            </h3>
            <ul class="rows">
              {of.map((row) => (
                <li key={row.caseId}>
                  <DeskRow office={office} row={row}>
                    <NotReady
                      office={office}
                      row={row}
                      done={async (said) => {
                        setTold(said)
                        await load()
                      }}
                    />
                  </DeskRow>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <Figures office={office} />
      </div>
      {printed && (
        <MakeTable day={printed} rows={toMake.find(([day]) => day === printed)?.[1] ?? []} />
      )}
    </Screen>
  )
}

function Late() {
  return (
    <span class="state turn">
      <Icon name="clock" />
      <span>{t(words.late)}</span>
    </span>
  )
}

function byDay(rows: readonly CopyDeskRow[]): [Day, CopyDeskRow[]][] {
  const days = [...new Set(rows.map(({ day }) => day))]
  return days.map((day) => [day, rows.filter((row) => row.day === day)])
}
