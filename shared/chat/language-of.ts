import type { Language } from '../words/text.ts'

const english =
  /\b(?:how|what|when|where|which|who|can|do|does|is|are|my|the|for|need|want|please|much|i|to|on|in|at|of|a|an|it|this|that|with|have|get|bring|long|and|if|we|you|there|open|card|change|name)\b/gi

/** The language that a text is answered in: that in which it is written, where that can be told; else the person's own. */
export function languageOf(text: string, own: Language): Language {
  if (/[\u0e00-\u0e7f]/.test(text)) return 'th'
  return (text.match(english)?.length ?? 0) >= 2 ? 'en' : own
}
