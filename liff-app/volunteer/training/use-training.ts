import { chapters } from '@phrom/shared/training/chapters.ts'
import type { TrainingView } from '@phrom/shared/training/views.ts'
import { ask, client, NoAnswer, ProblemError, write } from '../../api.ts'
import { useLoad } from '../../parts/load.tsx'
import {
  dropRead,
  keepRead,
  keepView,
  keptView,
  type ReadCard,
  unsentReads,
} from './kept-training.ts'

/** `isOld`: the office cannot be reached, and this is what the phone knew last. */
export type Course = TrainingView & { isOld: boolean }

/** How far one is with the course; what was read without a network is told to the office first. */
export function useTraining(office: string) {
  return useLoad<Course>(`training/${office}`, () => loadCourse(office))
}

async function loadCourse(office: string): Promise<Course> {
  try {
    for (const read of unsentReads()) await sendRead(read)
    const param = { office }
    const view = await ask<TrainingView>(() =>
      client.api.offices[':office'].volunteer.training.$get({ param }),
    )
    keepView(office, view)
    return { ...view, isOld: false }
  } catch (error) {
    const kept = error instanceof NoAnswer ? keptView(office) : undefined
    if (!kept) throw error
    return { ...withReads(kept, office), isOld: true }
  }
}

/** The last card of a service was turned: remembered here at once, and by the office as soon as it hears of it. */
export async function markRead(office: string, service: string, version: string): Promise<void> {
  const read = { office, service, version, key: crypto.randomUUID() }
  keepRead(read)
  await sendRead(read).catch(() => undefined)
}

async function sendRead({ office, service, version, key }: ReadCard): Promise<void> {
  try {
    await write<TrainingView>(
      (options) =>
        client.api.offices[':office'].volunteer.training.services[':service'].$put(
          { param: { office, service }, json: { version } },
          options,
        ),
      key,
    )
  } catch (error) {
    // What the office will never take is not sent for ever.
    const isOver = error instanceof ProblemError && error.problem.status < 500
    if (!isOver || error.problem.status === 401) throw error
  }
  dropRead(key)
}

function withReads(view: TrainingView, office: string): TrainingView {
  const read = unsentReads().flatMap((one) => (one.office === office ? [one.service] : []))
  return {
    ...view,
    chapters: view.chapters.map((chapter) => ({
      ...chapter,
      read: [...new Set([...chapter.read, ...read.filter((id) => taughtIn(chapter.id, id))])],
    })),
  }
}

function taughtIn(chapter: TrainingView['chapters'][number]['id'], service: string): boolean {
  return chapters[chapter].includes(service)
}
