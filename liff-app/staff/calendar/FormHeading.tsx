import { useEffect, useRef } from 'preact/hooks'

/** The heading of a form that came in the place of a list. It takes the focus: the button that was tapped is gone. */
export function FormHeading({ text }: { text: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <h2 tabIndex={-1} ref={heading}>
      {text}
    </h2>
  )
}
