import './rules.css'
import { useLocation } from 'preact-iso'
import type { RulePage } from './paths.ts'
import { RuleExport } from './RuleExport.tsx'
import { RuleList } from './RuleList.tsx'
import { ServiceRules } from './ServiceRules.tsx'

const pages: readonly string[] = ['try', 'confirm', 'compare', 'office'] satisfies RulePage[]

/** The rules of the services, for staff to read, try, compare and confirm: `/:office/staff/rules/…`. */
export default function RuleDesk({ office }: { office: string }) {
  const { path } = useLocation()
  const [, , , , service, page = 'read'] = path.split('/')
  if (!service) return <RuleList office={office} />
  if (service === 'export') return <RuleExport office={office} />
  return (
    <ServiceRules
      key={`${service}/${page}`}
      office={office}
      id={service}
      page={pages.includes(page) ? (page as RulePage) : 'read'}
    />
  )
}
