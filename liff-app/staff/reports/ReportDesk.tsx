import '../day/time-log.css'
import './reports.css'
import { type ReportKind, reportKinds } from '@phrom/shared/reports/reports.ts'
import { useLocation } from 'preact-iso'
import { ReportList } from './ReportList.tsx'
import { ReportPage } from './ReportPage.tsx'

/** The reports that an office owes: `/:office/staff/reports/…`, by kind, first day, and edition where it is a former one. */
export default function ReportDesk({ office }: { office: string }) {
  const { path } = useLocation()
  const [, , , , kind, from, edition] = path.split('/')
  if (!isKind(kind) || !from) return <ReportList office={office} />
  const place = { kind, from, ...(edition && { edition }) }
  return <ReportPage office={office} place={place} key={`${kind}/${from}/${edition}`} />
}

function isKind(kind: string | undefined): kind is ReportKind {
  return reportKinds.some((one) => one === kind)
}
