import type { Service } from '../services/service.ts'

// As people and forms call the two papers of which no office should want a copy.
const named = /บัตรประ(?:จำตัวประ)?ชาชน|ทะเบียนบ้าน/

/**
 * Whether a service asks people for a copy of their ID card or house registration, or of anything else that the office's own registers hold.
 * A copy that its owner may bring in place of the paper itself is not asked for.
 */
export function asksForCopies({ requirements }: Pick<Service, 'requirements'>): boolean {
  return requirements.some(
    ({ form, copies, lookup, th }) =>
      (form === 'copy' || copies > 0) && (lookup !== 'none' || named.test(th)),
  )
}
