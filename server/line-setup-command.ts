import { parseArgs } from 'node:util'
import pino from 'pino'
import { runSlowCommand, Unanswerable } from './command.ts'
import { ConfigError, type OfficeSettings, readConfig } from './config.ts'
import { migrate, openDatabase } from './database/database.ts'
import type { Deps } from './deps.ts'
import { checkApp } from './line/setup/check-app.ts'
import { checkChannel, isUsable, tellQuota } from './line/setup/check-channel.ts'
import { checkStaff } from './line/setup/check-staff.ts'
import { checkWebhook } from './line/setup/check-webhook.ts'
import type { Finding } from './line/setup/finding.ts'
import { setMenus } from './line/setup/set-menus.ts'
import { knowOffices } from './offices/store.ts'

/**
 * `npm run -s line:setup -- [OFFICE …] [--yes] [--json]`: looks at what LINE is told of each office, says what is wrong, and what it
 * will change; `--yes` changes it. Status 1 where something is wrong.
 */
async function run(args: string[]): Promise<string> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { yes: { type: 'boolean', default: false }, json: { type: 'boolean' } },
  })
  const config = settings()
  const unknown = positionals.find((id) => !config.offices.some((office) => office.id === id))
  if (unknown) throw new Unanswerable(`no office ${unknown} in the offices' file`)
  const offices = config.offices.filter(
    ({ id }) => positionals.length === 0 || positionals.includes(id),
  )
  const db = openDatabase(config)
  try {
    await migrate(db)
    await knowOffices(db, config.offices)
    const log = pino({ level: 'silent' })
    const told: Told = [{ office: 'all', ...(await checkApp(config)) }]
    for (const office of offices) {
      const findings = await lookAt({ db, config, log }, office, values.yes)
      told.push(...findings.map((finding) => ({ office: office.id, ...finding })))
    }
    if (told.some(({ state }) => state === 'wrong')) process.exitCode = 1
    return values.json ? JSON.stringify(told) : [...told.map(sayLine), summary(told)].join('\n')
  } finally {
    await db.destroy()
  }
}

function settings() {
  try {
    return readConfig(process.env)
  } catch (error) {
    throw error instanceof ConfigError ? new Unanswerable(error.message) : error
  }
}

type Told = (Finding & { office: string })[]

async function lookAt(
  deps: Pick<Deps, 'db' | 'config' | 'log'>,
  office: OfficeSettings,
  apply: boolean,
): Promise<Finding[]> {
  const { config } = deps
  const channel = await checkChannel(config, office)
  // Nothing else can be asked, and nothing may be changed in an account that is another's.
  if (!isUsable(channel)) return channel
  return [
    ...channel,
    ...(await checkWebhook(config, office, apply)),
    await checkStaff(config, office),
    await tellQuota(config, office),
    ...(await setMenus(deps, office, apply)),
  ]
}

function sayLine({ office, state, about, say }: Told[number]): string {
  return `${office.padEnd(16)} ${state.padEnd(6)} ${about.padEnd(14)} ${say}`
}

function summary(told: Told): string {
  const count = (state: Finding['state']) =>
    told.filter((finding) => finding.state === state).length
  const [wrong, change, done] = [count('wrong'), count('change'), count('done')]
  if (change > 0) return `${wrong} wrong; ${change} changes, made with --yes`
  return `${wrong} wrong; ${done === 0 ? 'nothing to change' : `${done} changes made`}`
}

await runSlowCommand(run)
// A request that LINE never answers would keep the process for minutes.
process.exit()
