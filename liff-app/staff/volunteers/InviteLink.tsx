import type { InviteView } from '@phrom/shared/volunteer-views.ts'
import { staffVolunteers as words } from '@phrom/shared/words/staff-volunteers.ts'
import { fill } from '@phrom/shared/words/text.ts'
import { useState } from 'preact/hooks'
import { QrCode } from '../../citizen/booking/QrCode.tsx'
import { officeName } from '../../parts/office-names.ts'
import { Screen } from '../../parts/Screen.tsx'
import { tellGroup } from '../../parts/tell-group.ts'
import { language, t } from '../../words.ts'
import { tellUntil } from './tell-volunteer.ts'

type Props = {
  office: string
  invite: InviteView
  link: string
  back: { href: string; word: string } | { act: () => void; word: string }
}

/** An invitation to be scanned, sent or printed. Its link is on this screen alone. */
export function InviteLink({ office, invite, link, back }: Props) {
  const [said, setSaid] = useState<'copied' | 'copyFailed' | undefined>()
  const canShare = 'share' in navigator
  async function copy() {
    try {
      await navigator.clipboard.writeText(link)
      setSaid('copied')
    } catch {
      setSaid('copyFailed')
    }
  }
  async function share() {
    const text = fill(words.shareText, language.value, {
      office: officeName(office)[language.value],
    })
    try {
      await navigator.share({ text, url: link })
    } catch (error) {
      if ((error as Error).name !== 'AbortError') await copy()
    }
  }
  return (
    <Screen title={t(words.readyTitle)} short={t(words.invites)} back={back}>
      <p class="not-printed">{t(words.readySay)}</p>
      <div class="invite-link">
        <p class="only-printed">
          <b>{t(words.shareText, { office: t(officeName(office)) })}</b>
        </p>
        <QrCode content={link} label={t(words.qrLabel)} />
        <p>
          {invite.name && <b class="not-printed">{invite.name} · </b>}
          {tellGroup(invite) || t(words.forOpen)}
          <br />
          {tellUntil(invite.expiresAt)}
        </p>
        <p class="only-printed">{t(words.printHow)}</p>
      </div>
      <div class="not-printed stack">
        <p class="address small">{link}</p>
        {canShare && (
          <button class="btn main" type="button" onClick={() => void share()}>
            {t(words.share)}
          </button>
        )}
        <div class="pair">
          <button class="btn side" type="button" onClick={() => void copy()}>
            {t(words.copy)}
          </button>
          <button class="btn side" type="button" onClick={() => window.print()}>
            {t(words.print)}
          </button>
        </div>
        <p role="status">{said && t(words[said])}</p>
      </div>
    </Screen>
  )
}
