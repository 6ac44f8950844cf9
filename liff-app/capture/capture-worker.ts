import { problemOf } from './capture-problem.ts'
import type { Answer, Job } from './jobs.ts'
import { work } from './pages.ts'

let last: Promise<void> = Promise.resolve()

// One after another: two pictures at once would take twice the memory.
addEventListener('message', ({ data }: MessageEvent<Job>) => {
  last = last.then(async () => tell(await done(data)))
})
tell('ready')

async function done({ number, call, args }: Job): Promise<Answer> {
  try {
    // The types of the arguments are held where the job is made, in jobs.ts.
    const asked = work[call] as (...args: unknown[]) => unknown
    return { number, answer: await asked(...args) }
  } catch (error) {
    const problem = problemOf(error)
    return problem ? { number, problem } : { number, fault: String(error) }
  }
}

function tell(answer: Answer | 'ready'): void {
  postMessage(answer)
}
