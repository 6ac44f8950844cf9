import type { ComponentChildren } from 'preact'

/** What a line of a picture stands for, with a piece of that line. */
export function Key({
  look,
  children,
}: {
  look: 'this' | 'before' | 'target'
  children: ComponentChildren
}) {
  return (
    <span class="chart-key">
      <svg viewBox="0 0 40 12" aria-hidden="true">
        {look === 'this' && (
          <>
            <path class="chart-line" d="M0 6H40" />
            <circle class="chart-mark" cx="20" cy="6" r="4.5" />
          </>
        )}
        {look === 'before' && (
          <>
            <path class="chart-before" d="M0 6H40" />
            <circle class="chart-before-mark" cx="20" cy="6" r="4" />
          </>
        )}
        {look === 'target' && <path class="chart-target" d="M0 6H40" />}
      </svg>
      {children}
    </span>
  )
}
