/** A consent or another yes: the whole row is the target, and nothing is chosen beforehand. */
export function Checkbox({
  id,
  text,
  note,
  checked,
  change,
}: {
  id: string
  text: string
  note?: string
  checked: boolean
  change: (checked: boolean) => void
}) {
  return (
    <label class="choice" style={{ alignItems: 'start' }}>
      <input id={id} type="checkbox" checked={checked} onChange={() => change(!checked)} />
      <span>
        {text}
        {note && <small>{note}</small>}
      </span>
    </label>
  )
}
