import type { messagingApi } from '@line/bot-sdk'
import { card, cardLine } from '@phrom/shared/card.ts'
import { allowedLinks, type OwnLinks } from '@phrom/shared/reply-text.ts'
import type { Instant } from '@phrom/shared/time.ts'
import { inquiryChat, tellBy } from '@phrom/shared/words/inquiries.ts'
import { teamName } from '@phrom/shared/words/openings.ts'
import { fill, type Language } from '@phrom/shared/words/text.ts'
import type { OfficeSettings } from '../config.ts'
import type { InquiryMessageKind } from '../database/tables.ts'

type About = {
  kind: InquiryMessageKind
  language: Language
  text: string
  teamId: string
  until: Instant | undefined
}

/** A bubble with few buttons is read; further addresses stand in its words. */
const mostLinks = 3

/**
 * What staff answer, or that they are late. An answer is a card and no plain text: on a locked phone stands only that the office has
 * answered, and an address opens by a button that shows no other.
 */
export function inquiryMessage(
  { kind, language, text, teamId, until }: About,
  { name }: Pick<OfficeSettings, 'name'>,
  own: OwnLinks,
): messagingApi.Message {
  const office = name[language]
  if (kind === 'inquiry_late') {
    const time = until ? tellBy(until, language) : ''
    return { type: 'text', text: fill(inquiryChat.late, language, { time }) }
  }
  const team = teamName(teamId)[language]
  return card<messagingApi.FlexComponent>({
    tone: 'waiting',
    head: inquiryChat.reply[language],
    body: [
      cardLine(text, { size: 'md' }),
      cardLine(fill(inquiryChat.replyFrom, language, { team, office }), {
        size: 'xs',
        color: '#47574f',
      }),
    ],
    links: allowedLinks(text, own)
      .slice(0, mostLinks)
      .map((link) => ({ label: labelOf(link, own, language), uri: new URL(link).href })),
    altText: fill(inquiryChat.replyAlt, language, { office }),
  })
}

const mostLetters = 20

/** The host where it fits: people see where they go. */
function labelOf(link: string, own: OwnLinks, language: Language): string {
  if (own.some((start) => link.startsWith(start))) return inquiryChat.openApp[language]
  const { hostname } = new URL(link)
  return hostname.length <= mostLetters ? hostname : inquiryChat.openLink[language]
}
