import type { VolunteerQuestion } from '@phrom/shared/inquiry-views.ts'
import { me } from '../../api.ts'

/** A question as it is typed. `about`: `service:…` or `team:…`; empty where somebody is not sure. */
export type AskDraft = { text: string; about: string }

export const noQuestion: AskDraft = { text: '', about: '' }

export function bodyOf(
  { text, about }: AskDraft,
  language: VolunteerQuestion['language'],
): VolunteerQuestion {
  const [kind, id = ''] = about.split(':')
  return {
    ...{ text, language },
    serviceId: kind === 'service' ? id : null,
    teamId: kind === 'team' ? id : null,
  }
}

/** One's own: a phone may have several people. */
const nameOf = (office: string) => `phrom:volunteer-ask:${office}:${me.value?.id ?? ''}`

/** What was typed and not sent yet: it outlives a reload and a lost network. */
export function askTypedBefore(office: string): AskDraft {
  try {
    return JSON.parse(localStorage.getItem(nameOf(office)) ?? 'null') ?? noQuestion
  } catch {
    return noQuestion
  }
}

export function keepAsk(office: string, draft: AskDraft): void {
  try {
    if (draft.text !== '') localStorage.setItem(nameOf(office), JSON.stringify(draft))
    else localStorage.removeItem(nameOf(office))
  } catch {
    // A phone that keeps nothing still sends.
  }
}
