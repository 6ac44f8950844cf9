import type { AnswerValue } from '../answers.ts'
import type { Text } from '../words/text.ts'

/** A service that often follows another on the same day. */
export type Following = Text & {
  service: string
  /** What is known of it once the first is done; `today` stands for the day itself. */
  given: Readonly<Record<string, AnswerValue>>
  /** Its papers that are papers of the first: brought once. */
  same: Readonly<Record<string, readonly string[]>>
  /** Its papers that the first one gives: nobody has them before. */
  made: readonly string[]
}

const newCard = {
  service: 'id-card-change',
  th: 'ทำบัตรประชาชนใหม่ เมื่อทะเบียนบ้านมีชื่อใหม่แล้ว',
  en: 'Then a new ID card, once the house register has the new name',
  given: { change: 'name', registerUpdated: true, changeDate: 'today' },
  made: ['name-change-certificate'],
} as const satisfies Omit<Following, 'same'>

const newAddress = {
  service: 'id-card-change',
  th: 'เปลี่ยนที่อยู่บนบัตรประชาชน ถ้าต้องการ',
  en: 'Then the new address on the ID card, if wanted',
  given: { change: 'address', registerUpdated: true },
  made: [],
} as const satisfies Omit<Following, 'same'>

const ofApplicant = { ...newCard, same: { 'old-card': ['thai-id-card@applicant'] } }

/** What follows what, by the service that comes first. Each stands in its `afterwards`, or is the same visit's other half. */
export const chains: Readonly<Record<string, readonly Following[]>> = {
  'change-first-name': [ofApplicant],
  'change-middle-name': [ofApplicant],
  'new-family-name': [ofApplicant],
  'join-family-name': [ofApplicant],
  'change-family-name': [ofApplicant],
  'marriage-registration': [
    {
      service: 'change-family-name',
      th: 'ใช้ชื่อสกุลของคู่สมรส',
      en: "Then take the spouse's family name",
      given: { reason: 'marriage-first', marriageRecord: 'thai-register' },
      same: {
        'thai-id-card@applicant': ['thai-id-card@partyA', 'thai-id-card@partyB'],
        'spouse-id': ['thai-id-card@partyA', 'thai-id-card@partyB'],
      },
      made: ['marriage-certificate'],
    },
  ],
  'divorce-by-consent': [
    {
      service: 'change-family-name',
      th: 'กลับไปใช้ชื่อสกุลเดิม',
      en: 'Then go back to the earlier family name',
      given: { reason: 'divorce', marriageRecord: 'thai-register' },
      same: { 'thai-id-card@applicant': ['thai-id-card@spouseA', 'thai-id-card@spouseB'] },
      made: ['divorce-certificate'],
    },
  ],
  'destination-move': [{ ...newAddress, same: { 'old-card': ['id-mover'] } }],
  'move-in': [{ ...newAddress, same: { 'old-card': ['id-informant'] } }],
  'move-within-district': [{ ...newAddress, same: { 'old-card': ['id-mover'] } }],
}
