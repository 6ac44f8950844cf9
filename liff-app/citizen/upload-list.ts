import type { PhotoDoubt } from '@phrom/shared/photo-doubts.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { signal } from '@preact/signals'

/** A page on its way: on the phone before anything is sent, and until the office has it. */
export type Upload = {
  id: string
  /** Whose page it is; on a phone that several people use, nobody else sees or sends it. */
  owner?: string | undefined
  office: string
  caseId: string
  key: string
  file: Blob
  doubts: PhotoDoubt[]
  /** The page of another case that this one repeats with a new mark. */
  earlierId?: string | undefined
  percent: number
  state: 'waiting' | 'sending' | 'refused'
  /** The office's last word: why it does not take this page, or takes it later. */
  answer?: Text
  /** It outlives this window. Not so where the phone's storage is full or broken. */
  stored: boolean
}

// Apart from what sends them, so that the first screen can tell of them without loading that.
export const uploads = signal<Upload[]>([])
/** Counts what arrived, so that screens look again. */
export const arrived = signal(0)
/** False while nobody answers. */
export const reachable = signal(true)

/** The pages of a case, or of one of its papers, that are not at the office; without those that it refused. */
export function movingOf(caseId: string, key?: string): Upload[] {
  return unsentOf(caseId, key).filter(({ state }) => state !== 'refused')
}

/** The pages of a case, or of one of its papers, that the office did not take. */
export function refusedOf(caseId: string, key?: string): Upload[] {
  return unsentOf(caseId, key).filter(({ state }) => state === 'refused')
}

export function unsentOf(caseId: string, key?: string): Upload[] {
  return uploads.value.filter((item) => item.caseId === caseId && (!key || item.key === key))
}

/** How much of these has left the phone, all their bytes together. */
export function percentOf(moving: Upload[]): number {
  const all = moving.reduce((sum, { file }) => sum + file.size, 0)
  const sent = moving.reduce((sum, { file, percent }) => sum + (file.size * percent) / 100, 0)
  return all > 0 ? Math.floor((sent / all) * 100) : 0
}
