import './training.css'
import { refresherScope } from '@phrom/shared/training/passing.ts'
import { useLocation } from 'preact-iso'
import { decoded } from '../../citizen/paths.ts'
import { Cards } from './Cards.tsx'
import { Certificate } from './Certificate.tsx'
import { Chapter } from './Chapter.tsx'
import { Course } from './Course.tsx'
import { Quiz } from './Quiz.tsx'

/** The volunteers' course, one part of the app: whoever learns opens one screen after the other. Who may be here is said by the server. */
export default function TrainingApp({ office = '' }: { office?: string }) {
  const { path, query } = useLocation()
  const [, , , , screen, given] = path.split('/')
  const id = decoded(given ?? '')
  switch (screen) {
    case 'chapters':
      return <Chapter office={office} id={id} />
    case 'services':
      return <Cards office={office} id={id} card={Number(query.card ?? 1)} key={id} />
    case 'quiz':
      return <Quiz office={office} scope={id} key={id} />
    case 'refresher':
      return <Quiz office={office} scope={refresherScope(id)} key={id} />
    case 'certificate':
      return <Certificate office={office} />
    default:
      return <Course office={office} />
  }
}
