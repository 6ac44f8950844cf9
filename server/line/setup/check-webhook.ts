import type { Config, OfficeSettings } from '../../config.ts'
import { clientsOf, within } from '../clients.ts'
import { type Finding, patienceMs, sayError, statusOf } from './finding.ts'

const about = 'webhook'

/** Whether LINE sends this office's events here; with `apply` it is told to. */
export async function checkWebhook(
  config: Config,
  office: OfficeSettings,
  apply: boolean,
): Promise<Finding[]> {
  const { publicOrigin } = config
  if (!publicOrigin) {
    const say = 'our own address is not known: set PUBLIC_ORIGIN, such as https://example.org'
    return [{ state: 'wrong', about, say }]
  }
  const ours = `${publicOrigin}/api/line/webhook`
  const wanted = `${ours}/${office.id}`
  const { api } = clientsOf(config, office)
  try {
    const now = await endpointOf(config, office)
    const isRight = now?.endpoint === wanted || now?.endpoint === ours
    if (!isRight && !apply) {
      const from = now?.endpoint ? `LINE sends to ${now.endpoint}` : 'LINE sends nowhere'
      return [{ state: 'change', about, say: `${from}; it will send to ${wanted}` }]
    }
    if (!isRight) await within(patienceMs, api.setWebhookEndpoint({ endpoint: wanted }))
    const set: Finding = isRight
      ? { state: 'ok', about, say: `LINE sends to ${now.endpoint}` }
      : { state: 'done', about, say: `LINE sends to ${wanted} from now on` }
    const active = isRight ? now.active : (await endpointOf(config, office))?.active
    return [set, ...(active ? [await testWebhook(config, office)] : [switchedOff])]
  } catch (error) {
    return [{ state: 'wrong', about, say: sayError(error) }]
  }
}

const switchedOff: Finding = {
  state: 'wrong',
  about,
  say: 'is switched off: in the LINE Developers console under Messaging API, switch on "Use webhook" and "Webhook redelivery"',
}

async function endpointOf(config: Config, office: OfficeSettings) {
  try {
    return await within(patienceMs, clientsOf(config, office).api.getWebhookEndpoint())
  } catch (error) {
    if (statusOf(error) === 404) return
    throw error
  }
}

/** LINE sends a signed request without events, so the answer tells of the secret as well. */
async function testWebhook(config: Config, office: OfficeSettings): Promise<Finding> {
  const { api } = clientsOf(config, office)
  const { success, statusCode, reason } = await within(patienceMs, api.testWebhookEndpoint({}))
  if (success) return { state: 'ok', about, say: 'LINE reached it and was answered' }
  const say =
    statusCode === 401
      ? 'refused what LINE signed: botUserId or channelSecret of the server that answers there is of another channel'
      : statusCode > 0
        ? `answered LINE with ${statusCode}: whether the address leads to this server can be seen at /api/health below it`
        : `LINE could not reach it (${reason}): is the server running, and can it be reached over https from everywhere?`
  return { state: 'wrong', about, say }
}
