import { inquiryLimits, type Particle } from './inquiries.ts'

/** Why a reply cannot leave as it is. */
export type ReplyProblem = 'empty' | 'long' | 'unfilled' | 'link'

/** The beginnings of the office's own addresses; beside them only the government's (`….go.th`) may be named. */
export type OwnLinks = readonly string[]

const schemed = /[a-z][a-z0-9+.-]*:\/\/[^\s<>"“”]*/gi
/** As people write an address without its scheme: a run of letters whose host ends as hosts do. */
const run = /[a-z0-9@._~:/?#%&=+-]+/gi
const hostEndings =
  /\.(com|net|org|info|biz|io|co|me|ly|cc|gg|gl|to|tv|ai|app|dev|xyz|top|site|online|shop|store|club|link|click|live|vip|icu|cn|ru|th|asia)$/i

/** Punctuation after an address is not part of it. */
const trimmed = (link: string) => link.replace(/[.,;:!?)\]}'’]+$/, '')

/** Every address in a text, as it stands there; one of e-mail is none. */
export function linksIn(text: string): string[] {
  const full = (text.match(schemed) ?? []).map(trimmed)
  const bare = (text.replace(schemed, ' ').match(run) ?? []).map(trimmed).filter((one) => {
    const host = one.split(/[/?#:]/)[0] ?? ''
    return !host.includes('@') && (/^www\../i.test(host) || hostEndings.test(host))
  })
  return [...full, ...bare]
}

/** Only the office's own addresses, and the government's by https: nobody learns here to tap on anything else. */
function isAllowedLink(link: string, own: OwnLinks): boolean {
  let url: URL
  try {
    url = new URL(link)
  } catch {
    return false
  }
  // What stands before an @ looks like the host, and is not.
  if (url.username !== '' || url.password !== '') return false
  if (own.some((start) => link === start || link.startsWith(`${start}/`))) return true
  return (
    url.protocol === 'https:' && url.port === '' && /^([a-z0-9-]+\.)+go\.th$/.test(url.hostname)
  )
}

/** The addresses of a text that may be opened by a tap. */
export function allowedLinks(text: string, own: OwnLinks): string[] {
  return [...new Set(linksIn(text))].filter((link) => isAllowedLink(link, own))
}

export function whyNotReply(text: string, own: OwnLinks): ReplyProblem | undefined {
  if (text.trim() === '') return 'empty'
  if (text.length > inquiryLimits.replyText) return 'long'
  if (/\{\w+\}/.test(text)) return 'unfilled'
  return linksIn(text).every((link) => isAllowedLink(link, own)) ? undefined : 'link'
}

/** Values of a ready-made reply; what is not known stays as a field to fill in. */
export type ReplyFields = Record<'firstName' | 'link' | 'staffTeam', string | null>

const politeEndings = {
  ka: { ka: 'ค่ะ', kha: 'คะ' },
  krap: { ka: 'ครับ', kha: 'ครับ' },
  none: { ka: '', kha: '' },
} as const satisfies Record<Particle, { ka: string; kha: string }>

/** A ready-made reply for this person, from this member of the staff. */
export function fillReply(text: string, particle: Particle, fields: ReplyFields): string {
  const values: Record<string, string | null> = { ...fields, ...politeEndings[particle] }
  return text
    .replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
    .replace(/ {2,}/g, ' ')
    .trim()
}
