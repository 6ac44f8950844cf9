import { spoken } from '../search/normalise.ts'
import { cues, elsewhere, law } from './cues.ts'
import type { AskKind } from './kinds.ts'

/** The ways to ask yes or no in Thai, without tones: มั้ย ป่าว รึเปล่า ใช่ปะ หรือไม่; one stands for all. */
const yesOrNo =
  /(?:ใ?ไ?ช)?(?:หรือเปลา|รึเปลา|หรือปาว|รึปาว|เปลา(?=$|คะ|คับ|ครับ|นะ|\s)|ปาว|ไหม+|(?<!ส|นา)มัย+|ไมคะ|ไมครับ|ไมคับ|หรือไม(?=$|คะ|ครับ|คับ|\s)|(?:ปะ|มะ|บ|หรอ|เหรอ|หรือ)(?=$|คะ|ครับ|คับ|อะ|จะ$|[\s?]))/g
/** "มีชื่อที่ไหนเลย": nothing is asked. */
const nowhere = /ทีไหนเลย/g

/** Thai as it is spoken, without the spaces between words; other words keep theirs. */
export function flat(text: string): string {
  return spoken(text)
    .replace(yesOrNo, 'ไหม')
    .replace(/(?<=[\u0e00-\u0e7f])\s+(?=[\u0e00-\u0e7f])/g, '')
    .replace(nowhere, '')
    .replace(/[’‘]/g, "'")
}

const gap = '.{0,16}?'
const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function patternOf(cue: string): RegExp {
  const parts = cue.split('…')
  if (/[\u0e00-\u0e7f]/.test(cue)) return new RegExp(parts.map(flat).map(literal).join(gap))
  return new RegExp(`(?<![a-z])${parts.map(literal).join(gap)}(?![a-z])`)
}

const wordsIn = (list: string) => list.split('|').map((word) => word.trim())
const all = Object.entries(cues).flatMap(([kind, tiers]) =>
  tiers.flatMap(([weight, list]) =>
    wordsIn(list).map((cue) => ({ kind: kind as AskKind, weight, pattern: patternOf(cue) })),
  ),
)
const lawPatterns = wordsIn(law).map(patternOf)
const elsewherePatterns = wordsIn(elsewhere).map(patternOf)

/** How strongly the cues in a flat text speak for each kind. */
export function cuesIn(said: string): Map<AskKind, number> {
  const found = new Map<AskKind, number>()
  for (const { kind, weight, pattern } of all) {
    if (weight > (found.get(kind) ?? 0) && pattern.test(said)) found.set(kind, weight)
  }
  return found
}

/** Whether advice on the law is wanted. */
export function namesLaw(said: string): boolean {
  return lawPatterns.some((pattern) => pattern.test(said))
}

/** Whether another agency's matter is named. */
export function namesElsewhere(said: string): boolean {
  return elsewherePatterns.some((pattern) => pattern.test(said))
}
