import { readFileSync } from 'node:fs'

/** What cannot be answered; the message is one line that names it. */
export class Unanswerable extends Error {}

/** A file's text; `-` is standard input. */
export function readText(file: string): string {
  try {
    // Windows tools begin a file with a mark of its byte order.
    return readFileSync(file === '-' ? 0 : file, 'utf8').replace(/^\ufeff/, '')
  } catch {
    throw new Unanswerable(`cannot read ${file}`)
  }
}

export function readJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Unanswerable(`${what}: not JSON`)
  }
}

/** Prints what the command answers; what cannot be answered goes to standard error, with status 2. */
export function runCommand(answer: (args: string[]) => string): void {
  try {
    print(answer(process.argv.slice(2)))
  } catch (error) {
    fail(error)
  }
}

/** As `runCommand`, for a command that asks the database or the store. */
export async function runSlowCommand(answer: (args: string[]) => Promise<string>): Promise<void> {
  try {
    print(await answer(process.argv.slice(2)))
  } catch (error) {
    fail(error)
  }
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

function fail(error: unknown): void {
  const { code } = error as { code?: string }
  if (!(error instanceof Unanswerable) && !code?.startsWith('ERR_PARSE_ARGS')) throw error
  process.stderr.write(`${(error as Error).message.split('\n')[0]}\n`)
  process.exitCode = 2
}
