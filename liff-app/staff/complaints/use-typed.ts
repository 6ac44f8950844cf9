import { useState } from 'preact/hooks'
import { me } from '../../api.ts'

type Kept = { text: string; sent?: { what: string; key: string } }

/** Words for a complaint that outlive a reload and a lost network; sent again without a change they go under the same key. */
export function useTyped(name: string) {
  const at = `phrom:complaint:${name}:${me.value?.id ?? ''}`
  const [kept, setKept] = useState<Kept>(() => before(at))
  const keep = (next: Kept) => {
    setKept(next)
    try {
      if (next.text !== '') localStorage.setItem(at, JSON.stringify(next))
      else localStorage.removeItem(at)
    } catch {
      // A phone that keeps nothing still sends.
    }
  }
  return {
    text: kept.text,
    change: (text: string) => keep({ ...kept, text }),
    keyFor(what: string): string {
      const key = kept.sent?.what === what ? kept.sent.key : crypto.randomUUID()
      keep({ ...kept, sent: { what, key } })
      return key
    },
    clear: () => keep({ text: '' }),
  }
}

function before(at: string): Kept {
  try {
    return JSON.parse(localStorage.getItem(at) ?? 'null') ?? { text: '' }
  } catch {
    return { text: '' }
  }
}
