import { systemWords as words } from '@phrom/shared/words/systems.ts'
import { Screen } from '../../parts/Screen.tsx'
import { t } from '../../words.ts'
import { CopyField } from './CopyField.tsx'

type Props = {
  title: string
  secret: string
  /** Until when the former one signs as well, as a day. */
  formerUntil?: string | undefined
  page: { href: string } | { act: () => void }
}

/** What deliveries are signed with, this once. */
export function HookSecret({ title, secret, formerUntil, page }: Props) {
  const go = t(words.done)
  return (
    <Screen
      title={title}
      bottom={
        'href' in page ? (
          <a class="btn main" href={page.href}>
            {go}
          </a>
        ) : (
          <button class="btn main" type="button" onClick={page.act}>
            {go}
          </button>
        )
      }
    >
      <p class="notice turn">{t(words.secretOnce)}</p>
      {formerUntil && <p>{t(words.secretBoth, { day: formerUntil })}</p>}
      <CopyField id="secret" label={t(words.secret)} value={secret} />
    </Screen>
  )
}
