import { dayOf, toInstant } from '@phrom/shared/time.ts'
import { useState } from 'preact/hooks'
import { me } from '../../api.ts'
import { partsOf } from '../../citizen/answer-input.ts'
import { uuidv7 } from '../../uuid.ts'

/** `sent`: what went out last, under which key and id, so that a retry is known as one. */
type Sent = { what: string; key: string; id: string }
type Draft = { parts: ReturnType<typeof partsOf>; note: string; sent?: Sent }

/** What is typed of a criterion outlives a reload and a lost network. */
export function useDraft(name: string, before: { note: string } | undefined) {
  const at = `phrom:gecc:${name}:${me.value?.id ?? ''}`
  const [draft, setDraft] = useState<Draft>(() => kept(at) ?? fresh(before?.note ?? ''))
  const keep = (next: Draft) => {
    setDraft(next)
    try {
      localStorage.setItem(at, JSON.stringify(next))
    } catch {
      // A computer that keeps nothing still sends.
    }
  }
  return {
    ...draft,
    change: (change: Partial<Pick<Draft, 'parts' | 'note'>>) => keep({ ...draft, ...change }),
    /** The same for the same words, anew for others. */
    sending(what: string): Sent {
      const sent =
        draft.sent?.what === what ? draft.sent : { what, key: crypto.randomUUID(), id: uuidv7() }
      keep({ ...draft, sent })
      return sent
    },
    clear: () => localStorage.removeItem(at),
  }
}

/** Somebody looks today, as a rule. */
function fresh(note: string): Draft {
  return { parts: partsOf(dayOf(toInstant(Date.now()))), note }
}

function kept(at: string): Draft | undefined {
  try {
    return JSON.parse(localStorage.getItem(at) ?? 'null') ?? undefined
  } catch {
    return
  }
}
