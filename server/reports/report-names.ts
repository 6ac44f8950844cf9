import { serviceList } from '@phrom/shared/services/all.ts'
import { definitions } from '@phrom/shared/services/definitions.ts'
import { reasons } from '@phrom/shared/services/reasons.ts'
import type { ReasonId } from '@phrom/shared/services/service.ts'
import type { NotServedReason } from '@phrom/shared/tickets.ts'
import { notServed } from '@phrom/shared/words/not-served.ts'
import { fillTexts, type Text } from '@phrom/shared/words/text.ts'

const together: Text = { th: '{paper}: {reason}', en: '{paper}: {reason}' }
const inWords: Text = { th: 'เขียนเหตุเอง', en: 'In the officer’s own words' }

export function serviceName(id: string): Text {
  return serviceList.find((service) => service.id === id)?.title ?? { th: id, en: id }
}

/** A paper by its id in a list, `marriage-certificate@spouse`: of whom it is asked for does not matter here. */
function paperName(key: string): Text | undefined {
  const [id] = key.split('@')
  for (const service of Object.values(definitions).flat()) {
    const found = service.requirements.find((paper) => paper.id === id)
    if (found) return { th: found.th, en: found.en }
  }
}

/** `reason|what was missing`, as visits are counted. */
export function whyNotServed(key: string): Text {
  const [reason = '', missing = ''] = key.split('|')
  const words = notServed[reason as NotServedReason] ?? notServed.other
  const paper = paperName(missing)
  return paper ? fillTexts(together, { paper, reason: words }) : words
}

/** `paper|reason`, as checks are counted. */
export function whyReturned(key: string): Text {
  const [paper = '', reason = ''] = key.split('|')
  const words = reasons[reason as ReasonId]?.text ?? inWords
  return fillTexts(together, { paper: paperName(paper) ?? { th: paper, en: paper }, reason: words })
}
