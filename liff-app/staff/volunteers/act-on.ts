import type { VolunteerView } from '@phrom/shared/volunteer-views.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { client } from '../../api.ts'

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
