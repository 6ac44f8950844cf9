import { firstScreen } from '@phrom/shared/words/first-screen.ts'
import { Icon } from '../parts/Icon.tsx'
import { t } from '../words.ts'
import type { Upload } from './upload-list.ts'

/** Says that pages are still on this phone, for whoever believes that they were sent. */
export function UnsentLine({ pages }: { pages: Upload[] }) {
  if (pages.length === 0) return null
  const answer = pages.find((page) => page.answer)?.answer
  return (
    <p class="notice turn">
      <Icon name="triangle-alert" />
      <span>
        {pages.length === 1 ? t(firstScreen.unsentOne) : t(firstScreen.unsent, { n: pages.length })}{' '}
        {answer && t(answer)}
      </span>
    </p>
  )
}
