import { type Level, levels } from '@phrom/shared/survey.ts'
import { faceWords } from '@phrom/shared/words/survey.ts'
import { t } from '../../words.ts'

/** The mouth from corner to corner: how deep it hangs. */
const mouths: Record<Level, string> = {
  5: 'M10 19q6 8 12 0z',
  4: 'M10 20q6 5 12 0',
  3: 'M10 21h12',
  2: 'M11 22q5-3 10 0',
  1: 'M9 24q7-10 14 0',
}

function Face({ level }: { level: Level }) {
  return (
    <svg class="face" viewBox="0 0 32 32" aria-hidden="true">
      <circle cx="16" cy="16" r="14" />
      <path class="eyes" d="M11 12v2M21 12v2" />
      <path class={level === 5 ? 'laugh' : undefined} d={mouths[level]} />
    </svg>
  )
}

/** Five faces with their words, the best first: one tap answers. */
export function Faces({
  busy,
  chosen,
  tap,
}: {
  busy: boolean
  chosen: Level | undefined
  tap: (level: Level) => void
}) {
  return (
    <ul class="faces">
      {levels.map((level) => (
        <li key={level}>
          <button
            type="button"
            aria-disabled={busy}
            aria-pressed={chosen === undefined ? undefined : chosen === level}
            onClick={() => tap(level)}
          >
            <Face level={level} />
            <span>{t(faceWords[level])}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
