import {
  CaptureProblem,
  type CaptureProblemCode,
  notBrought,
  problemOf,
} from './capture-problem.ts'

type Pages = typeof import('./pages.ts').work
type Call = keyof Pages
export type Job = { number: number; call: Call; args: unknown[] }
/** `fault` is an error of ours, in its own words. */
export type Answer = {
  number: number
  answer?: unknown
  problem?: CaptureProblemCode
  fault?: string
}

/** A job that takes longer than this on a slow phone has died without a word. */
const patienceMs = 60_000

type Waiting = {
  job: Job
  resolve: (answer: unknown) => void
  reject: (error: Error) => void
  timer: number
}
const waiting = new Map<number, Waiting>()
let worker: Worker | undefined
let isReady = false
let mayHaveWorker = typeof Worker === 'function' && typeof OffscreenCanvas === 'function'
let lastNumber = 0
let lastOnPage: Promise<unknown> = Promise.resolve()

/** Has one function of `pages.ts` done: in the worker, or on the page where a browser cannot draw in workers. */
export async function have<C extends Call>(
  call: C,
  args: Parameters<Pages[C]>,
  transfer: Transferable[] = [],
): Promise<Awaited<ReturnType<Pages[C]>>> {
  type Result = Awaited<ReturnType<Pages[C]>>
  if (!mayHaveWorker) return onPage(call, args) as Promise<Result>
  worker ??= start()
  const job: Job = { number: ++lastNumber, call, args }
  return new Promise<unknown>((resolve, reject) => {
    const timer = window.setTimeout(died, patienceMs)
    waiting.set(job.number, { job, resolve, reject, timer })
    worker?.postMessage(job, transfer)
  }) as Promise<Result>
}

/** Ends the worker, and with it all that it holds. */
export function stop(): void {
  worker?.terminate()
  worker = undefined
  isReady = false
}

export function isIdle(): boolean {
  return waiting.size === 0
}

function start(): Worker {
  const started = new Worker(new URL('./capture-worker.ts', import.meta.url), { type: 'module' })
  started.addEventListener('message', ({ data }: MessageEvent<Answer | 'ready'>) => {
    if (data === 'ready') isReady = true
    else settle(data)
  })
  started.addEventListener('error', died)
  return started
}

function settle({ number, answer, problem, fault }: Answer): void {
  const job = waiting.get(number)
  if (!job) return
  waiting.delete(number)
  clearTimeout(job.timer)
  if (problem) job.reject(new CaptureProblem(problem))
  else if (fault) job.reject(new Error(fault))
  else job.resolve(answer)
}

/** Out of memory, as a rule: what it held is lost, and the next file gets a new worker. One that never started leaves its jobs to the page. */
function died(): void {
  const started = isReady
  stop()
  for (const { job, resolve, reject, timer } of waiting.values()) {
    clearTimeout(timer)
    if (started) reject(new CaptureProblem('picture_too_big'))
    else resolve(onPage(job.call, job.args))
  }
  waiting.clear()
}

function onPage(call: Call, args: unknown[]): Promise<unknown> {
  const result = lastOnPage.then(async () => {
    const { work } = await import('./pages.ts').catch(notBrought)
    // The network is there, so it is workers that this browser cannot start.
    mayHaveWorker = false
    try {
      return await (work[call] as (...args: unknown[]) => unknown)(...args)
    } catch (error) {
      const problem = problemOf(error)
      throw problem ? new CaptureProblem(problem) : error
    }
  })
  lastOnPage = result.catch(() => undefined)
  return result
}
