import { maskNumbers } from './chat/mask.ts'

/** A question to the staff and its reply, as an answer for all could begin: without names and numbers of cards. */
export type CommonAnswer = {
  questions: string[]
  reply: string
  language: 'th' | 'en'
}

/** What stands in the place of what was taken out; whoever writes the answer closes the gap. */
const gap = '•••'
/** A shorter name alone is part of too many words. */
const shortestName = 3
const titles =
  '(?:คุณ|นางสาว|นาง|นาย|น\\.ส\\.|เด็กหญิง|เด็กชาย|ด\\.ญ\\.|ด\\.ช\\.|khun|mrs?\\.?|ms\\.?|miss)'
const phone = /(?<![0-9๐-๙])[0๐](?:[\s-]?[0-9๐-๙]){8,9}(?![0-9๐-๙])/gu

/**
 * A text without the names of these people, whole or in parts, with the title before them; without numbers of cards and telephones of
 * people. A name that nobody knows stays: so somebody reads the text before it is kept.
 */
export function withoutPeople(text: string, names: readonly string[]): string {
  const all = names.map((name) => name.trim()).filter((name) => name.length > 1)
  const parts = all.flatMap((name) => name.split(/\s+/))
  // The longest first, so that no part of a name is left of it.
  const wanted = [...new Set([...all, ...parts])].sort((a, b) => b.length - a.length)
  const bare = wanted.filter((name) => name.length >= shortestName)
  const titled = wanted.map((name) => `${titles}\\s*${escaped(name)}`)
  // A name with a mark in it that nobody sees reads as the name.
  let plain = text.replace(/\p{Cf}/gu, '')
  for (const pattern of [...titled, ...bare.map(escaped)]) {
    plain = plain.replace(new RegExp(pattern, 'giu'), gap)
  }
  return maskNumbers(plain).text.replace(new RegExp(`${gap}(?:\\s*${gap})+`, 'gu'), gap)
}

/** The same of somebody's question, in which a telephone number is their own. */
export function withoutAsker(text: string, names: readonly string[]): string {
  return withoutPeople(text, names).replace(phone, gap)
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
