import type { VolunteerView } from '@phrom/shared/volunteer-views.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { client, ProblemError } from '../../api.ts'

export const oneApi = client.api.offices[':office'].staff.volunteers[':volunteerId']

/** What the parts that do something with a volunteer are given. */
export type Acts = {
  office: string
  volunteer: VolunteerView
  /** It is done: what is said of it, and how the volunteer stands now. */
  done: (said: Text) => (next: VolunteerView) => void
  /** Somebody else was faster. */
  reload: () => void
  edit: () => void
}

/** Where somebody else was faster, what stands now is shown beside why nothing was done. */
export async function orReload<Answer>(work: Promise<Answer>, reload: () => void): Promise<Answer> {
  try {
    return await work
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 409) reload()
    throw error
  }
}
