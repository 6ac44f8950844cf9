import { channelAccessToken, messagingApi } from '@line/bot-sdk'
import type { Config, OfficeSettings } from '../../config.ts'
import { clientsOf, within } from '../clients.ts'
import { type Finding, patienceMs, sayError, statusOf } from './finding.ts'

/** Whether the token, the secret and the IDs in the offices' file are all of this office's one channel. */
export async function checkChannel(config: Config, office: OfficeSettings): Promise<Finding[]> {
  return [await checkSecret(config, office), ...(await checkToken(config, office))]
}

export function isUsable(findings: Finding[]): boolean {
  return findings.some(({ about, state }) => about === 'channel token' && state === 'ok')
}

async function checkToken(config: Config, office: OfficeSettings): Promise<Finding[]> {
  const about = 'channel token'
  const { botUserId, basicId } = office.line
  try {
    const bot = await within(patienceMs, clientsOf(config, office).api.getBotInfo())
    const whose = `${bot.displayName} (${bot.basicId})`
    if (bot.userId !== botUserId) {
      const say = `belongs to ${whose}, whose user ID is ${bot.userId}, but botUserId is ${botUserId}: one of the two is of another channel`
      return [{ state: 'wrong', about, say }]
    }
    const findings: Finding[] = [{ state: 'ok', about, say: `belongs to ${whose}` }]
    if (bot.basicId !== basicId) {
      const say = `is ${bot.basicId}, but basicId in the offices' file is ${basicId}: correct it there`
      findings.push({ state: 'wrong', about: 'basic ID', say })
    }
    findings.push(
      bot.chatMode === 'bot'
        ? { state: 'ok', about: 'chat mode', say: 'the bot answers' }
        : {
            state: 'wrong',
            about: 'chat mode',
            say: 'chat is switched on, which leaves answers to people: in LINE Official Account Manager, under Response settings, switch it off',
          },
    )
    return findings
  } catch (error) {
    const say =
      statusOf(error) === 401
        ? 'LINE refuses it, so it is wrong, revoked or has expired: issue a new one in the LINE Developers console under Messaging API, and put it into channelAccessToken'
        : sayError(error)
    return [{ state: 'wrong', about, say }]
  }
}

/** LINE gives a token of fifteen minutes to who knows the secret; nothing else tells whether it is right. */
async function checkSecret(config: Config, office: OfficeSettings): Promise<Finding> {
  const about = 'channel secret'
  const { channelId, channelSecret, botUserId } = office.line
  const client = new channelAccessToken.ChannelAccessTokenClient({ baseURL: config.lineApiOrigin })
  try {
    const asked = client.issueStatelessChannelTokenByClientSecret(channelId, channelSecret)
    const { access_token } = await within(patienceMs, asked)
    const api = new messagingApi.MessagingApiClient({
      channelAccessToken: access_token,
      baseURL: config.lineApiOrigin,
    })
    const bot = await within(patienceMs, api.getBotInfo())
    if (bot.userId === botUserId) return { state: 'ok', about, say: 'is the right one' }
    const say = `channelId and channelSecret are of ${bot.displayName} (${bot.basicId}), not of ${botUserId}`
    return { state: 'wrong', about, say }
  } catch (error) {
    const isRefused = statusOf(error) === 400 || statusOf(error) === 401
    const say = isRefused
      ? 'does not belong to channelId: copy both from Basic settings of the Messaging API channel in the LINE Developers console'
      : sayError(error)
    return { state: 'wrong', about, say }
  }
}

/** The month's allowance, for whoever plans. */
export async function tellQuota(config: Config, office: OfficeSettings): Promise<Finding> {
  const about = 'messages'
  const { api } = clientsOf(config, office)
  try {
    const { type, value } = await within(patienceMs, api.getMessageQuota())
    const { totalUsage } = await within(patienceMs, api.getMessageQuotaConsumption())
    const most = type === 'none' ? 'no limit' : `${value} a month`
    return { state: 'note', about, say: `the plan allows ${most}; ${totalUsage} used this month` }
  } catch (error) {
    return { state: 'wrong', about, say: sayError(error) }
  }
}
