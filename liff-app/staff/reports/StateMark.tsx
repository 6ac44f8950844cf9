import type { ReportState } from '@phrom/shared/reports/views.ts'
import { Icon } from '../../parts/Icon.tsx'
import type { IconName } from '../../parts/icons.ts'

const looks: Record<ReportState, { look: string; icon: IconName }> = {
  'so-far': { look: '', icon: 'clock' },
  missing: { look: 'stop', icon: 'triangle-alert' },
  draft: { look: 'turn', icon: 'pencil' },
  final: { look: 'ok', icon: 'check' },
}

/** Where a report stands, in icon, word and colour. */
export function StateMark({ state, word }: { state: ReportState; word: string }) {
  const { look, icon } = looks[state]
  return (
    <span class={`state ${look}`}>
      <Icon name={icon} />
      {word}
    </span>
  )
}
