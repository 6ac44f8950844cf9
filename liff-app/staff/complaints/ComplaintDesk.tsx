import '../inquiries/inquiries.css'
import './complaints.css'
import { useLocation } from 'preact-iso'
import { ComplaintFigures } from './ComplaintFigures.tsx'
import { ComplaintList } from './ComplaintList.tsx'
import { ComplaintThread } from './ComplaintThread.tsx'

/** What people complain of: `/:office/staff/complaints/…`. */
export default function ComplaintDesk({ office }: { office: string }) {
  const { path } = useLocation()
  const id = path.split('/')[4]
  if (!id) return <ComplaintList office={office} />
  if (id === 'figures') return <ComplaintFigures office={office} />
  return <ComplaintThread office={office} id={id} key={id} />
}
