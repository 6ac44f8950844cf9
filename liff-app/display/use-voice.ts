import type { DisplayView } from '@phrom/shared/ticket-views.ts'
import { display as words } from '@phrom/shared/words/display.ts'
import { fill } from '@phrom/shared/words/text.ts'
import { useEffect, useRef, useState } from 'preact/hooks'

type Call = DisplayView['called'][number]

const kept = 'phrom.voice'
/** After a network that was lost for longer, who was called meanwhile has seen it or asked. */
const freshMs = 60_000

/** Reads each new call aloud in Thai, once, where the voice is switched on; what was called before this page was opened stays unsaid. */
export function useVoice(view: DisplayView | undefined) {
  const [isOn, setOn] = useState(recall)
  const [isBlocked, setBlocked] = useState(false)
  const said = useRef<Set<string> | undefined>(undefined)
  useEffect(() => {
    if (!view) return
    const isFirst = said.current === undefined
    const known = said.current ?? new Set<string>()
    said.current = known
    // The newest comes first on the screen, and last in speech.
    for (const call of [...view.called].reverse()) {
      const key = `${call.ticket} ${call.calledAt}`
      if (known.has(key)) continue
      known.add(key)
      const isFresh = Date.parse(view.now) - Date.parse(call.calledAt) < freshMs
      if (isOn && isFresh && !isFirst) say(call, setBlocked)
    }
  }, [view, isOn])
  function turn(on: boolean) {
    setOn(on)
    setBlocked(false)
    keep(on)
    if (!on) globalThis.speechSynthesis?.cancel()
  }
  return { isOn, isBlocked, turn, isPossible: 'speechSynthesis' in globalThis }
}

/** "หมายเลข A 001 เชิญช่อง 2": the letter apart, or it is read as a word. */
function say({ ticket, counter }: Call, setBlocked: (is: boolean) => void): void {
  if (!('speechSynthesis' in globalThis)) return
  const values = { letter: ticket.slice(0, 1), number: ticket.slice(1), counter }
  const utterance = new SpeechSynthesisUtterance(fill(words.call, 'th', values))
  utterance.lang = 'th-TH'
  utterance.rate = 0.9
  // A browser speaks only after somebody has touched the page.
  utterance.onerror = ({ error }) => setBlocked(error === 'not-allowed')
  utterance.onstart = () => setBlocked(false)
  speechSynthesis.speak(utterance)
}

function recall(): boolean {
  try {
    return localStorage.getItem(kept) === 'on'
  } catch {
    return false
  }
}

function keep(isOn: boolean): void {
  try {
    localStorage.setItem(kept, isOn ? 'on' : 'off')
  } catch {
    // A screen that keeps nothing is quiet again tomorrow.
  }
}
