import { useState } from 'preact/hooks'
import { me } from '../../api.ts'
import { readTyped, type TypedTexts } from './typed-texts.ts'

/** What is typed into a report outlives a reload and a lost network, for this person on this device alone. */
export function useTypedTexts(report: string) {
  const at = `phrom:report:${report}:${me.value?.id ?? ''}`
  const [typed, setTyped] = useState<TypedTexts>(() => before(at))
  const keep = (next: TypedTexts) => {
    setTyped(next)
    try {
      if (Object.keys(next).length > 0) localStorage.setItem(at, JSON.stringify(next))
      else localStorage.removeItem(at)
    } catch {
      // A device that keeps nothing still sends.
    }
  }
  return { texts: typed, keep }
}
export type Typing = ReturnType<typeof useTypedTexts>

function before(at: string): TypedTexts {
  try {
    return readTyped(localStorage.getItem(at))
  } catch {
    return {}
  }
}
