import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rests } from '@phrom/shared/retention.ts'
import { definitions } from '@phrom/shared/services/definitions.ts'
import * as v from 'valibot'
import {
  type DocumentSettings,
  documentEntries,
  readDocumentSettings,
} from './documents/settings.ts'

const origin = v.pipe(
  v.string(),
  v.url('must be an address such as https://example.org'),
  v.transform((text) => new URL(text).origin),
)
const lineOrigin = (standard: string) => v.optional(origin, standard)

/** A phone in use sends a few requests a second at most; a whole office may share one address. */
const perMinute = (standard: string) =>
  v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,9}$/, 'must be a number of requests a minute'),
      v.transform(Number),
    ),
    standard,
  )

/** What the commands for keys and files need as well as the server. */
const Storage = v.object({
  NODE_ENV: v.optional(v.picklist(['production', 'development', 'test']), 'development'),
  DATA_DIR: v.optional(v.pipe(v.string(), v.minLength(1)), './data'),
  DATABASE_URL: v.optional(
    v.pipe(v.string(), v.regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')),
  ),
  ...documentEntries,
})

const Environment = v.object({
  ...Storage.entries,
  PORT: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,5}$/, 'must be a port number'),
      v.transform(Number),
      v.maxValue(65535, 'must be a port number'),
    ),
    '4000',
  ),
  OFFICES_FILE: v.string('must name the file that lists the offices'),
  LIFF_ID: v.pipe(
    v.string('must be the LIFF ID, such as 1234567890-AbCdEfGh'),
    v.regex(/^\d+-\w+$/, 'must be a LIFF ID such as 1234567890-AbCdEfGh'),
  ),
  LINE_LOGIN_CHANNEL_ID: v.pipe(
    v.string('must be the ID of the LINE Login channel'),
    v.regex(/^\d+$/, 'must be digits'),
  ),
  LINE_API_ORIGIN: lineOrigin('https://api.line.me'),
  LINE_DATA_API_ORIGIN: lineOrigin('https://api-data.line.me'),
  LINE_LIFF_ORIGIN: lineOrigin('https://liff.line.me'),
  PUBLIC_ORIGIN: v.optional(origin),
  REQUESTS_PER_PERSON: perMinute('600'),
  REQUESTS_PER_ADDRESS: perMinute('6000'),
  /** For trying on one's own machine. */
  HOOKS_MAY_LOOP: v.optional(v.picklist(['yes', 'no'], 'must be yes or no'), 'no'),
  APP_DIR: v.optional(v.pipe(v.string(), v.minLength(1)), 'liff-app/dist/production'),
})

const text = v.strictObject({
  th: v.pipe(v.string(), v.minLength(1)),
  en: v.pipe(v.string(), v.minLength(1)),
})
const name = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9-]{1,40}$/, 'must be lower-case letters, digits and hyphens'),
)
/** Addresses of the site that an office of that name would never be reached behind. */
const ownAddresses = ['api', 'assets', 'display', 'guide', 'poster', 'privacy']
const officeId = v.pipe(name, v.notValues(ownAddresses, 'is an address of the site itself'))
const lineUserId = v.pipe(v.string(), v.regex(/^U[0-9a-f]{32}$/, 'must be U and 32 hex digits'))
const places = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000))

const days = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3650))
const keeping = {
  papers: v.exactOptional(
    v.strictObject(Object.fromEntries(rests.map((rest) => [rest, v.exactOptional(days)]))),
  ),
  case: v.exactOptional(days),
  unsent: v.exactOptional(days),
  // The citizen has three days at least to keep a copy.
  notice: v.exactOptional(v.pipe(days, v.minValue(3), v.maxValue(60))),
}
const serviceId = v.pipe(
  v.string(),
  v.check((id) => Object.hasOwn(definitions, id), 'must be a service'),
)
/** Days for which an office keeps papers and cases, where they differ from what is usual; of a service before those for all. */
const retention = v.strictObject({
  ...keeping,
  /** The words of questions in the chat. */
  questions: v.exactOptional(days),
  /** Texts of what people ask, after the end. */
  inquiries: v.exactOptional(days),
  /** Names of volunteers, after the end. */
  volunteers: v.exactOptional(days),
  /** Texts of complaints, after the end. */
  complaints: v.exactOptional(days),
  /** Words of the survey, after they were written. */
  survey: v.exactOptional(days),
  services: v.exactOptional(v.record(serviceId, v.strictObject(keeping))),
})

const Offices = v.object({
  offices: v.pipe(
    v.array(
      v.strictObject({
        id: officeId,
        name: text,
        phone: v.string(),
        address: text,
        hours: text,
        position: v.exactOptional(
          v.strictObject({
            latitude: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
            longitude: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
          }),
        ),
        /** How far from its own position the office goes; the names of its sub-districts, to choose from. */
        homeVisits: v.exactOptional(
          v.strictObject({
            radiusKm: v.exactOptional(v.pipe(v.number(), v.minValue(0.1), v.maxValue(200))),
            subDistricts: v.exactOptional(
              v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(80))),
            ),
          }),
        ),
        retention: v.exactOptional(retention),
        teams: v.array(
          v.strictObject({
            id: name,
            capacity: v.strictObject({ morning: places, afternoon: places }),
          }),
        ),
        staff: v.array(
          v.strictObject({
            lineUserId,
            name: v.string(),
            team: name,
            role: v.picklist(['staff', 'head', 'admin']),
          }),
        ),
        line: v.strictObject({
          botUserId: lineUserId,
          basicId: v.string(),
          channelId: v.string(),
          channelSecret: v.pipe(v.string(), v.minLength(16)),
          channelAccessToken: v.pipe(v.string(), v.minLength(8)),
        }),
      }),
    ),
    v.minLength(1, 'must list an office'),
  ),
})

export type OfficeSettings = v.InferOutput<typeof Offices>['offices'][number]
export type StorageConfig = {
  production: boolean
  dataDir: string
  databaseUrl?: string | undefined
  documents: DocumentSettings
}
export type Config = StorageConfig & {
  port: number
  liffId: string
  loginChannelId: string
  lineApiOrigin: string
  lineDataApiOrigin: string
  lineLiffOrigin: string
  publicOrigin?: string | undefined
  appDir: string
  /** Requests a minute that are answered; behind a proxy all come from one address. */
  requestsPerPerson: number
  requestsPerAddress: number
  /** Whether events may be sent to this machine itself, also over plain http. Never in production. */
  hooksMayLoop: boolean
  offices: OfficeSettings[]
}

/** Every setting that is missing or wrong, one line each. */
export class ConfigError extends Error {}

/** Reads all settings once and checks them all; throws a ConfigError that names each bad one. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const env = parse(Environment, environment)
  const wrong: string[] = []
  if (!env.LIFF_ID.startsWith(`${env.LINE_LOGIN_CHANNEL_ID}-`)) {
    wrong.push('LINE_LOGIN_CHANNEL_ID: must be the digits before the hyphen of LIFF_ID')
  }
  const production = env.NODE_ENV === 'production'
  if (production) {
    for (const key of ['LINE_API_ORIGIN', 'LINE_DATA_API_ORIGIN', 'LINE_LIFF_ORIGIN'] as const) {
      if (!/^https:\/\/[a-z-]+\.line\.me$/.test(env[key])) {
        wrong.push(
          `${key}: production speaks to LINE itself (https://….line.me), not to a simulator`,
        )
      }
    }
    if (env.HOOKS_MAY_LOOP === 'yes') {
      wrong.push('HOOKS_MAY_LOOP: production sends events to the open internet alone')
    }
    if (existsSync(join(env.APP_DIR, 'demo-build'))) {
      wrong.push(
        'APP_DIR: holds the build for the simulator; run npm run build and use liff-app/dist/production',
      )
    }
  }
  const documents = readDocumentSettings(env, wrong)
  const offices = readOffices(env.OFFICES_FILE, wrong)
  if (wrong.length > 0) throw new ConfigError(wrong.join('\n'))
  return {
    production,
    port: env.PORT as number,
    dataDir: env.DATA_DIR,
    databaseUrl: env.DATABASE_URL,
    documents,
    liffId: env.LIFF_ID,
    loginChannelId: env.LINE_LOGIN_CHANNEL_ID,
    lineApiOrigin: env.LINE_API_ORIGIN,
    lineDataApiOrigin: env.LINE_DATA_API_ORIGIN,
    lineLiffOrigin: env.LINE_LIFF_ORIGIN,
    publicOrigin: env.PUBLIC_ORIGIN,
    appDir: env.APP_DIR,
    requestsPerPerson: env.REQUESTS_PER_PERSON as number,
    requestsPerAddress: env.REQUESTS_PER_ADDRESS as number,
    hooksMayLoop: env.HOOKS_MAY_LOOP === 'yes',
    offices,
  }
}

/** As `readConfig`, of what the papers' store needs alone. */
export function readStorageConfig(environment: Record<string, string | undefined>): StorageConfig {
  const env = parse(Storage, environment)
  const wrong: string[] = []
  const documents = readDocumentSettings(env, wrong)
  if (wrong.length > 0) throw new ConfigError(wrong.join('\n'))
  return {
    production: env.NODE_ENV === 'production',
    dataDir: env.DATA_DIR,
    databaseUrl: env.DATABASE_URL,
    documents,
  }
}

function parse<Output>(
  schema: v.GenericSchema<unknown, Output>,
  environment: Record<string, string | undefined>,
): Output {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const result = v.safeParse(schema, given)
  if (result.success) return result.output
  throw new ConfigError(
    result.issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`).join('\n'),
  )
}

function readOffices(path: string, wrong: string[]): OfficeSettings[] {
  let content: unknown
  try {
    content = JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    wrong.push(`OFFICES_FILE: cannot read ${path} as JSON`)
    return []
  }
  const result = v.safeParse(Offices, content)
  if (result.success) return result.output.offices
  // The path and the rule only: the file holds secrets.
  for (const issue of result.issues)
    wrong.push(
      `OFFICES_FILE: ${v.getDotPath(issue)}: ${issue.kind === 'validation' ? issue.message : `expected ${issue.expected}`}`,
    )
  return []
}
