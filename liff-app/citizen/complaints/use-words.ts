import { del, get, set } from 'idb-keyval'
import { useEffect, useState } from 'preact/hooks'
import { me } from '../../api.ts'

type Kept = { text: string; sent?: { what: string; key: string } }

/** Words that are typed, kept on the phone until they have arrived: sent again without a change they go under the same key. */
export function useWords(name: string) {
  const at = `complaint-words:${name}:${me.value?.id ?? ''}`
  const [kept, setKept] = useState<Kept>({ text: '' })
  useEffect(() => {
    get<Kept>(at).then(
      (before) => before && setKept(before),
      () => undefined,
    )
  }, [at])
  const keep = (next: Kept) => {
    setKept(next)
    void set(at, next).catch(() => undefined)
  }
  return {
    text: kept.text,
    change: (text: string) => keep({ ...kept, text }),
    /** The key of a request that says just this. */
    keyFor(what: string): string {
      const key = kept.sent?.what === what ? kept.sent.key : crypto.randomUUID()
      keep({ ...kept, sent: { what, key } })
      return key
    },
    clear() {
      setKept({ text: '' })
      void del(at).catch(() => undefined)
    },
  }
}
