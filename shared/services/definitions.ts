import { changeFirstName } from './change-first-name.ts'
import { divorceByConsent } from './divorce-by-consent.ts'
import { marriageRegistration } from './marriage-registration.ts'
import type { Service } from './service.ts'

/** Every definition, loaded at once: for the server. The phone loads the one that is opened (`all.ts`). */
export const definitions: Record<string, Service> = {
  'marriage-registration': marriageRegistration,
  'divorce-by-consent': divorceByConsent,
  'change-first-name': changeFirstName,
}
