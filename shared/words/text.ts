export type Language = 'th' | 'en'
export const languages: readonly Language[] = ['th', 'en']

/** One thing to say, in both languages. */
export type Text = { th: string; en: string }

/** `{name}` in a text becomes the value of that name. */
export function fill(
  text: Text,
  language: Language,
  values: Record<string, string | number> = {},
): string {
  return text[language].replace(/\{(\w+)\}/g, (whole, name: string) => `${values[name] ?? whole}`)
}

/** The same in both languages. */
export function fillBoth(text: Text, values: Record<string, string | number>): Text {
  return { th: fill(text, 'th', values), en: fill(text, 'en', values) }
}

/** `{name}` becomes what that name means in the same language. */
export function fillTexts(text: Text, values: Record<string, Text>): Text {
  const of = (language: Language) =>
    fill(
      text,
      language,
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value[language]])),
    )
  return { th: of('th'), en: of('en') }
}
