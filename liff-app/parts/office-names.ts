import type { OfficeView } from '@phrom/shared/case.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { signal } from '@preact/signals'
import { ask, client } from '../api.ts'

const known = signal<OfficeView[]>([])
let asked = false

/** The offices that are served here, asked for once; none until they are known. */
export function offices(): OfficeView[] {
  if (!asked) {
    asked = true
    ask(() => client.api.offices.$get()).then(
      (list) => {
        known.value = list
      },
      () => {
        asked = false
      },
    )
  }
  return known.value
}

/** What an office is called; its id until that is known. */
export function officeName(id: string): Text {
  return offices().find((office) => office.id === id)?.name ?? { th: id, en: id }
}
