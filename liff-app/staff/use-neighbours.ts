import type { QueueRow } from '@phrom/shared/case.ts'
import { loadVersions } from '@phrom/shared/services/all.ts'
import { useEffect, useState } from 'preact/hooks'
import { ask, client } from '../api.ts'

/** The cases before and after this one in the queue, known once the first picture had its time. */
export function useNeighbours(office: string, id: string) {
  const [queue, setQueue] = useState<QueueRow[]>([])
  useEffect(() => {
    let current = true
    const timer = setTimeout(() => {
      ask<QueueRow[]>(() => client.api.offices[':office'].staff.queue.$get({ param: { office } }))
        .then((rows) => {
          if (!current) return
          setQueue(rows)
          const next = rows[rows.findIndex((row) => row.id === id) + 1]
          if (next) return loadVersions(next.serviceId)
        })
        .catch(() => undefined)
    }, 500)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [office, id])
  const place = queue.findIndex((row) => row.id === id)
  const others = queue.filter((row) => row.id !== id)
  return {
    next: place < 0 ? queue[0]?.id : queue[place + 1]?.id,
    previous: place > 0 ? queue[place - 1]?.id : undefined,
    /** Where to go when this one is done: on, else back to the first that waits. */
    afterwards: queue[place + 1]?.id ?? others[0]?.id,
  }
}
