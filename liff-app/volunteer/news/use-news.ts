import type { VolunteerNews } from '@phrom/shared/news.ts'
import { ask, client } from '../../api.ts'
import { useLoad } from '../../parts/load.tsx'

export function useNews(office: string) {
  return useLoad<VolunteerNews[]>(office, () =>
    ask(() => client.api.offices[':office'].volunteer.news.$get({ param: { office } })),
  )
}
