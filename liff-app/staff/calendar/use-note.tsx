import { staffCalendar as words } from '@phrom/shared/words/staff-calendar.ts'
import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '../../words.ts'

/** Says that a change was taken and is not saved yet, and takes the focus: the button that made it may be gone. */
export function useNote() {
  const [count, setCount] = useState(0)
  const box = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (count > 0) box.current?.focus()
  }, [count])
  const note = (
    <p class="cal-note" role="status" tabIndex={-1} ref={box}>
      {count > 0 ? t(words.noted) : ''}
    </p>
  )
  return { note, noted: () => setCount((made) => made + 1) }
}
