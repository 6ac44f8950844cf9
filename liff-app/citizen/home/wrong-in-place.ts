import type { OfficeView } from '@phrom/shared/case.ts'
import { isWithin } from '@phrom/shared/home-visits.ts'
import { homePlace as words } from '@phrom/shared/words/home-visits.ts'
import type { FieldError } from '../../parts/ErrorSummary.tsx'
import { type HomeFields, usesPosition } from './home-draft.ts'
import { isElsewhere } from './PlaceFields.tsx'

/** What is wrong with a place that somebody wants to go on with; an office that does not go there is told beside the field. */
export function wrongInPlace(
  fields: HomeFields,
  mayLocate: boolean,
  office: OfficeView | undefined,
): FieldError[] {
  const { address, subDistrict, pin, position } = fields
  const errors: FieldError[] = []
  if (address.trim() === '') errors.push({ field: 'address', text: words.addressMissing })
  if (subDistrict.trim() === '') {
    errors.push({ field: 'sub-district', text: words.subDistrictMissing })
  }
  if (isElsewhere(fields)) errors.push({ field: 'sub-district', text: words.outsideOther })
  if (!pin) errors.push({ field: 'pin', text: words.pinMissing })
  if (usesPosition(fields) && !mayLocate) {
    errors.push({ field: 'may-locate', text: words.consentNeeded })
  } else if (pin === 'phone' && !position) {
    errors.push({ field: 'pin', text: words.positionMissing })
  }
  if (pin === 'phone' && position && office && !isWithin(office, position)) {
    errors.push({ field: 'pin', text: words.outsidePin })
  }
  return errors
}
