import { privacy as words } from '@phrom/shared/words/privacy.ts'
import { html } from 'hono/html'
import type { Config } from '../config.ts'
import { findLook, type Html, nothing } from '../guide/page.ts'

/** The page behind a download link, in both languages: an outer browser knows nothing of its reader. No script. */
export function downloadPage(state: 'ready' | 'used', config: Pick<Config, 'appDir'>): Html {
  const { style } = findLook(config.appDir)
  const [title, lead] =
    state === 'ready'
      ? [words.downloadTitle, words.downloadLead]
      : [words.linkUsedTitle, words.linkUsedLead]
  return html`<!doctype html>
<html lang="th">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title.th} · ${title.en}</title>
${style ? html`<link rel="stylesheet" href="${style}">` : nothing}
</head>
<body class="guide">
<main>
<h1>${title.th} <span lang="en">${title.en}</span></h1>
<p>${lead.th}</p>
<p lang="en">${lead.en}</p>
${
  state === 'ready'
    ? html`<form method="post"><button class="button" type="submit">${words.downloadNow.th}&nbsp;· <span lang="en">${words.downloadNow.en}</span></button></form>`
    : nothing
}
</main>
</body>
</html>`
}
