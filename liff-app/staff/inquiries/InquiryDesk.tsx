import './inquiries.css'
import { useLocation } from 'preact-iso'
import { InquiryFigures } from './InquiryFigures.tsx'
import { InquiryList } from './InquiryList.tsx'
import { ReadyReplies } from './ReadyReplies.tsx'
import { RotaDesk } from './RotaDesk.tsx'
import { Thread } from './Thread.tsx'

/** What people ask: `/:office/staff/questions/…`. */
export default function InquiryDesk({ office }: { office: string }) {
  const { path } = useLocation()
  const id = path.split('/')[4]
  if (!id) return <InquiryList office={office} />
  if (id === 'rota') return <RotaDesk office={office} />
  if (id === 'replies') return <ReadyReplies office={office} />
  if (id === 'figures') return <InquiryFigures office={office} />
  return <Thread office={office} id={id} key={id} />
}
