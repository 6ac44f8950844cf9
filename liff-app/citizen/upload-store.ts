import { createStore, del, entries, get, set } from 'idb-keyval'
import { hasRunOut } from './kept-on-phone.ts'
import type { Upload } from './upload-list.ts'

// Bytes and not the Blob: older web views of iOS keep no Blob, or only a reference to what is gone after a restart.
type Kept = Pick<
  Upload,
  'id' | 'owner' | 'office' | 'caseId' | 'key' | 'doubts' | 'earlierId' | 'answer'
> & {
  type: string
  bytes: ArrayBuffer
  refused: boolean
}

const store = createStore('phrom-uploads', 'pages')
/** Storage that does not answer is as good as none (https://bugs.webkit.org/show_bug.cgi?id=226547). */
const patience = 5000

/** Keeps a page as it stands; false where the phone has no room for it, or no storage at all. */
export async function keep(upload: Upload): Promise<boolean> {
  const { id, owner, office, caseId, key, doubts, earlierId, answer, file, state } = upload
  try {
    const bytes = await file.arrayBuffer()
    const refused = state === 'refused'
    const of = { id, owner, office, caseId, key, doubts, earlierId }
    const kept: Kept = { ...of, type: file.type, bytes, refused }
    await inTime(set(id, { ...kept, ...(refused && answer && { answer }) }, store))
    return true
  } catch {
    return false
  }
}

/** All that was kept, by the time at which it was added; nothing where the storage does not say. What is too old is forgotten. */
export async function listKept(): Promise<Upload[] | undefined> {
  const found = await inTime(entries<string, Kept>(store)).catch(() => undefined)
  for (const [id] of found ?? []) if (hasRunOut(id)) void forget(id)
  return found
    ?.filter(([id]) => !hasRunOut(id))
    .map(([, { bytes, type, refused, ...of }]) => ({
      ...of,
      file: new Blob([bytes], { type }),
      percent: 0,
      state: refused ? ('refused' as const) : ('waiting' as const),
      stored: true,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Whether a page is still there; yes where the storage does not say. */
export async function isKept(id: string): Promise<boolean> {
  return inTime(get(id, store)).then(
    (found) => found !== undefined,
    () => true,
  )
}

export async function forget(id: string): Promise<void> {
  await inTime(del(id, store)).catch(() => undefined)
}

function inTime<T>(work: Promise<T>): Promise<T> {
  const late = new Promise<never>((_resolve, reject) =>
    setTimeout(() => reject(new Error('storage does not answer')), patience),
  )
  return Promise.race([work, late])
}
