import { type IconName, icons } from './icons.ts'

/** Stands beside a word, never instead of one. The paths are our own constants, so they go in as they are. */
export function Icon({ name }: { name: IconName }) {
  const inner = { __html: icons[name] }
  return <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" dangerouslySetInnerHTML={inner} />
}
