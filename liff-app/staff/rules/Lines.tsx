import type { Line } from '@phrom/shared/services/definition-items.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { fieldNames } from '@phrom/shared/words/rule-desk.ts'
import { t } from '../../words.ts'
import { LineValue } from './tell.tsx'

/** Lines by what they are about; several of one kind are a list. */
export function Lines({
  service,
  lines,
  each,
}: {
  service: Service
  lines: Line[]
  each: readonly string[] | undefined
}) {
  if (lines.length === 0) return null
  return (
    <dl class="lines">
      {grouped(lines).map((group) => (
        <div key={`${group[0]?.field}-${lines.indexOf(group[0] as Line)}`}>
          <dt>{t(fieldNames[group[0]?.field ?? 'text'])}</dt>
          {group.map((line, i) => (
            <dd key={i}>
              <LineValue service={service} line={line} each={each} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}

function grouped(lines: Line[]): Line[][] {
  const groups: Line[][] = []
  for (const line of lines) {
    const last = groups.at(-1)
    if (last?.[0]?.field === line.field) last.push(line)
    else groups.push([line])
  }
  return groups
}
