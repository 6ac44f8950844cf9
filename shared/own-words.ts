import * as v from 'valibot'

// Marks of direction and other unseen characters would let words show something else than they say; a line break is none.
const unseen = /[\p{Cf}\p{Co}\p{Cn}\p{Cs}]|(?!\n)\p{Cc}/gu

/** Words that an office shows to people, so many letters at most: what is not seen is left out. */
export function shownWords(most: number) {
  return v.pipe(
    v.string(),
    v.transform((text) => text.replace(unseen, '')),
    v.trim(),
    v.maxLength(most),
  )
}

/** Words that somebody types, so many letters at most. U+0000, which nobody types and PostgreSQL does not keep, becomes a space. */
export function ownWords(most: number) {
  return v.pipe(
    v.string(),
    v.maxLength(most),
    v.transform((text) => text.replaceAll('\0', ' ')),
  )
}
