import { withBreaks } from '@phrom/shared/words/breaks.ts'
import { fill, type Language, type Text } from '@phrom/shared/words/text.ts'

const languages: readonly Language[] = ['th', 'en']

/** The same in both languages at once, for a screen that nobody can switch. */
export function Both({ text, values }: { text: Text; values?: Record<string, string | number> }) {
  return (
    <span class="both">
      {languages.map((language) => (
        <span lang={language} key={language}>
          {withBreaks(fill(text, language, values), language)}{' '}
        </span>
      ))}
    </span>
  )
}
