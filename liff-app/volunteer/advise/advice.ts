import type { Answers } from '@phrom/shared/answers.ts'
import type { Helped } from '@phrom/shared/thanks.ts'
import { client, NoAnswer, write } from '../../api.ts'

/** What is answered for a neighbour: in this window alone, until somebody else is advised. `id` counts it once. */
export type Advice = { id: string; answers: Answers }

const keyOf = (service: string) => `phrom:advice:${service}`

export function openAdvice(service: string): Advice {
  try {
    const kept = JSON.parse(sessionStorage.getItem(keyOf(service)) ?? 'null')
    if (kept) return kept as Advice
  } catch {
    // What cannot be read is begun anew.
  }
  return { id: crypto.randomUUID(), answers: {} }
}

export function keepAdvice(service: string, advice: Advice): void {
  try {
    sessionStorage.setItem(keyOf(service), JSON.stringify(advice))
  } catch {
    // The answers stay on the screen as long as it is open.
  }
}

/** Nothing of the neighbour is left. */
export function endAdvice(service: string): void {
  try {
    sessionStorage.removeItem(keyOf(service))
  } catch {
    // Nothing was kept.
  }
}

const unsentKey = 'phrom:advice-unsent'
type Unsent = { office: string; id: string }

/** Tells the office that somebody was advised; without a network it is told later. */
export async function countAdvice(office: string, id: string): Promise<void> {
  if (countedHere.has(id)) return
  countedHere.add(id)
  setUnsent([...unsent(), { office, id }])
  await sendCounts()
}
const countedHere = new Set<string>()

export async function sendCounts(): Promise<void> {
  for (const { office, id } of unsent()) {
    try {
      await write<Helped>(
        (options) =>
          client.api.offices[':office'].volunteer.advice.$post({ param: { office } }, options),
        id,
      )
    } catch (error) {
      if (error instanceof NoAnswer) return
    }
    setUnsent(unsent().filter((one) => one.id !== id))
  }
}

function unsent(): Unsent[] {
  try {
    return JSON.parse(localStorage.getItem(unsentKey) ?? '[]')
  } catch {
    return []
  }
}

function setUnsent(list: Unsent[]): void {
  try {
    localStorage.setItem(unsentKey, JSON.stringify(list))
  } catch {
    // A phone that keeps nothing counts what it can send at once.
  }
}
