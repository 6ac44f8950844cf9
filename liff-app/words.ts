import { withBreaks } from '@phrom/shared/words/breaks.ts'
import { fill, type Language, type Text } from '@phrom/shared/words/text.ts'
import { signal } from '@preact/signals'

const kept = 'phrom:language'

/** The language of this phone: the person's choice, else Thai. */
export const language = signal<Language>(readLanguage())

function readLanguage(): Language {
  try {
    return localStorage.getItem(kept) === 'en' ? 'en' : 'th'
  } catch {
    return 'th'
  }
}

export function switchLanguage(): void {
  language.value = language.value === 'th' ? 'en' : 'th'
  document.documentElement.lang = language.value
  try {
    localStorage.setItem(kept, language.value)
  } catch {
    // A phone that keeps nothing still switches for now.
  }
}

/** A text in the phone's language, for display: its lines break well. */
export function t(text: Text, values?: Record<string, string | number>): string {
  return withBreaks(fill(text, language.value, values), language.value)
}
