import type { State } from './state.ts'

/** The people of the desk. All invented; a LINE user ID is U and 32 hex digits. */
type PersonId = 'malee' | 'somchai' | 'thomas' | 'suda' | 'anan' | 'wipa' | 'kanya' | 'prasit'
export type SimulatedPerson = {
  id: PersonId
  userId: string
  name: string
  /** Of their LINE, if it is not Thai. */
  language?: string
  is: { th: string; en: string }
}

const userId = (digits: string) => `U${digits.padEnd(32, '0')}`
const citizen = { th: 'ประชาชน', en: 'citizen' }

export const people: readonly SimulatedPerson[] = [
  { id: 'malee', userId: userId('1a'), name: 'มาลี', is: citizen },
  { id: 'somchai', userId: userId('2b'), name: 'สมชาย', is: citizen },
  { id: 'thomas', userId: userId('3c'), name: 'Thomas', language: 'en', is: citizen },
  {
    id: 'suda',
    userId: userId('5a'),
    name: 'สุดา',
    is: { th: 'เจ้าหน้าที่บางพร้อม', en: 'staff, Bang Phrom' },
  },
  {
    id: 'anan',
    userId: userId('6b'),
    name: 'อนันต์',
    is: { th: 'เจ้าหน้าที่บางพร้อม', en: 'staff, Bang Phrom' },
  },
  {
    id: 'wipa',
    userId: userId('7c'),
    name: 'วิภา',
    is: { th: 'เจ้าหน้าที่คลองพร้อม', en: 'staff, Khlong Phrom' },
  },
  {
    id: 'kanya',
    userId: userId('9e'),
    name: 'กัญญา',
    is: { th: 'ผู้ดูแลสำนักงานเขตบางพร้อม', en: 'admin of the Bang Phrom office' },
  },
  { id: 'prasit', userId: userId('8d'), name: 'ประสิทธิ์', is: { th: 'อาสาสมัคร', en: 'volunteer' } },
]

/** Who writes in one chat together. */
export const groups = [{ id: 'family', name: 'บ้านใจดี', members: ['malee', 'somchai', 'prasit'] }]

export function findPerson(idOrUserId: string): SimulatedPerson | undefined {
  return people.find(({ id, userId }) => id === idOrUserId || userId === idOrUserId)
}

/** As LINE's profile tells it. */
export function languageOf(
  { languages }: Pick<State, 'languages'>,
  person: SimulatedPerson,
): string {
  return languages?.[person.id] ?? person.language ?? 'th'
}
