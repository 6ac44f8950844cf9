import type { CalendarLink } from '@phrom/shared/case.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { useEffect } from 'preact/hooks'
import { ask, client, openOutside } from '../../api.ts'
import { Icon } from '../../parts/Icon.tsx'
import { useLoad } from '../../parts/load.tsx'
import { t } from '../../words.ts'

type Props = { office: string; id: string; word: Text; say?: Text }
/** A link is good for fifteen minutes; a page that stays open makes a new one before. */
const renewMs = 10 * 60_000

/**
 * The visit for the phone's own calendar. LINE's window hands on no files, so the link opens in the phone's browser. It is made before
 * the tap: a window that opens only after an answer is none that a phone lets open.
 */
export function CalendarButton({ office, id, word, say }: Props) {
  const link = useLoad<CalendarLink>(`${office}/${id}/calendar`, () =>
    ask(() =>
      client.api.offices[':office'].cases[':caseId'].booking.calendar.$post({
        param: { office, caseId: id },
      }),
    ),
  )
  useEffect(() => {
    const renew = setInterval(link.reload, renewMs)
    const look = () => document.visibilityState === 'visible' && link.reload()
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(renew)
      document.removeEventListener('visibilitychange', look)
    }
  }, [link.reload])
  if (!link.value) return null
  const address = new URL(link.value.path, location.href).href
  return (
    <div class="stack-s">
      <a
        class="btn side"
        href={address}
        target="_blank"
        rel="noreferrer"
        onClick={(tap) => void openOutside(address, tap)}
      >
        <Icon name="calendar" />
        <span>{t(word)}</span>
      </a>
      {say && <p class="quiet small">{t(say)}</p>}
    </div>
  )
}
