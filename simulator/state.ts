import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { exportJWK, generateKeyPair, type JWK } from 'jose'

export type LineMessage = { type: string; text?: string; [key: string]: unknown }
type ChatEntry = { id: string; by: 'office' | 'person'; at: number; message: LineMessage }
type StoredMenu = { menu: Record<string, unknown>; image?: { type: string; base64: string } }
export type OfficeState = {
  menus: Record<string, StoredMenu>
  defaultMenu?: string
  linkedMenus: Record<string, string>
  /** Rich menu by alias. */
  aliases?: Record<string, string>
  /** What people sent, by message ID. */
  media?: Record<string, { type: string; base64: string }>
  /** Recipients by kind and day, `push 20260301`. */
  sent?: Record<string, number>
  chats: Record<string, ChatEntry[]>
  /** Who has blocked the office, by user ID. */
  blocked: string[]
  quota?: number
  used: number
  endpoint?: string
  /** "Use webhook" in LINE's console. */
  webhookOff?: boolean
  chatMode?: 'bot' | 'chat'
  /** Who has added the office as a friend, by user ID. */
  following?: string[]
}
/** What people write to each other, by person ID. */
type TalkEntry = { by: string; at: number; message: LineMessage }
type AccessToken = { userId: string; expiresAt: number; idToken: string }

/** Everything that LINE would remember; kept in a file so that a second start goes on. */
export type State = {
  key: { private: JWK; public: JWK }
  offices: Record<string, OfficeState>
  accessTokens: Record<string, AccessToken>
  /** By group, or by the two people. */
  talks?: Record<string, TalkEntry[]>
  /** The language of their LINE, by person ID, where it is another than at first. */
  languages?: Record<string, string>
}

function emptyOffice(): OfficeState {
  return { menus: {}, linkedMenus: {}, chats: {}, blocked: [], used: 0 }
}

export async function loadState(file: string | undefined, offices: string[]): Promise<State> {
  if (file && existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as State
  const pair = await generateKeyPair('ES256', { extractable: true })
  const kid = crypto.randomUUID()
  return {
    key: {
      private: { ...(await exportJWK(pair.privateKey)), kid },
      public: { ...(await exportJWK(pair.publicKey)), kid, alg: 'ES256', use: 'sig' },
    },
    offices: Object.fromEntries(offices.map((id) => [id, emptyOffice()])),
    accessTokens: {},
  }
}

export function saveState(file: string | undefined, state: State): void {
  if (!file) return
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.part`, JSON.stringify(state))
  renameSync(`${file}.part`, file)
}
