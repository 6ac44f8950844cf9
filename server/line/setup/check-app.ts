import type { Config } from '../../config.ts'
import { within } from '../clients.ts'
import { type Finding, patienceMs, sayError } from './finding.ts'

const about = 'LIFF app'

/** Whether LINE knows the LIFF app, as its SDK asks it, and where it opens. */
export async function checkApp(config: Config): Promise<Finding> {
  const address = `${config.lineApiOrigin}/liff/v2/apps/${config.liffId}/contextToken`
  try {
    const answer = await within(patienceMs, fetch(address))
    if (answer.status === 404 || answer.status === 400) {
      const say = `LINE knows no LIFF app ${config.liffId}: copy LIFF_ID from the LIFF tab of the LINE Login channel`
      return { state: 'wrong', about, say }
    }
    if (!answer.ok) return { state: 'wrong', about, say: `LINE answered ${answer.status}` }
    const endpoint = endpointOf(((await answer.json()) as { contextToken?: string }).contextToken)
    const { publicOrigin } = config
    if (endpoint && publicOrigin && new URL(endpoint).origin !== publicOrigin) {
      const say = `opens ${endpoint}, but PUBLIC_ORIGIN is ${publicOrigin}: correct the endpoint URL in the LIFF tab, or the setting`
      return { state: 'wrong', about, say }
    }
    return { state: 'ok', about, say: endpoint ? `opens ${endpoint}` : 'is there' }
  } catch (error) {
    return { state: 'wrong', about, say: sayError(error) }
  }
}

/** The token's middle part tells what the SDK is to know of the app. */
function endpointOf(contextToken: string | undefined): string | undefined {
  try {
    const text = Buffer.from(contextToken?.split('.')[1] ?? '', 'base64url').toString()
    const { endpointUrl } = JSON.parse(text) as { endpointUrl?: string }
    return endpointUrl && new URL(endpointUrl).href
  } catch {
    return
  }
}
