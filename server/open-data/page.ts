import { type OpenData, openFigures, openUnits } from '@phrom/shared/open-data.ts'
import { showMonth } from '@phrom/shared/time.ts'
import {
  openFigureWords,
  openUnitNames,
  openDataWords as words,
} from '@phrom/shared/words/open-data.ts'
import type { Language, Text } from '@phrom/shared/words/text.ts'
import { html } from 'hono/html'
import { type Html, page, type Site, sayIn } from '../guide/page.ts'

const columns: [string, Text][] = [
  ['month', words.fieldMonth],
  ['team', words.fieldTeam],
  ['service', words.fieldService],
  ['figure', words.fieldFigure],
  ['value', words.fieldValue],
  ['unit', words.fieldUnit],
  ['team_th, service_th', words.fieldNames],
]

/** For people: what is here, what each column means, and under which licence. `address`: of this page, without the language. */
export function openDataPage(
  site: Site,
  address: string,
  data: OpenData,
  language: Language,
): Html {
  const say = sayIn(language)
  const { months, rows, licence } = data
  const [first, last] = [months[0], months.at(-1)]
  const table = (id: string, head: [Text, Text], lines: [string, string][]) => html`
<div class="wide" tabindex="0" role="region" aria-labelledby="${id}"><table>
<thead><tr><th scope="col">${say(head[0])}</th><th scope="col">${say(head[1])}</th></tr></thead>
<tbody>${lines.map(([name, text]) => html`<tr><td><code>${name}</code></td><td>${text}</td></tr>`)}</tbody>
</table></div>`
  const title = say(words.of, { office: data.name[language] })
  return page({
    site,
    language,
    title,
    description: say(words.say),
    path: (of) => `${address}${of === 'en' ? '?lang=en' : ''}`,
    body: html`<article class="notice-text">
<h1>${title}</h1>
<p>${say(words.say)}</p>
<h2>${say(words.download)}</h2>
${
  first && last
    ? html`<p>${[...new Set([first, last])].map((month) => showMonth(month, language)).join(' – ')} · ${say(words.rowCount, { n: rows.length })}</p>`
    : html`<p>${say(words.none)}</p>`
}
<ul>
<li><a href="${address}.csv">${say(words.csv)}</a></li>
<li><a href="${address}.json">${say(words.json)}</a></li>
</ul>
<h2>${say(words.licence)}</h2>
<p><a href="${licence.url}" rel="license">${licence.name}</a></p>
<h2 id="fields">${say(words.fields)}</h2>
${table(
  'fields',
  [words.field, words.meaning],
  columns.map(([name, text]) => [name, say(text)]),
)}
<h2 id="figures">${say(words.figures)}</h2>
${table(
  'figures',
  [words.figure, words.meaning],
  openFigures.map((id) => [
    id,
    `${say(openFigureWords[id])} (${say(openUnitNames[openUnits[id]])})`,
  ]),
)}
<h2>${say(words.how)}</h2>
<p>${say(words.howSay)}</p>
</article>`,
  })
}
