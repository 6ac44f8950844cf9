import type { Text } from '@phrom/shared/words/text.ts'
import { me } from '../api.ts'
import { arrived, type Upload, uploads } from './upload-list.ts'
import { tellWindows } from './upload-news.ts'
import { keep, listKept } from './upload-store.ts'

/** Pages that were received or taken out while this window was open. */
const over = new Set<string>()

/** Takes over from the phone's storage what this window does not know, and lets go of what another window has dealt with. */
export async function readKept(sendingHere?: string): Promise<void> {
  const before = uploads.value
  const kept = await listKept()
  if (!kept) return
  const there = new Set(kept.map(({ id }) => id))
  for (const { id, stored, state } of before) {
    if (stored && !there.has(id) && !over.has(id)) gone(id)
    // What another window was sending when it was closed.
    else if (state === 'sending' && id !== sendingHere) change(id, { state: 'waiting' })
  }
  const known = new Set([...over, ...uploads.value.map(({ id }) => id)])
  uploads.value = [...uploads.value, ...kept.filter(({ id }) => !known.has(id))].filter(isMine)
}

/** While nobody is signed in, whoever looks is told that something waits. */
export function isMine({ owner }: Pick<Upload, 'owner'>): boolean {
  return !owner || !me.value || owner === me.value.id
}

export function left(): Upload[] {
  return uploads.value.filter(({ state }) => state !== 'refused')
}

/** The words of an earlier answer do not outlive the state that they belong to. */
export function change(id: string, to: Pick<Upload, 'state'> & Partial<Upload>): void {
  uploads.value = uploads.value.map((item) => {
    if (item.id !== id) return item
    const { answer: _, ...rest } = item
    return { ...rest, ...to }
  })
}

export async function setState(
  id: string,
  to: { state: 'waiting' | 'refused'; answer?: Text },
): Promise<void> {
  change(id, to)
  const upload = uploads.value.find((item) => item.id === id)
  if (upload?.stored) await keep(upload)
  tellWindows({ id, ...to })
}

/** This window is done with a page; it does not come back from a look into the storage that began before. */
export function remove(id: string): void {
  over.add(id)
  uploads.value = uploads.value.filter((item) => item.id !== id)
}

/** The office has it. */
export function gone(id: string): void {
  remove(id)
  arrived.value += 1
}
