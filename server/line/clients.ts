import { messagingApi } from '@line/bot-sdk'
import type { Config, OfficeSettings } from '../config.ts'

/** LINE's own SDK, for one office. */
export function clientsOf(config: Config, office: OfficeSettings) {
  const { channelAccessToken } = office.line
  return {
    api: new messagingApi.MessagingApiClient({ channelAccessToken, baseURL: config.lineApiOrigin }),
    blob: new messagingApi.MessagingApiBlobClient({
      channelAccessToken,
      baseURL: config.lineDataApiOrigin,
    }),
  }
}

export function liffUrlOf(config: Config): string {
  return `${config.lineLiffOrigin}/${config.liffId}`
}

/** Beginnings of the office's own addresses: of the app in LINE, and of the site. */
export function ownLinks(config: Config): string[] {
  return [liffUrlOf(config), ...(config.publicOrigin ? [config.publicOrigin] : [])]
}

/** The SDK waits for ever; we do not. */
export async function within<T>(milliseconds: number, call: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('LINE did not answer in time')), milliseconds)
  })
  return Promise.race([call, late]).finally(() => clearTimeout(timer))
}
