import { defaultQuestionDays, defaultRetention, type Retention } from '@phrom/shared/retention.ts'
import type { Config, OfficeSettings } from '../config.ts'

/** How long an office keeps what a service holds: its own days, those of the service before those for all. */
export function retentionOf(
  config: Pick<Config, 'offices'>,
  officeId: string,
  serviceId: string,
): Retention {
  const set = config.offices.find(({ id }) => id === officeId)?.retention
  return merged(set, set?.services?.[serviceId])
}

/** How many days the words are kept that people ask in the chat; afterwards only how many asked. */
export function questionDaysOf(config: Pick<Config, 'offices'>, officeId: string): number {
  const set = config.offices.find(({ id }) => id === officeId)?.retention
  return set?.questions ?? defaultQuestionDays
}

function merged(...changes: (Change | undefined)[]): Retention {
  return changes.reduce<Retention>(
    (rule, change) => ({
      papers: { ...rule.papers, ...change?.papers },
      case: change?.case ?? rule.case,
      unsent: change?.unsent ?? rule.unsent,
      notice: change?.notice ?? rule.notice,
    }),
    defaultRetention,
  )
}
type Change = Omit<
  NonNullable<OfficeSettings['retention']>,
  'services' | 'questions' | 'inquiries' | 'volunteers'
>

/** Days after its last change within which nothing is to be done about any case, in any office. */
export function shortestDays({ offices }: Pick<Config, 'offices'>): number {
  const rules = offices.flatMap(({ retention }) => [
    merged(retention),
    ...Object.values(retention?.services ?? {}).map((change) => merged(retention, change)),
  ])
  const days = rules.map((rule) => {
    const { expired: _, ...papers } = rule.papers
    return Math.min(...Object.values(papers), rule.case, rule.unsent) - rule.notice
  })
  return Math.max(0, Math.min(...days))
}
