import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'

export async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as { port: number }
  await new Promise((resolve) => probe.close(resolve))
  return port
}

/** The real server as a process of its own; resolves when it answers. */
export async function startServer(
  env: Record<string, string>,
  entry = 'server/main.ts',
): Promise<ChildProcess> {
  const server = spawn(process.execPath, [entry], {
    env: { ...process.env, LOG_LEVEL: 'error', ...env },
    // What it logs is no answer of a bench.
    stdio: ['ignore', 2, 'inherit'],
  })
  // A busy machine takes its time to read all of it.
  for (let tries = 0; tries < 600; tries++) {
    const up = await fetch(`http://127.0.0.1:${env.PORT}/api/health`).catch(() => undefined)
    if (up?.ok) return server
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the server did not come up')
}

/** Ends it as Ctrl-C does; answers its exit code. */
export function stopServer(server: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    server.once('exit', (code) => resolve(code))
    server.kill('SIGINT')
  })
}
