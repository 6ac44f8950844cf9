import type { ComponentChildren } from 'preact'

/** One matter of what is held. */
export function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="card stack-s">
      <h2>{title}</h2>
      {children}
    </section>
  )
}

export function Line({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
