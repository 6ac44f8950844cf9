import { mayPass } from '@phrom/shared/problem.ts'
import { uploadWords } from '@phrom/shared/words/uploads.ts'
import { effect, untracked } from '@preact/signals'
import { client, me, ProblemError, recallSession, write } from '../api.ts'
import { sendPage } from '../send-page.ts'
import { movingOf, reachable, refusedOf, type Upload, uploads } from './upload-list.ts'
import { onNews, tellWindows } from './upload-news.ts'
import { change, gone, isMine, left, readKept, remove, setState } from './upload-states.ts'
import { forget, isKept, keep } from './upload-store.ts'

export { arrived, type Upload, uploads } from './upload-list.ts'

type Accepted = Pick<Upload, 'id' | 'office' | 'caseId' | 'key' | 'file'> &
  Partial<Pick<Upload, 'doubts' | 'earlierId'>>

/** From the first rest after a failure to the longest, in ms; each is twice the one before. */
const rests = { first: 5000, longest: 60_000 }
/** A page that arrives broken so often in one window is not sent again by itself. */
const mostBroken = 5

let reading: Promise<void> | undefined
let running = false
let failures = 0
let timer: ReturnType<typeof setTimeout> | undefined
/** The page that this window is sending, and the way to stop it. */
let current: { id: string; stop: AbortController } | undefined
/** How often a page arrived otherwise than it was sent. */
const broken = new Map<string, number>()

/** Brings back what was on its way when the window was closed, and goes on. Resolves when all of it is known. */
export function resumeUploads(): Promise<void> {
  reading ??= readKept().then(() => void work())
  return reading
}

/** Keeps a page on the phone and begins to send it. Once this resolves, a closed window loses nothing that could be stored. */
export async function addUpload({ doubts = [], ...page }: Accepted): Promise<void> {
  const of = { owner: me.value?.id, doubts }
  const upload: Upload = { ...page, ...of, percent: 0, state: 'waiting', stored: true }
  const stored = await keep(upload)
  if (!uploads.value.some(({ id }) => id === page.id)) {
    uploads.value = [...uploads.value, { ...upload, stored }]
  }
  if (stored) tellWindows({ id: page.id, state: 'added' })
  void work()
}

/** Takes a page out of the queue; what has gone out of it is forgotten at the office too. */
export async function dropUpload(id: string): Promise<void> {
  const upload = uploads.value.find((item) => item.id === id)
  stopSending(id)
  remove(id)
  await forget(id)
  tellWindows({ id, state: 'dropped' })
  if (!upload) return
  const { office, caseId, key } = upload
  // Without a network the office forgets it by itself, after a day.
  await write((options) =>
    client.api.offices[':office'].cases[':caseId'].documents[':key'].pages[':pageId'].$delete(
      { param: { office, caseId, key, pageId: id } },
      options,
    ),
  ).catch(() => undefined)
}

/** Pages on their way stay here, and are gone; what the office has of them it forgets with the person. */
export async function forgetUploads(): Promise<void> {
  await resumeUploads()
  for (const { id } of uploads.value) {
    stopSending(id)
    remove(id)
    await forget(id)
    tellWindows({ id, state: 'dropped' })
  }
}

/** Puts a refused page into the queue again. */
export async function retryUpload(id: string): Promise<void> {
  broken.delete(id)
  await setState(id, { state: 'waiting' })
  void work()
}

/** Resolves when none of a case's pages is on its way any more, with those that the office refused; rejects when `signal` ends it. */
export async function settled(caseId: string, signal: AbortSignal): Promise<Upload[]> {
  await resumeUploads()
  void work()
  return new Promise((resolve, reject) => {
    const stop = effect(() => {
      if (movingOf(caseId).length === 0) queueMicrotask(() => end(resolve))
    })
    const leave = () => end(() => reject(signal.reason))
    const end = (tell: (refused: Upload[]) => void) => {
      stop()
      signal.removeEventListener('abort', leave)
      tell(refusedOf(caseId))
    }
    signal.addEventListener('abort', leave)
    if (signal.aborted) leave()
  })
}

/** Sends what waits, one page after another, in one window at a time; what fails goes out by itself later, also without this call. */
export async function work(): Promise<void> {
  if (running) return
  running = true
  clearTimeout(timer)
  // Whatever goes wrong in an attempt, there is another one.
  const all = await alone(sendAll).catch(() => false)
  failures = all ? 0 : failures + 1
  running = false
  if (left().length === 0) return
  if (failures === 0) return work()
  const rest = Math.min(rests.longest, rests.first * 2 ** (failures - 1))
  timer = setTimeout(() => void work(), rest)
}

/** Two windows may show one case: the one that holds this lock sends. Without locks both do, and the office takes each byte once. */
function alone(send: () => Promise<boolean>): Promise<boolean> {
  if (!('locks' in navigator)) return send()
  return navigator.locks.request('phrom-uploads', send)
}

/** One attempt for each page; false where something is left for later. */
async function sendAll(): Promise<boolean> {
  if (left().length === 0 || !(await signedIn())) return left().length === 0
  await readKept()
  const tried = new Set<string>()
  for (;;) {
    const next = uploads.value.find(
      (page) => page.state === 'waiting' && isMine(page) && !tried.has(page.id),
    )
    if (!next) return left().length === 0
    tried.add(next.id)
    if (!(await sendOne(next))) return false
  }
}

/** In LINE this signs in; in another browser it leads nobody away who came for something else. */
async function signedIn(): Promise<boolean> {
  try {
    if (!me.value) await recallSession()
  } catch {
    reachable.value = false
    return false
  }
  if (!me.value) {
    for (const { id } of left()) change(id, { state: 'waiting', answer: uploadWords.signInFirst })
  }
  return me.value !== undefined
}

/** False where the next page would fare no better now. */
async function sendOne(upload: Upload): Promise<boolean> {
  const { id } = upload
  // Another window may have sent it, or taken it out, since this one looked.
  if (upload.stored && !(await isKept(id))) {
    gone(id)
    return true
  }
  const stop = new AbortController()
  current = { id, stop }
  const tell = (percent: number) => {
    change(id, { state: 'sending', percent })
    tellWindows({ id, state: 'sending', percent })
  }
  tell(upload.percent)
  try {
    const progress = (percent: number) => {
      reachable.value = true
      tell(percent)
    }
    await sendPage(upload, progress, stop.signal)
    await forget(id)
    tellWindows({ id, state: 'received' })
    gone(id)
    return true
  } catch (error) {
    return stop.signal.aborted || (await putBack(id, error))
  } finally {
    current = undefined
  }
}

/** What becomes of a page that did not go through: it waits, or it is refused for good. False where the next would fare no better now. */
async function putBack(id: string, error: unknown): Promise<boolean> {
  if (!(error instanceof ProblemError)) {
    reachable.value = false
    await setState(id, { state: 'waiting' })
    return false
  }
  reachable.value = true
  const { code, status, detail } = error.problem
  if (code === 'upload_broken') broken.set(id, (broken.get(id) ?? 0) + 1)
  const passes = status >= 500 || mayPass(code)
  if (!passes || broken.get(id) === mostBroken) {
    await setState(id, { state: 'refused', answer: detail })
    return true
  }
  await setState(id, { state: 'waiting', answer: detail })
  return status < 500 && code.startsWith('upload_')
}

function stopSending(id: string): void {
  if (current?.id === id) current.stop.abort()
}

function wake(): void {
  failures = 0
  void work()
}

onNews((news) => {
  const { id } = news
  switch (news.state) {
    case 'added':
      return void readKept(current?.id).then(() => void work())
    case 'received':
      return gone(id)
    case 'dropped':
      stopSending(id)
      return remove(id)
    default:
      if (current?.id !== id) change(id, news)
  }
})
addEventListener('online', wake)
addEventListener('offline', () => {
  reachable.value = false
})
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void readKept(current?.id).then(wake)
})
// Whoever signs in later has their pages sent then, and sees nobody else's.
effect(() => {
  if (!me.value) return
  untracked(() => {
    uploads.value = uploads.value.filter(isMine)
    void readKept(current?.id).then(wake)
  })
})
// Only while it matters: a page with this listener is not kept for the way back.
effect(() => {
  const atRisk = left().some(({ stored }) => !stored)
  if (atRisk) addEventListener('beforeunload', askToStay)
  else removeEventListener('beforeunload', askToStay)
})
function askToStay(event: Event): void {
  event.preventDefault()
}
