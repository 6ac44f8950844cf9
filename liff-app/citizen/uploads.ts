import { signal } from '@preact/signals'
import { clear, createStore, del, entries, set } from 'idb-keyval'
import { ProblemError, sendFile } from '../api.ts'

/** A page on its way: on the phone before anything is sent, and until the office has it. */
export type Upload = {
  id: string
  office: string
  caseId: string
  key: string
  file: Blob
  percent: number
  state: 'sending' | 'waiting' | 'refused'
  /** What the office said to a page that it does not take. */
  refusal?: { th: string; en: string }
}

const store = createStore('phrom-uploads', 'pages')
export const uploads = signal<Upload[]>([])
/** Counts what arrived, so that screens look again. */
export const arrived = signal(0)
let running = false

function change(id: string, to: Partial<Upload>): void {
  uploads.value = uploads.value.map((item) => (item.id === id ? { ...item, ...to } : item))
}

/** Brings back what was on its way when the page was closed, and goes on. */
export async function resumeUploads(): Promise<void> {
  const kept = await entries<string, Upload>(store).catch(() => [])
  const known = new Set(uploads.value.map(({ id }) => id))
  const back = kept.map(([, upload]) => upload).filter(({ id }) => !known.has(id))
  uploads.value = [
    ...uploads.value,
    ...back.map((item) => ({ ...item, percent: 0, state: 'waiting' as const })),
  ]
  void work()
}

/** Keeps a page on the phone and begins to send it. */
export async function addUpload(page: Omit<Upload, 'percent' | 'state'>): Promise<void> {
  const upload: Upload = { ...page, percent: 0, state: 'waiting' }
  await set(upload.id, upload, store).catch(() => undefined)
  uploads.value = [...uploads.value, upload]
  void work()
}

export async function dropUpload(id: string): Promise<void> {
  uploads.value = uploads.value.filter((item) => item.id !== id)
  await del(id, store).catch(() => undefined)
}

/** Pages on their way stay here, and are gone. */
export async function forgetUploads(): Promise<void> {
  uploads.value = []
  await clear(store).catch(() => undefined)
}

/** Sends one page after another; without a network they wait and go out by themselves later. */
export async function work(): Promise<void> {
  if (running) return
  running = true
  try {
    for (;;) {
      const next = uploads.value.find(({ state }) => state === 'waiting')
      if (!next) return
      change(next.id, { state: 'sending', percent: 0 })
      const path = `/api/offices/${next.office}/cases/${next.caseId}/documents/${encodeURIComponent(next.key)}/pages/${next.id}`
      try {
        await sendFile(path, next.file, (percent) => change(next.id, { percent }))
        await dropUpload(next.id)
        arrived.value += 1
      } catch (error) {
        const final = error instanceof ProblemError && error.problem.status < 500
        change(
          next.id,
          final ? { state: 'refused', refusal: error.problem.detail } : { state: 'waiting' },
        )
        if (!final) return
      }
    }
  } finally {
    running = false
  }
}

addEventListener('online', () => void work())
// A network that comes back says so on few phones; so we also ask now and then.
setInterval(() => {
  if (uploads.value.some(({ state }) => state === 'waiting')) void work()
}, 5000)
