import { card, cardLine } from './card.ts'
import type { Checklist } from './checklist.ts'
import type { Service } from './services/service.ts'
import { share } from './words/share.ts'
import { fill, type Language } from './words/text.ts'

export type ListCard = ReturnType<typeof listCard>

/** "เอกสาร 3 รายการ", how much there is to bring. */
function tellPapers({ papers }: Pick<Checklist, 'papers'>, language: Language): string {
  const n = papers.length
  return fill(n === 0 ? share.noPapers : n === 1 ? share.onePaper : share.papers, language, { n })
}

/** What goes with the address of a list to any app: the service and how many papers, nothing of the person. */
export function listMessage(
  service: Pick<Service, 'title'>,
  list: Pick<Checklist, 'papers'>,
  language: Language,
): string {
  const values = { service: service.title[language], papers: tellPapers(list, language) }
  return fill(share.message, language, values)
}

/** The card with which a person gives a list to friends in LINE; it opens the list at its address. */
export function listCard(
  service: Pick<Service, 'title'>,
  list: Pick<Checklist, 'papers'>,
  address: string,
  language: Language,
) {
  return card({
    tone: 'none',
    head: share.cardHead[language],
    body: [
      cardLine(service.title[language], { weight: 'bold', size: 'md' }),
      cardLine(tellPapers(list, language), { weight: 'bold', size: 'lg' }),
      cardLine(share.cardSay[language], { size: 'sm' }),
    ],
    button: { label: share.cardButton[language], uri: address },
    altText: share.cardAlt[language],
  })
}
