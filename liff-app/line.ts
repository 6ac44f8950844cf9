import liff from '@line/liff/core'
import GetAccessToken from '@line/liff/get-access-token'
import GetDecodedIDToken from '@line/liff/get-decoded-id-token'
import GetIDToken from '@line/liff/get-id-token'
import IsApiAvailable from '@line/liff/is-api-available'
import IsInClient from '@line/liff/is-in-client'
import IsLoggedIn from '@line/liff/is-logged-in'
import Login from '@line/liff/login'
import Logout from '@line/liff/logout'
import PermanentLink from '@line/liff/permanent-link'
import type { ListCard } from '@phrom/shared/list-card.ts'
import { ownPath } from './own-path.ts'

for (const Module of [
  GetAccessToken,
  GetDecodedIDToken,
  GetIDToken,
  IsApiAvailable,
  IsInClient,
  IsLoggedIn,
  Login,
  Logout,
  PermanentLink,
]) {
  liff.use(new Module() as Parameters<typeof liff.use>[0])
}

const attemptsKey = 'phrom:sign-in-attempts'
const mostAttempts = 2
const marks = [
  'code',
  'state',
  'liffClientId',
  'liffRedirectUri',
  'error',
  'error_description',
  'liffOAuth2Error',
]

export type Credential = { idToken: string } | { accessToken: string }

/** Starts the SDK once. Rejects where LINE cannot be reached, and where a phone's clock is so wrong that nothing is left to sign in with. */
export async function startLine(liffId: string): Promise<void> {
  try {
    await liff.init({ liffId })
  } catch (error) {
    // The SDK judges the ID token by the phone's clock. The access token is judged by LINE, and was stored before (SDK 2.31).
    const { code } = error as { code?: string }
    if (code !== 'INVALID_ID_TOKEN' || !liff.getAccessToken()) throw error
    await openWanted()
  }
  const address = new URL(location.href)
  // The SDK leaves its marks in the address; a code that was used is of no use to anybody.
  for (const mark of marks) address.searchParams.delete(mark)
  if (address.href !== location.href) history.replaceState(null, '', address)
}

/** What the SDK leaves undone where it gives up: to the address that was wanted, without the tokens that LINE put into it. */
async function openWanted(): Promise<void> {
  const wanted = ownPath(new URLSearchParams(location.search).get('liff.state'), location.origin)
  if (!wanted) return history.replaceState(null, '', location.pathname)
  location.replace(wanted)
  // This page is about to go; nothing after it may run.
  await new Promise(() => {})
}

/** What proves who is here: the ID token while it is good for a minute more, else the access token (12 h). */
export function credential(): Credential | undefined {
  if (!liff.isLoggedIn()) return
  const [idToken, exp] = [liff.getIDToken(), liff.getDecodedIDToken()?.exp]
  if (idToken && exp && exp - 60 > Date.now() / 1000) return { idToken }
  const accessToken = liff.getAccessToken()
  return accessToken ? { accessToken } : undefined
}

export function signedInOnce(): void {
  sessionStorage.removeItem(attemptsKey)
}

/**
 * Leaves for LINE's sign-in and comes back to this address. The SDK never renews a token, and ignores a new one while it holds
 * the old: so it logs out first. False after two tries in a row, so that nobody goes round in circles.
 */
export async function signInAgain(): Promise<boolean> {
  const attempts = Number(sessionStorage.getItem(attemptsKey) ?? 0)
  if (attempts >= mostAttempts) return false
  sessionStorage.setItem(attemptsKey, String(attempts + 1))
  if (liff.isLoggedIn()) liff.logout()
  if (liff.isInClient()) {
    location.assign(await liff.permanentLink.createUrlBy(location.href))
  } else {
    liff.login({ redirectUri: location.href })
  }
  return true
}

/** Whether LINE would show this person's friends: it depends on the channel's settings, the version of LINE, and a sign-in. */
export function mayShareCard(): boolean {
  return liff.isApiAvailable('shareTargetPicker')
}

/**
 * LINE asks to whom the card goes, and sends it in the person's own name. True if it went, false if they thought better of it.
 * The part of the SDK for it is large, and few share: it comes when it is asked for.
 */
export async function shareCard(card: ListCard): Promise<boolean> {
  const { default: ShareTargetPicker } = await import('@line/liff/share-target-picker')
  liff.use(new ShareTargetPicker() as Parameters<typeof liff.use>[0])
  return (await liff.shareTargetPicker([card])) !== undefined
}

/** Opens an address outside of LINE, in the phone's own browser. */
export async function openOutside(url: string): Promise<void> {
  const { default: OpenWindow } = await import('@line/liff/open-window')
  liff.use(new OpenWindow() as Parameters<typeof liff.use>[0])
  liff.openWindow({ url, external: true })
}

/** Whether LINE would scan a QR code for this page: it depends on the channel's settings, the version of LINE, and a sign-in. */
export function mayScanCode(): boolean {
  return liff.isApiAvailable('scanCodeV2')
}

/** What LINE's scanner read; nothing where the person thought better of it. The part of the SDK for it comes when it is asked for. */
export async function scanCode(): Promise<string | undefined> {
  const { default: ScanCodeV2 } = await import('@line/liff/scan-code-v2')
  liff.use(new ScanCodeV2() as Parameters<typeof liff.use>[0])
  return (await liff.scanCodeV2()).value ?? undefined
}
