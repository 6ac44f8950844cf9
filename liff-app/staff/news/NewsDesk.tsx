import '../day/day-figures.css'
import './news.css'
import type { NewsView } from '@phrom/shared/news.ts'
import { useLocation } from 'preact-iso'
import { ask, client } from '../../api.ts'
import { Failed, useLoad, Waiting } from '../../parts/load.tsx'
import { NewsForm } from './NewsForm.tsx'
import { NewsList } from './NewsList.tsx'
import { NewsResult } from './NewsResult.tsx'

/** The office's news: `/:office/staff/news/…`. */
export default function NewsDesk({ office }: { office: string }) {
  const { path } = useLocation()
  const id = path.split('/')[4]
  if (!id) return <NewsList office={office} />
  if (id === 'new') return <NewsForm office={office} given={undefined} key="new" />
  return <OneNews office={office} id={id} key={id} />
}

function OneNews({ office, id }: { office: string; id: string }) {
  const param = { office, newsId: id }
  const news = useLoad<NewsView>(`${office}/${id}`, () =>
    ask(() => client.api.offices[':office'].staff.news[':newsId'].$get({ param })),
  )
  if (news.error) return <Failed error={news.error} reload={news.reload} />
  if (!news.value) return <Waiting />
  const { state, reminderOf } = news.value
  const isOpen = (state === 'draft' || state === 'scheduled') && reminderOf === null
  return isOpen ? (
    <NewsForm office={office} given={news.value} show={news.set} />
  ) : (
    <NewsResult office={office} news={news.value} show={news.set} reload={news.reload} />
  )
}
