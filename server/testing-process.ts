import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { Config } from './config.ts'

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as { port: number }
  await new Promise((resolve) => probe.close(resolve))
  return port
}

export type ServerProcess = {
  api: string
  /** As a power cut does: nothing is said, nothing is finished. */
  kill: () => Promise<void>
}

/** The real server as a process of its own on the database of a test server; resolves when it answers. */
export async function startProcess(config: Config): Promise<ServerProcess> {
  const port = await freePort()
  const child: ChildProcess = spawn(process.execPath, ['server/main.ts'], {
    env: {
      ...process.env,
      ...{ PORT: String(port), DATA_DIR: config.dataDir, DATABASE_URL: config.databaseUrl ?? '' },
      ...{ OFFICES_FILE: join(config.dataDir, 'offices.json'), APP_DIR: config.appDir },
      ...{ LIFF_ID: config.liffId, LINE_LOGIN_CHANNEL_ID: config.loginChannelId },
      ...{ LINE_API_ORIGIN: config.lineApiOrigin, LINE_DATA_API_ORIGIN: config.lineDataApiOrigin },
      ...{
        REQUESTS_PER_PERSON: '999999999',
        REQUESTS_PER_ADDRESS: '999999999',
        LOG_LEVEL: 'fatal',
      },
    },
    stdio: 'ignore',
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const api = `http://127.0.0.1:${port}/api`
  for (let tries = 0; tries < 300; tries++) {
    const up = await fetch(`${api}/health`).catch(() => undefined)
    if (up?.ok) {
      return {
        api,
        kill: async () => {
          child.kill('SIGKILL')
          await ended
        },
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  child.kill('SIGKILL')
  throw new Error('the server did not come up')
}
