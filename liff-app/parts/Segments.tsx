import type { PaperState } from '@phrom/shared/case.ts'

const looks: Record<PaperState, string> = {
  accepted: 'ok',
  received: 'wait',
  returned: 'turn',
  todo: '',
}

/** The ready bar: one segment is one paper. Words beside it say the same. */
export function Segments({ papers }: { papers: PaperState[] }) {
  if (papers.length === 0) return null
  return (
    <div class="segs" aria-hidden="true">
      {papers.map((state, i) => (
        <i key={i} class={looks[state]} />
      ))}
    </div>
  )
}
