import { hkdfSync } from 'node:crypto'
import type { CalendarLink } from '@phrom/shared/case.ts'
import { type Instant, toInstant } from '@phrom/shared/time.ts'
import { decodeJwt, jwtVerify, SignJWT } from 'jose'
import type { Config, OfficeSettings } from '../config.ts'

const minutes = 15
const audience = 'visit-file'

/** A key of its own for these links, out of the one secret that every office has and every server process knows. */
function keyOf({ line }: OfficeSettings): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', line.channelSecret, '', 'phrom visit file', 32))
}

/** A link that any browser can open for fifteen minutes: LINE's own cannot hand a file to the calendar. It names office and case by their ids alone. */
export async function makeVisitLink(
  office: OfficeSettings,
  caseId: string,
  now: Instant,
): Promise<CalendarLink> {
  const expires = Date.parse(now) / 1000 + minutes * 60
  const token = await new SignJWT({ office: office.id })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(caseId)
    .setAudience(audience)
    .setExpirationTime(Math.floor(expires))
    .sign(keyOf(office))
  return { path: `/api/visit-files/${token}/visit.ics`, expiresAt: toInstant(expires * 1000) }
}

/** Whose visit a link leads to; nothing where its time is over, or somebody else has made it. */
export async function readVisitLink(
  config: Config,
  token: string,
  now: Instant,
): Promise<{ office: OfficeSettings; caseId: string } | undefined> {
  try {
    const { office: id } = decodeJwt(token)
    const office = config.offices.find((item) => item.id === id)
    if (!office) return
    const { payload } = await jwtVerify(token, keyOf(office), {
      ...{ audience, algorithms: ['HS256'], currentDate: new Date(now) },
      requiredClaims: ['sub', 'exp'],
    })
    return payload.sub ? { office, caseId: payload.sub } : undefined
  } catch {
    return
  }
}
