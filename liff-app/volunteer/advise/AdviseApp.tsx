import { useLocation } from 'preact-iso'
import { decoded } from '../../citizen/paths.ts'
import { AdviseService } from './AdviseService.tsx'
import { ChooseService } from './ChooseService.tsx'

/** The list of papers for a neighbour, of whom nobody learns anything. */
export default function AdviseApp({ office = '' }: { office?: string }) {
  const { path, query } = useLocation()
  const id = decoded(path.split('/')[4] ?? '')
  if (id === '') return <ChooseService office={office} />
  return <AdviseService office={office} id={id} of={query.ask} key={id} />
}
