import { createRemoteJWKSet, errors, jwtVerify } from 'jose'
import * as v from 'valibot'
import type { Config } from '../config.ts'
import { Refusal } from '../refusal.ts'

export type LinePerson = { lineUserId: string; name: string }

const lineUserId = v.pipe(v.string(), v.regex(/^U[0-9a-f]{32}$/))
const IdToken = v.object({ sub: lineUserId, name: v.optional(v.string(), '') })
const AccessToken = v.object({ client_id: v.string(), expires_in: v.number() })
const Profile = v.object({ userId: lineUserId, displayName: v.string() })

/** A few seconds of difference between LINE's clock and ours. */
const clockTolerance = 5
const patience = 5000

/** Tells whose token it is; refuses every token that is not LINE's, for our channel, and still good. */
export function lineTokens(config: Config) {
  const keys = createRemoteJWKSet(new URL('/oauth2/v2.1/certs', config.lineApiOrigin), {
    timeoutDuration: patience,
  })

  return {
    /** ES256 alone: LIFF signs with nothing else, and the published keys must never serve as an HMAC secret. */
    async ofIdToken(token: string): Promise<LinePerson> {
      try {
        const { payload } = await jwtVerify(token, keys, {
          algorithms: ['ES256'],
          issuer: 'https://access.line.me',
          audience: config.loginChannelId,
          requiredClaims: ['exp', 'sub'],
          clockTolerance,
        })
        const { sub, name } = v.parse(IdToken, payload)
        return { lineUserId: sub, name }
      } catch (error) {
        if (error instanceof errors.JWTExpired) throw new Refusal('token_expired')
        if (error instanceof errors.JWKSTimeout) throw new Refusal('line_unreachable')
        if (error instanceof errors.JOSEError || error instanceof v.ValiError) {
          throw new Refusal('token_invalid')
        }
        throw new Refusal('line_unreachable')
      }
    },

    /** For when the ID token has ended and the access token (12 h) has not. */
    async ofAccessToken(token: string): Promise<LinePerson> {
      const verify = new URL('/oauth2/v2.1/verify', config.lineApiOrigin)
      verify.searchParams.set('access_token', token)
      const seen = v.safeParse(AccessToken, await ask(verify))
      if (!seen.success || seen.output.client_id !== config.loginChannelId) {
        throw new Refusal('token_invalid')
      }
      if (seen.output.expires_in <= 0) throw new Refusal('token_expired')
      const profile = v.safeParse(
        Profile,
        await ask(new URL('/v2/profile', config.lineApiOrigin), {
          authorization: `Bearer ${token}`,
        }),
      )
      if (!profile.success) throw new Refusal('token_invalid')
      return { lineUserId: profile.output.userId, name: profile.output.displayName }
    },
  }
}

async function ask(address: URL, headers: Record<string, string> = {}): Promise<unknown> {
  try {
    const answer = await fetch(address, { headers, signal: AbortSignal.timeout(patience) })
    return await answer.json()
  } catch {
    throw new Refusal('line_unreachable')
  }
}
