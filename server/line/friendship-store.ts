import type { Instant } from '@phrom/shared/time.ts'
import type { Db, Tables } from '../database/tables.ts'

type Of = Pick<Tables['friendship'], 'officeId' | 'personId'>

/** The person follows the office, or does so again. `at`: when LINE says it was; what is older than what is known changes nothing. */
export async function setFollowing(
  tx: Db,
  {
    officeId,
    personId,
    language,
    at,
  }: Of & { language: Tables['friendship']['language']; at: Instant },
): Promise<void> {
  await tx
    .insertInto('friendship')
    .values({ officeId, personId, language, followedAt: at, blockedAt: null })
    .onConflict((conflict) =>
      conflict
        .columns(['officeId', 'personId'])
        .doUpdateSet({ language, followedAt: at, blockedAt: null })
        .where((eb) =>
          eb.and([
            eb.or([eb('friendship.followedAt', 'is', null), eb('friendship.followedAt', '<', at)]),
            eb.or([eb('friendship.blockedAt', 'is', null), eb('friendship.blockedAt', '<', at)]),
          ]),
        ),
    )
    .execute()
}

/** The person has blocked the office or left it; what is older than what is known changes nothing. */
export async function setBlocked(
  tx: Db,
  { officeId, personId, at }: Of & { at: Instant },
): Promise<void> {
  await tx
    .insertInto('friendship')
    .values({ officeId, personId, language: 'th', followedAt: null, blockedAt: at })
    .onConflict((conflict) =>
      conflict
        .columns(['officeId', 'personId'])
        .doUpdateSet({ blockedAt: at })
        .where((eb) =>
          eb.and([
            eb.or([eb('friendship.followedAt', 'is', null), eb('friendship.followedAt', '<', at)]),
            eb.or([eb('friendship.blockedAt', 'is', null), eb('friendship.blockedAt', '<', at)]),
          ]),
        ),
    )
    .execute()
}

export function findFriendship(
  db: Db,
  { officeId, personId }: Of,
): Promise<Tables['friendship'] | undefined> {
  return db
    .selectFrom('friendship')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('personId', '=', personId)
    .executeTakeFirst()
}

/** In every office. */
export function listFriendships(db: Db, personId: string) {
  return db
    .selectFrom('friendship')
    .select(['officeId', 'language', 'followedAt', 'blockedAt'])
    .where('personId', '=', personId)
    .orderBy('officeId')
    .execute()
}
