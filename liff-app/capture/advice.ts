import type { PhotoDoubt } from '@phrom/shared/photo-doubts.ts'
import { get, set } from 'idb-keyval'
import { isSamePicture } from './fingerprint.ts'

/** The fingerprints of the photos of one paper that were doubted, in the order in which they came. */
export type Doubted = readonly string[]

/** So many doubted photos of one paper: then the phone stops asking, because a poor camera must never lock anyone out. */
const patience = 3

export type Advice = {
  doubts: PhotoDoubt[]
  /** Whether the phone asks for a better one; the doubts go to the office in any case. */
  asks: boolean
  doubted: Doubted
}

/** What to say of a photo, after those of the same paper that were doubted before. */
export function advise(seen: readonly PhotoDoubt[], fingerprint: string, before: Doubted): Advice {
  if (seen.length === 0) return { doubts: [], asks: false, doubted: before }
  const isSame = before.some((known) => isSamePicture(known, fingerprint))
  return {
    doubts: isSame ? ['same', ...seen] : [...seen],
    asks: before.length < patience,
    doubted: [...before, fingerprint],
  }
}

const keyOf = (caseId: string, paperKey: string) => `doubted:${caseId}:${paperKey}`

/** Kept on the phone, so that a window that was closed does not begin to ask anew. */
export async function recallDoubted(caseId: string, paperKey: string): Promise<Doubted> {
  return (await get<Doubted>(keyOf(caseId, paperKey)).catch(() => undefined)) ?? []
}

export async function keepDoubted(
  caseId: string,
  paperKey: string,
  doubted: Doubted,
): Promise<void> {
  await set(keyOf(caseId, paperKey), doubted).catch(() => undefined)
}
