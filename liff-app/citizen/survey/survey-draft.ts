import type { Level, SurveyItem } from '@phrom/shared/survey.ts'

/**
 * An answer as it is given. `key`: by it alone the answer can be added to, so it never leaves this phone but with the answer. `step`: 0 at
 * the faces, then the pages of the form.
 */
export type SurveyDraft = {
  key: string
  /** When it was begun, in milliseconds. */
  at: number
  face?: Level
  isSent?: boolean
  step: number
  items: Partial<Record<SurveyItem, Level>>
  text: string
}

/** The office takes what is added until the end of the next day; later a draft is of no use to anybody. */
const keptMs = 2 * 24 * 60 * 60 * 1000

const nameOf = (office: string, code: string) => `phrom:survey:${office}:${code}`

export function surveyBegunBefore(office: string, code: string): SurveyDraft {
  const now = Date.now()
  const empty: SurveyDraft = { key: crypto.randomUUID(), at: now, step: 0, items: {}, text: '' }
  try {
    const kept = JSON.parse(localStorage.getItem(nameOf(office, code)) ?? 'null') as SurveyDraft
    return kept && now - kept.at < keptMs ? kept : empty
  } catch {
    return empty
  }
}

export function keepSurvey(office: string, code: string, draft: SurveyDraft): void {
  try {
    localStorage.setItem(nameOf(office, code), JSON.stringify(draft))
  } catch {
    // A phone that keeps nothing still sends.
  }
}

/** What was sent is the office's; nothing of it stays on a phone that others may use. */
export function dropSurvey(office: string, code: string): void {
  try {
    localStorage.removeItem(nameOf(office, code))
  } catch {
    // There was nothing.
  }
}
