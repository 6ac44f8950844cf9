import './volunteers.css'
import { useLocation } from 'preact-iso'
import { InviteForm } from './InviteForm.tsx'
import { InviteList } from './InviteList.tsx'
import { OneVolunteer } from './OneVolunteer.tsx'
import { VolunteerList } from './VolunteerList.tsx'

/** The office's volunteers: `/:office/staff/volunteers/…`. */
export default function VolunteerDesk({ office }: { office: string }) {
  const { path } = useLocation()
  const [, , , , id, what] = path.split('/')
  if (!id) return <VolunteerList office={office} />
  if (id !== 'invites') return <OneVolunteer office={office} id={id} key={id} />
  return what === 'new' ? <InviteForm office={office} /> : <InviteList office={office} />
}
