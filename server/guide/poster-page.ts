import type { PaperGroup } from '@phrom/shared/service-guide.ts'
import { papersOfService } from '@phrom/shared/service-guide.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { guidePath } from '@phrom/shared/shared-list.ts'
import { guide as words } from '@phrom/shared/words/guide.ts'
import { fill, type Language } from '@phrom/shared/words/text.ts'
import { html } from 'hono/html'
import type { OfficeSettings } from '../config.ts'
import { type Html, page, qrCode, type Site, sayIn } from './page.ts'

/** What people come for most. */
export const posterServices = [
  'id-card-renewal',
  'id-card-lost',
  'destination-move',
  'birth-notification',
  'marriage-registration',
  'copy-house-registration',
]
const named = 2
const languages = ['th', 'en'] as const

/** A sheet for the wall of an office: what to bring for six errands, Thai with English below, each with the way to its guide. */
export function posterPage(site: Site, office: OfficeSettings, services: Service[]): Html {
  const [th, en] = [sayIn('th'), sayIn('en')]
  const body = html`
<div class="office">
<h1>${th(office.name)}</h1>
<p lang="en">${en(office.name)}</p>
</div>
<div class="call">
<h2>${th(words.posterHead)} <span lang="en">${en(words.posterHead)}</span></h2>
<p>${th(words.posterLead)} <span lang="en">${en(words.posterLead)}</span></p>
</div>
<ul class="errands">
${services.map(
  (service) => html`<li>
<div class="errand">
<div><h3>${th(service.title)}</h3>
${fewWords(service, 'th').map((line) => html`<p>${line}</p>`)}</div>
<div lang="en"><h4>${en(service.title)}</h4>${fewWords(service, 'en').map((line) => html`<p>${line}</p>`)}</div>
</div>
<a href="${guidePath(service.id)}">${qrCode(site.origin + guidePath(service.id), th(words.otherGuide, { service: th(service.title) }))}</a>
</li>`,
)}
</ul>
<div class="hours">
<p>${th(office.hours)} · <b>${th(words.phone, { phone: office.phone })}</b><br>${th(office.address)}</p>
<p lang="en">${en(office.hours)} · <b>${en(words.phone, { phone: office.phone })}</b><br>${en(office.address)}</p>
</div>`
  const title = fill(words.posterTitle, 'th', { office: office.name.th })
  return page({ site, language: 'th', title, unlisted: true, sheet: 'poster', body })
}

/** What everyone brings, and the first of what some bring. */
function fewWords(service: Service, language: Language): string[] {
  const say = sayIn(language)
  const { always, cases } = papersOfService(service)
  const lines = [
    { words: words.posterAlways, papers: names(always, language) },
    { words: words.posterCases, papers: names(cases, language) },
  ].filter(({ papers }) => papers.length > 0)
  if (lines.length === 0) return [say(words.posterNone)]
  return lines.map(({ words: line, papers }) => {
    const first = papers.slice(0, named).join(' · ')
    const more = papers.length - named
    const told = more > 0 ? fill(words.andMore, language, { papers: first, n: more }) : first
    return say(line, { papers: told })
  })
}

/** Names without what stands in brackets or behind "such as". */
function names(groups: PaperGroup[], language: (typeof languages)[number]): string[] {
  const all = groups.flatMap(({ papers }) =>
    papers.map(({ requirement }) =>
      requirement[language].replace(/\s*\([^)]*\)|\s+(?:เช่น|หรือแสดงตน).*|(?:: |, or ).*/g, ''),
    ),
  )
  return [...new Set(all)]
}
