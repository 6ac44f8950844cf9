import type { ComponentChildren } from 'preact'

/** A table, named by its heading, that scrolls by itself where the screen is too narrow for it. */
export function ScrollTable({
  labelledby,
  look,
  children,
}: {
  labelledby: string
  look: 'cal-table' | 'log-table'
  children: ComponentChildren
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard
    <section class="tablewrap" tabIndex={0} aria-labelledby={labelledby}>
      <table class={`table ${look}`} aria-labelledby={labelledby}>
        {children}
      </table>
    </section>
  )
}
