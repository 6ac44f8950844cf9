import { setImmediate } from 'node:timers/promises'
import { learnSome } from '@phrom/shared/chat/read-question.ts'

/** So long the server does nothing else, in milliseconds. */
const atOnce = 10

let ready: Promise<void> | undefined

/** Done once questions can be read. What they are read by is learned once, in some seconds, and others are answered meanwhile. */
export function readerReady(): Promise<void> {
  ready ??= learnAll()
  return ready
}

async function learnAll(): Promise<void> {
  for (;;) {
    const end = performance.now() + atOnce
    while (performance.now() < end) if (!learnSome()) return
    await setImmediate()
  }
}
