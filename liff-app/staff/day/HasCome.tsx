import './has-come.css'
import type { GivenView } from '@phrom/shared/ticket-views.ts'
import { type Priority, priorities } from '@phrom/shared/tickets.ts'
import { ticketStateWords, staffDay as words } from '@phrom/shared/words/staff-day.ts'
import { priorityWords } from '@phrom/shared/words/tickets.ts'
import { useState } from 'preact/hooks'
import { client, write } from '../../api.ts'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { t } from '../../words.ts'
import { findTicket } from './tell-ticket.ts'
import { tellNo } from './use-desk.ts'

/** Somebody in the list of the day has come; pressed twice, it is the same number. */
export function HasCome({ office, code, name }: { office: string; code: string; name: string }) {
  const [priority, setPriority] = useState<Priority>('none')
  const [got, setGot] = useState<GivenView>()
  const [no, setNo] = useState<string>()
  const { busy, send } = useSend()
  const ticket = got && findTicket(got, got.ticketId)

  const come = () =>
    send(async () => {
      setNo(undefined)
      try {
        setGot(
          await write<GivenView>((options) =>
            client.api.offices[':office'].staff.arrivals.$post(
              { param: { office }, json: { code, priority } },
              options,
            ),
          ),
        )
      } catch (error) {
        setNo(tellNo(error))
      }
    })
  return (
    <div class="has-come">
      <p role="status">
        {ticket && (
          <b>
            {ticket.state === 'waiting'
              ? t(words.gotTicket, { ticket: ticket.ticket })
              : t(words.alreadyThere, {
                  ticket: ticket.ticket,
                  state: t(ticketStateWords[ticket.state]),
                })}
          </b>
        )}
      </p>
      <ProblemNote text={no} />
      {!ticket && (
        <>
          <select
            class="input"
            aria-label={`${t(words.priority)} ${name}`}
            value={priority}
            onChange={(event) => setPriority((event.target as HTMLSelectElement).value as Priority)}
          >
            {priorities.map((one) => (
              <option key={one} value={one}>
                {t(priorityWords[one])}
              </option>
            ))}
          </select>
          <button class="btn side" type="button" disabled={busy} onClick={() => void come()}>
            {t(words.hasCome)}
            <span class="hide"> {name}</span>
          </button>
        </>
      )}
    </div>
  )
}
