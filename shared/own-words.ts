import * as v from 'valibot'

/** Words that somebody types, so many letters at most. U+0000, which nobody types and PostgreSQL does not keep, becomes a space. */
export function ownWords(most: number) {
  return v.pipe(
    v.string(),
    v.maxLength(most),
    v.transform((text) => text.replaceAll('\0', ' ')),
  )
}
