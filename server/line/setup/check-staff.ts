import type { Config, OfficeSettings } from '../../config.ts'
import { clientsOf, within } from '../clients.ts'
import { type Finding, patienceMs, sayError, statusOf } from './finding.ts'

const about = 'staff'

/**
 * Whether the channel knows the staff's user IDs. A person has another ID under each provider, so IDs from the sign-in of another
 * provider are unknown here, and nobody could be written to.
 */
export async function checkStaff(config: Config, office: OfficeSettings): Promise<Finding> {
  const { api } = clientsOf(config, office)
  const unknown: string[] = []
  try {
    for (const { lineUserId, name } of office.staff) {
      if (!(await isKnown(api.getProfile(lineUserId)))) unknown.push(name)
    }
  } catch (error) {
    return { state: 'wrong', about, say: sayError(error) }
  }
  const count = office.staff.length
  if (unknown.length === 0) return { state: 'ok', about, say: `all ${count} are known to LINE` }
  const say =
    unknown.length === count && count > 1
      ? `not one of the ${count} user IDs is known to this channel: it is most likely of another provider than the LINE Login channel; both must be made under one provider`
      : `${unknown.join(', ')}: not known to this channel, so the user ID is of a channel of another provider, or the person has not added the account as a friend`
  return { state: 'wrong', about, say }
}

async function isKnown(profile: Promise<unknown>): Promise<boolean> {
  try {
    await within(patienceMs, profile)
    return true
  } catch (error) {
    if (statusOf(error) === 404 || statusOf(error) === 400) return false
    throw error
  }
}
