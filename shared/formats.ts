import { cardRequestNumber, houseCode, laserCode } from './formats/card-and-house-codes.ts'
import { citizenNumber } from './formats/citizen-number.ts'
import { date, year } from './formats/date.ts'
import type { Format } from './formats/format.ts'
import { englishName, name, thaiName } from './formats/name.ts'
import { phone, phoneExtension } from './formats/phone.ts'
import { passport, postcode } from './formats/postcode-and-passport.ts'

export { isCardRequestNumber, isLaserCode } from './formats/card-and-house-codes.ts'
export { readName } from './formats/name.ts'
export { readPhone, showPhone } from './formats/phone.ts'

export type FormatId =
  | 'citizen-number'
  | 'house-code'
  | 'laser-code'
  | 'card-request-number'
  | 'phone'
  | 'phone-extension'
  | 'postcode'
  | 'passport'
  | 'name'
  | 'thai-name'
  | 'english-name'
  | 'date'
  | 'year'

/** Every kind of text that people type, by the id that a definition names. */
export const formats: Record<FormatId, Format> = {
  'citizen-number': citizenNumber,
  'house-code': houseCode,
  'laser-code': laserCode,
  'card-request-number': cardRequestNumber,
  phone,
  'phone-extension': phoneExtension,
  postcode,
  passport,
  name,
  'thai-name': thaiName,
  'english-name': englishName,
  date,
  year,
}
