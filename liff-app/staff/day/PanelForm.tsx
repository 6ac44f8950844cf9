import { staffDay as words } from '@phrom/shared/words/staff-day.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { t } from '../../words.ts'

type Props = {
  title: Text
  /** On the button that sends it; none where there is nothing to send. */
  send?: Text
  busy?: boolean
  /** Read to its end before it is sent, so its button waits there. */
  isReadThrough?: boolean
  submit?: () => void
  close: () => void
  children: ComponentChildren
}

/** What is filled in beside the counter: takes the focus, and goes away with Escape. */
export function PanelForm({
  title,
  send,
  busy = false,
  isReadThrough,
  submit,
  close,
  children,
}: Props) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const first = form.current?.querySelector<HTMLElement>('input, select, textarea, h2')
    first?.focus()
  }, [])
  return (
    <form
      class={`card stack day-panel${isReadThrough ? ' read-through' : ''}`}
      ref={form}
      noValidate
      aria-label={t(title)}
      onSubmit={(event) => {
        event.preventDefault()
        submit?.()
      }}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <h2 tabIndex={-1}>{t(title)}</h2>
      {children}
      {send && (
        <button class="btn main" type="submit" disabled={busy}>
          {t(send)}
        </button>
      )}
      <button class="btn text" type="button" onClick={close}>
        {t(words.back)}
      </button>
    </form>
  )
}
