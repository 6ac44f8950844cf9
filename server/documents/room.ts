import { availableParallelism } from 'node:os'
import { Refusal } from '../refusal.ts'

type Waiting = { size: number; enter: () => void }

/**
 * Lets work in as long as there is room for its size; the rest waits outside in the order in which it came. Refuses busy where too
 * many wait already, or one has waited longer than `patienceMs`.
 */
export function room({
  size: whole,
  waiting: mostWaiting,
  patienceMs,
}: {
  size: number
  waiting: number
  patienceMs: number
}) {
  let free = whole
  const waiting: Waiting[] = []

  function letIn(): void {
    for (let first = waiting[0]; first && first.size <= free; first = waiting[0]) {
      waiting.shift()
      free -= first.size
      first.enter()
    }
  }

  function enter(size: number): Promise<void> {
    if (waiting.length >= mostWaiting) return Promise.reject(new Refusal('busy'))
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.splice(waiting.indexOf(one), 1)
        letIn()
        reject(new Refusal('busy'))
      }, patienceMs)
      const one = {
        size,
        enter: () => {
          clearTimeout(timer)
          resolve()
        },
      }
      waiting.push(one)
      letIn()
    })
  }

  return async <T>(size: number, work: () => Promise<T>): Promise<T> => {
    // What is larger than the whole room goes in alone.
    const needed = Math.min(size, whole)
    await enter(needed)
    try {
      return await work()
    } finally {
      free += needed
      letIn()
    }
  }
}

const megabyte = 1024 * 1024

const allUploads = room({ size: 64 * megabyte, waiting: 500, patienceMs: 60_000 })
const uploadsOf = new Map<string, { enter: ReturnType<typeof room>; inside: number }>()

/**
 * Takes an upload of so many bytes into the memory once there is room; its body waits with the phone until then. One person gets a
 * third of the room at most, so that bodies that never end keep nobody else out.
 */
export async function uploadTurn<T>(
  personId: string,
  bytes: number,
  work: () => Promise<T>,
): Promise<T> {
  const own = uploadsOf.get(personId) ?? {
    enter: room({ size: 20 * megabyte, waiting: 50, patienceMs: 60_000 }),
    inside: 0,
  }
  uploadsOf.set(personId, own)
  own.inside += 1
  try {
    return await own.enter(bytes, () => allUploads(bytes, work))
  } finally {
    own.inside -= 1
    if (own.inside === 0) uploadsOf.delete(personId)
  }
}

/** Files that are decoded, each of which may need 300 MB for a moment. */
export const decodingRoom = room({
  size: Math.min(4, availableParallelism()),
  waiting: 500,
  patienceMs: 60_000,
})
