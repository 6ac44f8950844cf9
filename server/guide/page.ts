import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { withBreaks } from '@phrom/shared/words/breaks.ts'
import { guide as words } from '@phrom/shared/words/guide.ts'
import { fill, type Language, type Text } from '@phrom/shared/words/text.ts'
import { html, raw } from 'hono/html'
import { renderSVG } from 'uqr'

export type Html = ReturnType<typeof html>
/** A text in the reader's language, with its line breaks marked. */
export type Say = (text: Text, values?: Record<string, string | number>) => string
/** What every page needs to know of the deployment. */
export type Site = {
  origin: string
  look: Look
  /** The app in any browser, at the service where there is one office. */
  appPath: string
  /** The same inside LINE. */
  lineUrl: string
}
/** The built style of these pages, and its faces; nothing where the app is not built. */
type Look = { style?: string | undefined; faces: string[] }

export const nothing = html``

export function sayIn(language: Language): Say {
  return (text, values) => withBreaks(fill(text, language, values), language)
}

/** What the build made for these pages: the faces come early, so that a page is printed with them. */
export function findLook(appDir: string): Look {
  try {
    const names = readdirSync(join(appDir, 'assets'))
    const style = names.find((file) => /^guide-[\w-]+\.css$/.test(file))
    const faces = names.filter((file) =>
      /^sarabun-\w+-(?:400|700)-normal-[\w-]+\.woff2$/.test(file),
    )
    return {
      style: style && `/assets/${style}`,
      faces: faces.map((file) => `/assets/${file}`),
    }
  } catch {
    return { faces: [] }
  }
}

/** A QR code that opens an address; its words stand beside it. */
export function qrCode(address: string, name: string): Html {
  const svg = renderSVG(address, { border: 2, pixelSize: 1, ecc: 'M', boostEcc: true })
  return html`<div class="qr" role="img" aria-label="${name}">${raw(svg)}</div>`
}

type Page = {
  site: Site
  language: Language
  title: string
  description?: string
  /** The address in a language; left out where there is one page for both. */
  path?: (language: Language) => string
  /** Search engines leave it alone. */
  unlisted?: boolean
  sheet?: 'poster'
  body: Html
}

/** A whole page that needs no script, in one language, with the way to the other. */
export function page({
  site,
  language,
  title,
  description,
  path,
  unlisted,
  sheet,
  body,
}: Page): Html {
  const say = sayIn(language)
  const other: Language = language === 'th' ? 'en' : 'th'
  const address = (of: Language) => `${site.origin}${path?.(of) ?? ''}`
  const alternate = (hreflang: string, of: Language) =>
    html`<link rel="alternate" hreflang="${hreflang}" href="${address(of)}">`
  const listed = path && !unlisted
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="format-detection" content="telephone=no">
<title>${title} · ${words.site[language]}</title>
${description ? html`<meta name="description" content="${description}">` : nothing}
${unlisted ? html`<meta name="robots" content="noindex">` : nothing}
${listed ? html`<link rel="canonical" href="${address(language)}">` : nothing}
${listed ? [alternate('th', 'th'), alternate('en', 'en'), alternate('x-default', 'th')] : nothing}
<link rel="icon" href="data:,">
${site.look.style ? html`<link rel="stylesheet" href="${site.look.style}">` : nothing}
${site.look.faces.map((face) => html`<link rel="preload" href="${face}" as="font" type="font/woff2" crossorigin>`)}
</head>
<body class="${sheet ?? 'guide'}">
<a class="skip" href="#content">${say(words.skip)}</a>
<header class="bar">
<a href="/guide${language === 'en' ? '?lang=en' : ''}">${say(words.allGuides)}</a>
${
  path
    ? html`<a href="${path(other)}" hreflang="${other}" lang="${other}"
        >${words.otherLanguage[language]}<span class="hide" lang="${language}"> (${words.otherLanguageName[language]})</span></a>`
    : nothing
}
</header>
<main id="content">
${body}
</main>
</body>
</html>
`
}

/** Nothing is here: said in both languages, with the way on. */
export function notFoundPage(site: Site): Html {
  const body = (['th', 'en'] as const).map((language) => {
    const say = sayIn(language)
    const heading = say(words.notFoundTitle)
    return html`<section lang="${language}">
${language === 'th' ? html`<h1>${heading}</h1>` : html`<h2>${heading}</h2>`}
<p>${say(words.notFoundDo)}</p>
<p><a class="button" href="/guide${language === 'en' ? '?lang=en' : ''}">${say(words.allGuides)}</a></p>
</section>`
  })
  const title = `${words.notFoundTitle.th} · ${words.notFoundTitle.en}`
  return page({ site, language: 'th', title, unlisted: true, body: html`${body}` })
}
