import type { TrainingView } from '@phrom/shared/training/views.ts'
import { me } from '../../api.ts'

const viewKey = 'phrom:training'
const readKey = 'phrom:read-cards'

/** Cards that were read and of which the office does not know yet. */
export type ReadCard = { office: string; service: string; version: string; key: string }

type Kept = { person: string; office: string; view: TrainingView }

/** What the office said last, for when it cannot be reached. */
export function keepView(office: string, view: TrainingView): void {
  if (me.value) store(viewKey, { person: me.value.id, office, view } satisfies Kept)
}

export function keptView(office: string): TrainingView | undefined {
  const kept = stored<Kept>(viewKey)
  const isOwn = me.value === undefined || kept?.person === me.value.id
  return kept?.office === office && isOwn ? kept.view : undefined
}

export function unsentReads(): ReadCard[] {
  return stored<ReadCard[]>(readKey) ?? []
}

/** The later reading of a service stands for the earlier. */
export function keepRead(read: ReadCard): void {
  const others = unsentReads().filter(
    ({ office, service }) => office !== read.office || service !== read.service,
  )
  store(readKey, [...others, read])
}

export function dropRead(key: string): void {
  store(
    readKey,
    unsentReads().filter((read) => read.key !== key),
  )
}

/** Nothing of the course is left on this phone. */
export function forgetCourse(): void {
  try {
    localStorage.removeItem(viewKey)
    localStorage.removeItem(readKey)
  } catch {
    // A phone that keeps nothing has nothing to forget.
  }
}

function stored<T>(key: string): T | undefined {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

function store(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value))
  } catch {
    // A full phone still shows what the office says.
  }
}
