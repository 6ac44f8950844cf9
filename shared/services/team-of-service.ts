import { definitions } from './definitions.ts'

/** The team of a service, as its newest version says: a service stays with its team. Nothing for what no definition knows. */
export function teamOfService(id: string): string | undefined {
  return definitions[id]?.at(-1)?.team
}
