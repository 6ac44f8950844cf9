import type { Service } from '@phrom/shared/services/service.ts'
import { guidePath, type SharedList, type SharedPaper } from '@phrom/shared/shared-list.ts'
import { guide as words } from '@phrom/shared/words/guide.ts'
import { fill, type Language, type Text } from '@phrom/shared/words/text.ts'
import { html } from 'hono/html'
import { foot } from './guide-page.ts'
import { type Html, page, qrCode, type Say, type Site, sayIn } from './page.ts'
import { ownerGroup, paperRow } from './papers.ts'

/** The papers of one case, as its address names them. `path` is that address in a language. */
export function listPage(
  site: Site,
  service: Service,
  list: SharedList,
  language: Language,
  path: (language: Language) => string,
): Html {
  const say = sayIn(language)
  const address = site.origin + path(language)
  const { papers, present, baht, minutes } = list
  const title = say(words.listTitle, { service: say(service.title) })
  const facts: [Text, string[]][] = [
    [words.where, [say(service.where)]],
    [words.whoComes, present.map(({ party, people }) => tellPeople(party, people, say))],
    [
      words.fee,
      baht === undefined ? [] : [baht === 0 ? say(words.free) : say(words.baht, { n: baht })],
    ],
    [words.minutes, minutes === undefined ? [] : [say(words.aboutMinutes, { n: minutes })]],
  ]
  const body = html`
<div class="head">
<div>
<p class="kind">${say(words.listKind)}</p>
<h1>${say(service.title)}</h1>
<p class="lead">${say(words.listLead)}</p>
</div>
<div class="scan always">${qrCode(address, say(words.listQr))}<p>${say(words.listQr)}</p></div>
</div>
<dl class="glance">
${facts
  .filter(([, values]) => values.length > 0)
  .map(
    ([name, values]) =>
      html`<div><dt>${say(name)}</dt>${values.map((value) => html`<dd>${value}</dd>`)}</div>`,
  )}
</dl>
<section>
<h2>${say(words.bring)}</h2>
${papers.length === 0 ? html`<p>${say(words.noPapers)}</p>` : groups(papers, say)}
</section>
<section>
<h2>${say(words.notNeeded)}</h2>
<ul class="lines"><li>${say(words.noCopies)}</li></ul>
</section>
<p><a class="button side" href="${guidePath(service.id, language)}">${say(words.fullGuide)}</a></p>
${foot(service, language)}`
  return page({ site, language, title, path, unlisted: true, body })
}

function tellPeople(party: Text, people: number, say: Say): string {
  const who = say(party)
  return people > 1 ? say(words.people, { who, n: people }) : who
}

function groups(papers: SharedPaper[], say: Say): Html[] {
  const owners = Map.groupBy(papers, ({ owner }) => owner?.th)
  return [...owners.values()].map((own) =>
    ownerGroup(
      own[0]?.owner,
      own.map(({ requirement, need, people, confirm }) =>
        paperRow(
          {
            requirement,
            confirm,
            checks: requirement.checks,
            count: people > 1 ? say(words.count, { n: people }) : undefined,
            need: need === 'if-held' ? say(words.papersHeld) : undefined,
          },
          say,
        ),
      ),
      say,
    ),
  )
}

const noLists = {
  changed: { title: words.changed, todo: words.changedDo },
  incomplete: { title: words.incomplete, todo: words.incompleteDo },
}

/**
 * In place of a list that was made under rules that hold no longer, or whose address lost its end: no paper is shown, because a
 * wrong list is worse than none.
 */
export function noListPage(
  site: Site,
  service: Service,
  why: keyof typeof noLists,
  language: Language,
): Html {
  const { title, todo } = noLists[why]
  const other: Language = language === 'th' ? 'en' : 'th'
  const sections = [language, other].map((of) => {
    const say = sayIn(of)
    const heading = of === language ? html`<h1>${say(title)}</h1>` : html`<h2>${say(title)}</h2>`
    return html`<section lang="${of}" class="changed">
${heading}
<p class="lead">${say(service.title)}</p>
<p>${say(todo)}</p>
<p class="doors"><a class="button" href="${site.appPath}">${say(words.makeAnew)}</a>
<a class="button side" href="${guidePath(service.id, of)}">${say(words.todayGuide)}</a></p>
</section>`
  })
  return page({
    site,
    language,
    title: fill(title, language),
    path: (of) => guidePath(service.id, of),
    unlisted: true,
    body: html`${sections}`,
  })
}
