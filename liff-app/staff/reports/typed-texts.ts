import {
  type ReportKind,
  type ReportText,
  type ReportTexts,
  reportLimits,
  reportTexts,
  textsOf,
} from '@phrom/shared/reports/reports.ts'

/** What somebody types into a field, and over what. */
type Typed = { text: string; over: string }
export type TypedTexts = { [text in ReportText]?: Typed }

/** Typed back to what is kept, it is nothing that waits. */
export function typeInto(
  typed: TypedTexts,
  kept: ReportTexts,
  field: ReportText,
  text: string,
): TypedTexts {
  const { [field]: before, ...others } = typed
  if (text === (kept[field] ?? '')) return others
  return { ...others, [field]: { text, over: before?.over ?? kept[field] ?? '' } }
}

/** As it would be kept now: what was typed, and what is there in the fields that nobody touched here. */
export function merged(kind: ReportKind, typed: TypedTexts, kept: ReportTexts): ReportTexts {
  const texts: ReportTexts = {}
  for (const field of textsOf[kind]) {
    const text = (typed[field]?.text ?? kept[field] ?? '').trim()
    if (text !== '') texts[field] = text
  }
  return texts
}

/** What somebody else has written meanwhile where something is typed here; nothing where nobody has. */
export function theirs(
  typed: TypedTexts,
  kept: ReportTexts,
  field: ReportText,
): string | undefined {
  const own = typed[field]
  const now = kept[field] ?? ''
  return own && own.over !== now ? now : undefined
}

/** How many letters too many. */
export function lettersOver(text: string): number {
  return Math.max(0, text.trim().length - reportLimits.text)
}

/** What was left on this device; nothing where it is not readable. */
export function readTyped(kept: string | null): TypedTexts {
  try {
    const found = JSON.parse(kept ?? '{}') as Record<string, Partial<Typed>>
    const typed: TypedTexts = {}
    for (const field of reportTexts) {
      const { text, over } = found[field] ?? {}
      if (typeof text === 'string' && typeof over === 'string') typed[field] = { text, over }
    }
    return typed
  } catch {
    return {}
  }
}
