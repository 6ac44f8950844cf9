import type { OpeningWhy } from '../openings.ts'
import type { Service } from '../services/service.ts'
import type { Text } from './text.ts'

/** The teams of an office, as their own people and citizens call them. */
export const teams: Record<Service['team'], Text> = {
  'general-registration': w('งานทะเบียนทั่วไป', 'General registration'),
  'civil-registration': w('งานทะเบียนราษฎร', 'Civil registration'),
  'id-card': w('งานบัตรประจำตัวประชาชน', 'ID cards'),
}

/** A team that has no name here is called as the office's file calls it. */
export function teamName(id: string): Text {
  return teams[id as keyof typeof teams] ?? { th: id, en: id }
}

export const allTeams = w('ทุกงาน', 'All teams')

/** Why somebody of the office looked at a paper. */
export const openingWhyWords: Record<OpeningWhy, Text> = {
  precheck: w('ตรวจก่อนมา', 'Check before the visit'),
  visit: w('เตรียมรับวันมา', 'Ready for the visit'),
  other: w('หลังเรื่องจบ', 'After the case ended'),
}

function w(th: string, en: string): Text {
  return { th, en }
}
