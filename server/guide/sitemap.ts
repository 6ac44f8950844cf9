import { serviceList } from '@phrom/shared/services/all.ts'
import { guidePath } from '@phrom/shared/shared-list.ts'
import type { Language } from '@phrom/shared/words/text.ts'
import { indexPath } from './index-page.ts'

/** Search engines may read the guides; nothing else of the site is for them. */
export function robots(origin: string): string {
  return `User-agent: *
Allow: /guide
Allow: /privacy
Allow: /assets/
Disallow: /

Sitemap: ${origin}/sitemap.xml
`
}

/** Every guide in both languages (sitemaps.org 0.9, with alternates as search engines read them). */
export function sitemap(origin: string): string {
  const paths = [
    indexPath,
    ...serviceList.map(
      ({ id }) =>
        (of: Language) =>
          guidePath(id, of),
    ),
  ]
  const urls = paths.flatMap((path) => {
    const link = (of: Language) =>
      `<xhtml:link rel="alternate" hreflang="${of}" href="${origin}${path(of)}"/>`
    return (['th', 'en'] as const).map(
      (language) => `<url><loc>${origin}${path(language)}</loc>${link('th')}${link('en')}</url>`,
    )
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`
}
