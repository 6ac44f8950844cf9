import type { messagingApi } from '@line/bot-sdk'
import { type CardLine, card, cardLine } from '@phrom/shared/card.ts'
import { showCode } from '@phrom/shared/case-code.ts'
import { clockOf, showClock } from '@phrom/shared/time.ts'
import { chatPictures as words } from '@phrom/shared/words/chat-pictures.ts'
import { shortPapers } from '@phrom/shared/words/short-papers.ts'
import { fill, type Language, type Text } from '@phrom/shared/words/text.ts'
import type { OfficeSettings } from '../../config.ts'
import type { Said } from '../said.ts'
import type { AlbumRow, PictureRow } from './store.ts'
import type { Opens, WantedPaper } from './wanted-papers.ts'

/** Thirteen buttons are LINE's most, and one of them says no. */
const mostChoices = 12
/** A card that nobody scrolls; the screen behind its button shows all. */
const mostMissing = 5

export function saying(text: string): messagingApi.TextMessage {
  return { type: 'text', text }
}

/** Asks which paper the pictures of an album are, in reply to the very picture. */
export function whichPaper(
  album: AlbumRow,
  pictures: readonly Pick<PictureRow, 'type'>[],
  wanted: readonly WantedPaper[],
  language: Language,
): Said {
  const papers = byCase(wanted.slice(0, mostChoices))
  const asked = papers.filter(({ why }) => why === 'returned' || why === 'missing')
  const onlyOne = asked.length === 1 ? asked[0] : undefined
  const what = tellWhat(pictures, language)
  const lines = [fill(onlyOne ? words.isIt : words.which, language, { what })]
  let caseId: string | undefined
  for (const [i, paper] of papers.entries()) {
    if (paper.caseId !== caseId) {
      const values = { service: paper.service[language], code: showCode(paper.code) }
      lines.push('', fill(words.ofCase, language, values))
      caseId = paper.caseId
    }
    const told = paper.why === 'returned' ? words.toFix : undefined
    const name = told
      ? fill(told, language, { paper: nameOf(paper, language) })
      : nameOf(paper, language)
    const isAlone = papers.length === 1
    lines.push(isAlone ? name : fill(words.choice, language, { n: i + 1, paper: name }))
  }
  lines.push('')
  if (wanted.length > papers.length) lines.push(words.more[language])
  lines.push(fill(words.until, language, { clock: showClock(clockOf(album.until), language) }))
  const { quoteToken } = album
  return {
    messages: [{ ...saying(lines.join('\n')), ...(quoteToken && { quoteToken }) }],
    quickReply: [
      ...papers.map((paper, i) => {
        const short = shortPapers[paper.requirementId]?.[language] ?? ''
        const label = paper === onlyOne ? words.yes[language] : `${i + 1} ${short}`.trim()
        return choice(label, `${album.id}:${paper.caseId}:${paper.key}`, label)
      }),
      choice(words.none[language], `${album.id}:none`, words.none[language]),
    ],
  }
}

/** Paper by paper of one case, as they stand side by side in the list. */
function byCase(papers: readonly WantedPaper[]): WantedPaper[] {
  const cases = [...new Set(papers.map(({ caseId }) => caseId))]
  return cases.flatMap((id) => papers.filter(({ caseId }) => caseId === id))
}

function choice(label: string, data: string, displayText: string): messagingApi.QuickReplyItem {
  return {
    type: 'action',
    action: { type: 'postback', label, data: `picture:${data}`, displayText },
  }
}

function tellWhat(pictures: readonly Pick<PictureRow, 'type'>[], language: Language): string {
  if (pictures.some(({ type }) => type === 'application/pdf')) return words.file[language]
  if (pictures.length === 1) return words.photo[language]
  return fill(words.photos, language, { n: pictures.length })
}

/** A paper's name, with whose it is. */
function nameOf({ name, owner }: Pick<WantedPaper, 'name' | 'owner'>, language: Language): string {
  return owner ? `${name[language]} · ${owner[language]}` : name[language]
}

/** What was added, how many pages the paper has now, what is still missing, and the way into the case. */
export function addedCard(
  office: OfficeSettings,
  liffUrl: string,
  language: Language,
  added: {
    paper: Opens & { service: Text; code: string; name: Text; owner: Text | undefined }
    pages: number
    hasEarlier: boolean
    isPdf: boolean
    missing: Text[]
  },
): messagingApi.FlexMessage {
  const { paper, pages, hasEarlier, isPdf, missing } = added
  const small = (text: string) => cardLine(text, { size: 'sm' })
  const values = { paper: nameOf(paper, language), n: pages }
  const body: CardLine[] = [
    cardLine(paper.service[language], { weight: 'bold', size: 'md' }),
    small(fill(pages === 1 ? words.onePage : words.pages, language, values)),
    small((isPdf ? words.openIt : words.marked)[language]),
  ]
  if (hasEarlier) body.push(small(words.earlierPages[language]))
  if (missing.length > 0) {
    body.push(cardLine(words.missing[language], { weight: 'bold', size: 'sm' }))
    for (const name of missing.slice(0, mostMissing)) body.push(small(name[language]))
    const more = missing.length - mostMissing
    if (more > 0) body.push(small(fill(words.andMore, language, { n: more })))
  } else {
    const isDraft = paper.state === 'draft'
    body.push(small((isDraft ? words.completeDraft : words.completeReturned)[language]))
  }
  body.push(cardLine(words.unsend[language], { size: 'xs', color: '#47574f' }))
  return card({
    tone: missing.length > 0 ? 'turn' : 'ready',
    head: words.added[language],
    body,
    button: { label: words.open[language], uri: caseUrl(office, liffUrl, paper) },
    altText: fill(words.alt, language, {
      code: showCode(paper.code),
      office: office.name[language],
    }),
  })
}

/** A tap into one case. */
export function caseDoor(
  office: OfficeSettings,
  liffUrl: string,
  of: Opens,
  language: Language,
): messagingApi.QuickReplyItem {
  const uri = caseUrl(office, liffUrl, of)
  return { type: 'action', action: { type: 'uri', label: words.open[language], uri } }
}

/** What was begun goes on at its list, wherever it was begun; the rest has its own screen. */
function caseUrl(
  { id }: OfficeSettings,
  liffUrl: string,
  { caseId, serviceId, state }: Opens,
): string {
  return state === 'draft'
    ? `${liffUrl}/${id}/services/${serviceId}/list?case=${caseId}`
    : `${liffUrl}/${id}/cases/${caseId}`
}
