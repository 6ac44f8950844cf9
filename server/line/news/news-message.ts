import type { messagingApi } from '@line/bot-sdk'
import { card, cardLine } from '@phrom/shared/card.ts'
import { newsWords } from '@phrom/shared/words/news.ts'
import { fill, type Language } from '@phrom/shared/words/text.ts'
import { volunteerNewsWords } from '@phrom/shared/words/volunteer-news.ts'
import type { OfficeSettings } from '../../config.ts'
import type { News } from './news-store.ts'

/**
 * News as LINE shows it. To who has a case of a service it is a bubble: its notice on a locked screen says who writes and not about
 * what, as they were promised when they agreed to be written to. To volunteers it is a card that opens the news in the app, where it counts as read.
 */
export function newsMessage(
  news: Pick<News, 'id' | 'audience' | 'textTh' | 'textEn' | 'reminderOf'>,
  language: Language,
  { id: officeId, name }: Pick<OfficeSettings, 'id' | 'name'>,
  liffUrl: string,
): messagingApi.Message {
  const text = language === 'th' ? news.textTh : news.textEn
  if (news.audience === 'all') return { type: 'text', text }
  const altText = fill(newsWords.alt, language, { office: name[language] })
  if (news.audience === 'volunteers') {
    const { id, reminderOf } = news
    return card<messagingApi.FlexComponent>({
      tone: reminderOf === null ? 'waiting' : 'turn',
      head: volunteerNewsWords[reminderOf === null ? 'head' : 'reminderHead'][language],
      body: [cardLine(text, { size: 'md' })],
      button: {
        label: volunteerNewsWords.openInApp[language],
        uri: `${liffUrl}/${officeId}/volunteer/news/${reminderOf ?? id}`,
      },
      altText,
    })
  }
  return {
    type: 'flex',
    altText,
    contents: {
      type: 'bubble',
      body: { type: 'box', layout: 'vertical', contents: [{ type: 'text', text, wrap: true }] },
    },
  }
}
