import { execFile, spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { channelId, liffId } from './sign-in.ts'
import { startSimulator } from './simulator.ts'

const appDir = 'liff-app/dist/demo'
const officesFile = 'simulator/offices.json'

function newest(path: string): number {
  const own = statSync(path)
  if (!own.isDirectory()) return own.mtimeMs
  return Math.max(
    0,
    ...readdirSync(path)
      .filter((name) => name !== 'dist' && name !== 'node_modules')
      .map((name) => newest(join(path, name))),
  )
}

/** Builds the app where its sources are newer than what was built. */
function build(): void {
  const built = join(appDir, 'index.html')
  const sources = ['liff-app', 'shared', 'vite.config.ts', 'package-lock.json']
  if (existsSync(built) && statSync(built).mtimeMs > Math.max(...sources.map(newest))) return
  console.log('Building the app …')
  const { status } = spawnSync('vite', ['build', '--mode', 'demo', '--logLevel', 'warn'], {
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 1)
}

/** The menus and the webhook, as an operator sets them; heard of only where something is wrong. */
function setUpLine(env: Record<string, string | undefined>): void {
  const command = ['server/line-setup-command.ts', '--yes']
  execFile(process.execPath, command, { env }, (error, told) => {
    if (error) console.error(told || error.message)
  })
}

async function isUp(origin: string): Promise<boolean> {
  for (let tries = 0; tries < 100; tries++) {
    try {
      if ((await fetch(`${origin}/api/health`)).ok) return true
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  return false
}

/** Everything on this machine; prints one address to open. */
export async function startDemo(): Promise<void> {
  build()
  const port = process.env.PORT ?? '4000'
  const simulatorPort = Number(process.env.SIMULATOR_PORT ?? 4001)
  const dataDir = process.env.DATA_DIR ?? './data'
  const { offices } = JSON.parse(readFileSync(officesFile, 'utf8'))
  const simulator = await startSimulator({
    port: simulatorPort,
    appOrigin: `http://127.0.0.1:${port}`,
    offices,
    stateFile: join(dataDir, 'simulator.json'),
  }).catch((error: NodeJS.ErrnoException) => {
    const taken = `SIMULATOR_PORT: ${simulatorPort} is taken by another program; set it to a free one`
    console.error(error.code === 'EADDRINUSE' ? taken : error.message)
    process.exit(1)
  })
  const env = {
    LOG_LEVEL: 'warn',
    ...process.env,
    NODE_ENV: 'development',
    PORT: port,
    DATA_DIR: dataDir,
    OFFICES_FILE: officesFile,
    LIFF_ID: liffId,
    LINE_LOGIN_CHANNEL_ID: channelId,
    LINE_API_ORIGIN: simulator.origin,
    LINE_DATA_API_ORIGIN: simulator.origin,
    // Beside the phones: what a person shares is opened by others, who are not in that phone.
    PUBLIC_ORIGIN: `http://127.0.0.1:${port}`,
    APP_DIR: appDir,
  }
  const server = spawn(process.execPath, ['server/main.ts'], { stdio: 'inherit', env })
  let ending = false
  const end = async () => {
    if (ending) return
    ending = true
    server.kill('SIGTERM')
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
  server.on('exit', async (code) => {
    await simulator.stop()
    process.exit(ending ? 0 : (code ?? 1))
  })
  if (await isUp(`http://127.0.0.1:${port}`)) {
    setUpLine(env)
    console.log(
      `\nPhrom is running. Open ${simulator.deskOrigin}/\nCtrl-C ends it; what you did is kept in ${dataDir}\n`,
    )
  }
}
