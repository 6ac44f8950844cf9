import { readFileSync } from 'node:fs'
import type { Language } from '@phrom/shared/words/text.ts'
import { html, raw } from 'hono/html'
import { marked } from 'marked'
import { type Html, page, type Site } from '../guide/page.ts'

const titles = { th: 'ข้อมูลส่วนบุคคล', en: 'Personal data' }

/** The privacy notice, as it stands in the documentation. */
export function noticePage(site: Site, language: Language): Html {
  const file = new URL(`../../docs/privacy.${language}.md`, import.meta.url)
  // Our own text: nothing in it comes from outside. A table may be wider than a phone, so it moves in its own frame.
  const text = (marked.parse(readFileSync(file, 'utf8'), { async: false }) as string)
    .replaceAll('<table>', '<div class="wide" tabindex="0" role="region"><table>')
    .replaceAll('</table>', '</table></div>')
  return page({
    site,
    language,
    title: titles[language],
    path: (of) => `/privacy${of === 'en' ? '?lang=en' : ''}`,
    body: html`<article class="notice-text">${raw(text)}</article>`,
  })
}
