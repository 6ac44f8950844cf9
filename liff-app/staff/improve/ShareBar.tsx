/** As long as the share, in percent, that stands beside it in numbers. */
export function ShareBar({ share }: { share: number }) {
  return (
    <span class="improve-bar" aria-hidden="true">
      <i style={{ width: `${share}%` }} />
    </span>
  )
}
