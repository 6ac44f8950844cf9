import type { KeyView, SystemsView } from '@phrom/shared/system-views.ts'
import { showDate } from '@phrom/shared/time.ts'
import { keyStateWords, scopeWords, systemWords as words } from '@phrom/shared/words/systems.ts'
import { write } from '../../api.ts'
import { useKey } from '../../parts/use-key.ts'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { language, t } from '../../words.ts'
import { keyApi } from './systems-api.ts'
import { tellDay } from './tell-system.ts'

type Props = { office: string; one: KeyView; set: (systems: SystemsView) => void }

/** A key by its beginning: what it may read, until when, and when it was last used. */
export function KeyRow({ office, one, set }: Props) {
  const { name, prefix, scopes, state, expiresAt, lastUsedOn, uses } = one
  const used = lastUsedOn && { day: showDate(lastUsedOn, language.value), n: uses }
  return (
    <div class="row bare">
      <span>
        <b>{name}</b>
        <small>
          {t(words.beginsWith, { prefix })}
          {state === 'active' && ` · ${t(words.until, { day: tellDay(expiresAt) })}`}
          {state !== 'active' && ` · ${t(keyStateWords[state])}`}
        </small>
        <small>{scopes.map((scope) => t(scopeWords[scope].name)).join(' · ')}</small>
        <small>{used ? t(words.usedOn, used) : t(words.neverUsed)}</small>
        <small>
          {t(words.madeBy, { by: one.createdBy, day: tellDay(one.createdAt) })}
          {one.revokedAt && one.revokedBy && (
            <>
              <br />
              {t(words.revokedBy, { by: one.revokedBy, day: tellDay(one.revokedAt) })}
            </>
          )}
        </small>
        {state === 'active' && <Revoke office={office} one={one} set={set} />}
      </span>
    </div>
  )
}

function Revoke({ office, one, set }: Props) {
  const { busy, problem, send } = useSend()
  const keyOf = useKey()
  const param = { office, keyId: one.id }
  const revoke = () =>
    send(async () =>
      set(
        await write<SystemsView>(
          (options) => keyApi.revoke.$post({ param }, options),
          keyOf(one.id),
        ),
      ),
    )
  return (
    <details class="why">
      <summary>
        <span aria-hidden="true">{t(words.revoke)}</span>
        <span class="hide">{t(words.revokeOf, { name: one.name })}</span>
      </summary>
      <div class="stack-s">
        <p>{t(words.revokeSay)}</p>
        <ProblemNote text={problem} />
        <button class="btn risk" type="button" disabled={busy} onClick={() => void revoke()}>
          {t(words.revoke)}
        </button>
      </div>
    </details>
  )
}
