import './systems.css'
import { systemWords as words } from '@phrom/shared/words/systems.ts'
import { useLocation } from 'preact-iso'
import { Screen } from '../../parts/Screen.tsx'
import { t } from '../../words.ts'
import { isAdmin } from '../day/is-head.ts'
import { Tabs } from '../Tabs.tsx'
import { NewHook } from './NewHook.tsx'
import { NewKey } from './NewKey.tsx'
import { OneHook } from './OneHook.tsx'
import { OpenData } from './OpenData.tsx'
import { SystemsHome } from './SystemsHome.tsx'

/** The city's own systems: `/:office/staff/systems/…`. */
export default function SystemsDesk({ office }: { office: string }) {
  const { path } = useLocation()
  const [, , , , what, id] = path.split('/')
  if (!isAdmin(office)) {
    return (
      <Screen title={t(words.title)} bottom={<Tabs office={office} at="systems" />}>
        <p class="notice plain">{t(words.adminsOnly)}</p>
      </Screen>
    )
  }
  if (what === 'keys') return <NewKey office={office} />
  if (what === 'addresses' && id === 'new') return <NewHook office={office} />
  if (what === 'addresses' && id) return <OneHook office={office} id={id} key={id} />
  if (what === 'open-data') return <OpenData office={office} />
  return <SystemsHome office={office} />
}
