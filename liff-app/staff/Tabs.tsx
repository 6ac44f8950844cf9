import { deskWords as complaintDesk } from '@phrom/shared/words/complaints.ts'
import { inquiryWords } from '@phrom/shared/words/inquiries.ts'
import { staff } from '@phrom/shared/words/staff.ts'
import { doorWords } from '@phrom/shared/words/staff-doors.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { useRef } from 'preact/hooks'
import { Icon } from '../parts/Icon.tsx'
import { t } from '../words.ts'
import { complaintsWaiting, useComplaintsWaiting } from './complaints/complaints-waiting.ts'
import { doorIcons } from './door-icons.ts'
import { daily, doorPath, doorsBehindMore, type Place } from './doors.ts'
import { inquiriesWaiting } from './inquiries/inquiries-waiting.ts'

/** The doors of admin mode, at the bottom of each list: what is opened all day, and the rest in groups behind "more". */
export function Tabs({ office, at }: { office: string; at: Place }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useComplaintsWaiting(office)
  const groups = doorsBehindMore(office)
  const isBehind = groups.some(({ doors }) => doors.some((door) => door.at === at))
  const link = (door: LinkedDoor) => (
    <DoorLink
      key={door.at}
      office={office}
      door={door}
      isHere={door.at === at}
      onOpen={() => dialog.current?.close()}
    />
  )
  return (
    <>
      <nav class="tabs" aria-label={t(staff.menu)}>
        {daily.map(link)}
        <button
          type="button"
          aria-haspopup="dialog"
          aria-current={isBehind ? 'true' : undefined}
          onClick={() => dialog.current?.showModal()}
        >
          <Icon name="ellipsis" />
          {t(staff.more)}
          <Count count={complaintsWaiting.value} told={complaintDesk.hiddenCount} />
        </button>
      </nav>
      {/* Escape, the way back to the button and the lock on what lies behind are the browser's own. */}
      <dialog class="doors" ref={dialog} aria-labelledby="doors-title" closedby="any">
        <div class="doors-inside">
          <h2 id="doors-title">{t(doorWords.title)}</h2>
          <nav class="doors-groups" aria-labelledby="doors-title">
            {groups.map(({ title, doors }) => (
              <section key={title.en}>
                <h3>{t(title)}</h3>
                <ul>
                  {doors.map((door) => (
                    <li key={door.at}>{link(door)}</li>
                  ))}
                </ul>
              </section>
            ))}
          </nav>
          <button class="btn side" type="button" onClick={() => dialog.current?.close()}>
            {t(doorWords.close)}
          </button>
        </div>
      </dialog>
    </>
  )
}

type LinkedDoor = { at: string; icon: keyof typeof doorIcons; label: Text }

type LinkProps = { office: string; door: LinkedDoor; isHere: boolean; onOpen: () => void }

function DoorLink({ office, door, isHere, onOpen }: LinkProps) {
  const { at, icon, label } = door
  const inner = { __html: doorIcons[icon] }
  return (
    <a href={doorPath(office, at)} aria-current={isHere ? 'page' : undefined} onClick={onOpen}>
      <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" dangerouslySetInnerHTML={inner} />
      <span>{t(label)}</span>
      {at === 'questions' && (
        <Count count={inquiriesWaiting.value.count} told={inquiryWords.waitingCount} />
      )}
      {at === 'complaints' && (
        <Count count={complaintsWaiting.value} told={complaintDesk.waitingCount} />
      )}
    </a>
  )
}

function Count({ count, told }: { count: number; told: Text }) {
  if (count === 0) return null
  return (
    <>
      <b class="tab-count" aria-hidden="true">
        {count}
      </b>
      <span class="hide">{t(told, { n: count })}</span>
    </>
  )
}
