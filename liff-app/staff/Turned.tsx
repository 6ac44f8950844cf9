import type { ComponentChildren } from 'preact'

/** A picture of a known size in a box that fits it however it is turned; the child fills the box. */
export function Turned({
  width,
  height,
  turns,
  over,
  children,
}: {
  width: number
  height: number
  /** Quarter turns, clockwise. */
  turns: number
  /** Lies over the turned picture, upright itself. */
  over?: ComponentChildren
  children: ComponentChildren
}) {
  const lying = turns % 2 === 1
  return (
    <div
      class="turned"
      style={{ aspectRatio: lying ? `${height} / ${width}` : `${width} / ${height}` }}
    >
      <div
        class="turned-in"
        style={{
          width: lying ? `${(width / height) * 100}%` : '100%',
          transform: `translate(-50%, -50%) rotate(${turns * 90}deg)`,
        }}
      >
        {children}
      </div>
      {over}
    </div>
  )
}
