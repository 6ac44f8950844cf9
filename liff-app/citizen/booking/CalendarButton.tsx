import type { CalendarLink } from '@phrom/shared/case.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { ask, client, openOutside } from '../../api.ts'
import { Icon } from '../../parts/Icon.tsx'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { t } from '../../words.ts'

type Props = { office: string; id: string; word: Text; say?: Text }

/** The visit for the phone's own calendar. LINE's window hands on no files, so the link opens in the phone's browser. */
export function CalendarButton({ office, id, word, say }: Props) {
  const { busy, problem, send } = useSend()
  const open = (tap: Event) =>
    send(async () => {
      const { path } = await ask<CalendarLink>(() =>
        client.api.offices[':office'].cases[':caseId'].booking.calendar.$post({
          param: { office, caseId: id },
        }),
      )
      const address = new URL(path, location.href).href
      // Outside of LINE it is a file of this page's own browser, which stays where it is.
      if (await openOutside(address, tap)) if (!isInLine()) location.assign(address)
    })
  return (
    <div class="stack-s">
      <ProblemNote text={problem} />
      <button class="btn side" type="button" disabled={busy} onClick={open}>
        <Icon name="calendar" />
        <span>{t(word)}</span>
      </button>
      {say && <p class="quiet small">{t(say)}</p>}
    </div>
  )
}

function isInLine(): boolean {
  return / LIFF$/.test(navigator.userAgent)
}
