import type { messagingApi } from '@line/bot-sdk'
import { newsWords } from '@phrom/shared/words/news.ts'
import { fill, type Language } from '@phrom/shared/words/text.ts'
import type { OfficeSettings } from '../../config.ts'
import type { News } from './news-store.ts'

/**
 * News as LINE shows it. To who has a case of a service it is a bubble: its notice on a locked screen says who writes and not about
 * what, as they were promised when they agreed to be written to.
 */
export function newsMessage(
  news: Pick<News, 'audience' | 'textTh' | 'textEn'>,
  language: Language,
  { name }: Pick<OfficeSettings, 'name'>,
): messagingApi.Message {
  const text = language === 'th' ? news.textTh : news.textEn
  if (news.audience === 'all') return { type: 'text', text }
  return {
    type: 'flex',
    altText: fill(newsWords.alt, language, { office: name[language] }),
    contents: {
      type: 'bubble',
      body: { type: 'box', layout: 'vertical', contents: [{ type: 'text', text, wrap: true }] },
    },
  }
}
