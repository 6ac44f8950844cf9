import { papersOfService, tellFee } from '@phrom/shared/service-guide.ts'
import { serviceList } from '@phrom/shared/services/all.ts'
import type { Condition, Service, Statement } from '@phrom/shared/services/service.ts'
import { guidePath } from '@phrom/shared/shared-list.ts'
import { tellCondition } from '@phrom/shared/tell-condition.ts'
import { isDay, showDate } from '@phrom/shared/time.ts'
import { tellLaws } from '@phrom/shared/why-asked.ts'
import { guide as words } from '@phrom/shared/words/guide.ts'
import type { Language, Text } from '@phrom/shared/words/text.ts'
import { html } from 'hono/html'
import { type Html, nothing, page, qrCode, type Say, type Site, sayIn } from './page.ts'
import { groupsOf } from './papers.ts'

/** All that can be said of a service to people whose case is not known. */
export function guidePage(site: Site, service: Service, language: Language): Html {
  const say = sayIn(language)
  const address = guidePath(service.id, language)
  const { always, cases, held } = papersOfService(service)
  const lines = tellLines(service, say)
  const body = html`
<div class="head">
<div>
<h1>${say(service.title)}</h1>
<p class="lead">${say(service.summary)}</p>
</div>
<div class="scan">${qrCode(site.origin + address, say(words.latest))}<p>${say(words.latest)}</p></div>
</div>
${glance(service, language)}
${section(words.papersAlways, groupsOf(always, say), say)}
${section(always.length > 0 ? words.papersCases : words.papersByCase, groupsOf(cases, say), say)}
${always.length + cases.length === 0 ? html`<p>${say(words.noPapers)}</p>` : nothing}
${held.length > 0 ? html`<section><h2>${say(words.papersHeld)}</h2><p>${say(words.heldHint)}</p>${groupsOf(held, say)}</section>` : nothing}
<section class="own">
<h2>${say(words.ownList)}</h2>
<p>${say(words.ownListDo)}</p>
<p class="doors"><a class="button" href="${site.appPath}">${say(words.startHere)}</a>
<a class="button side" href="${site.lineUrl}">${say(words.openLine)}</a></p>
</section>
<div class="rest">
<section>
<h2>${say(words.notNeeded)}</h2>
<ul class="lines">
<li>${say(words.noCopies)}</li>
${service.lookups.map(
  ({ th, en, when }) =>
    html`<li>${say(words.officeLooks, { what: say({ th, en }) })}${caseOf(service, when, say)}</li>`,
)}
</ul>
</section>
${section(words.stops, list(service.stops.map(lines)), say)}
${section(words.know, list([...service.warnings, ...service.notes].map(lines)), say)}
${section(words.gives, list(service.gives.map(lines)), say)}
${section(words.afterwards, list(service.afterwards.map(lines)), say)}
${foot(service, language)}
</div>`
  return page({
    site,
    language,
    title: say(words.guideTitle, { service: say(service.title) }),
    description: say(words.description, { summary: say(service.summary) }),
    path: (of) => guidePath(service.id, of),
    body,
  })
}

/** Where, who, when, how much: what people ask first. */
function glance(service: Service, language: Language): Html {
  const say = sayIn(language)
  const lines = tellLines(service, say)
  const { where, applicants = [], parties, deadline, fine, fees, minutes, result = [] } = service
  const comes = parties
    .filter(({ comes }) => comes !== 'never')
    .map(({ people, comes, ...party }) => {
      const who = say(party)
      const told =
        typeof people === 'number' && people > 1 ? say(words.people, { who, n: people }) : who
      return html`${told}${caseOf(service, comes, say)}${askOffice(party, say)}`
    })
  const times = [
    html`${say(words.aboutMinutes, { n: minutes.standard })}${askOffice(minutes, say)}`,
    ...(minutes.variants ?? []).map(
      ({ when, minutes: n }) => html`${say(words.justMinutes, { n })}${caseOf(service, when, say)}`,
    ),
  ]
  return html`<dl class="glance">
${row(words.where, [lines(where)], say)}
${row(
  words.whoMay,
  applicants.map((text) => html`${say(text)}`),
  say,
)}
${row(words.whoComes, comes, say)}
${row(words.deadline, deadline ? [lines(deadline)] : [], say)}
${row(words.fine, fine ? [lines(fine)] : [], say)}
${row(
  words.fee,
  fees.map((fee) => feeLine(service, fee, language)),
  say,
)}
${row(words.minutes, times, say)}
${row(words.result, result.map(lines), say)}
</dl>`
}

function feeLine(service: Service, fee: Service['fees'][number], language: Language): Html {
  const say = sayIn(language)
  const when = fee.when === 'never' ? undefined : fee.when
  return html`${tellFee(fee, language)}${caseOf(service, when, say)}${askOffice(fee, say)}`
}

function row(name: Text, values: Html[], say: Say): Html {
  if (values.length === 0) return nothing
  return html`<div><dt>${say(name)}</dt>${values.map((value) => html`<dd>${value}</dd>`)}</div>`
}

function section(name: Text, content: Html[] | Html, say: Say): Html {
  if (content === nothing || (Array.isArray(content) && content.length === 0)) return nothing
  return html`<section><h2>${say(name)}</h2>${content}</section>`
}

function list(items: Html[]): Html {
  return items.length === 0
    ? nothing
    : html`<ul class="lines">${items.map((item) => html`<li>${item}</li>`)}</ul>`
}

type Line = Text & { when?: Condition; verify?: string; service?: string } & Pick<
    Partial<Statement>,
    'instead' | 'each'
  >

/** One statement: the case in which it holds, what it says, what to do instead, and where that is. */
function tellLines(service: Service, say: Say): (line: Line) => Html {
  return (line) => {
    const other = serviceList.find(({ id }) => id === (line.instead?.service ?? line.service))
    const language = say({ th: 'th', en: 'en' }) as Language
    return html`${say(line)}${caseOf(service, line.when, say, line.each)}${
      line.instead
        ? html` <span class="more">${say(words.instead, { text: say(line.instead) })}</span>`
        : nothing
    }${
      other
        ? html` <span class="more"><a href="${guidePath(other.id, language)}">${say(words.otherGuide, { service: say(other.title) })}</a></span>`
        : nothing
    }${askOffice(line, say)}`
  }
}

/** The case in words, for each person or for either of a pair. */
function caseOf(
  service: Service,
  when: Condition | undefined,
  say: Say,
  each?: readonly string[],
): Html {
  const told = tellCondition(service, when, each?.[0], each, { underOwnName: each !== undefined })
  if (told.th === '') return nothing
  const text = each ? say(words.eitherOf, { told: say(told) }) : say(told)
  return html` <span class="more"><b>${say(words.when)}</b> ${text}</span>`
}

function askOffice({ verify }: { verify?: string }, say: Say): Html {
  return verify === undefined
    ? nothing
    : html` <span class="more ask">${say(words.askOffice)}</span>`
}

/** The laws, and which version of the rules this is. */
export function foot(service: Service, language: Language): Html {
  const say = sayIn(language)
  const laws = tellLaws(service.law, language)
  const day = (text: string) => (isDay(text) ? showDate(text, language) : text)
  return html`<footer class="foot">
${laws.length > 0 ? html`<p><b>${say(words.law)}</b> ${laws.map((law) => say({ th: law, en: law })).join(' · ')}</p>` : nothing}
<p>${say(words.rules, { day: day(service.version) })}${
    service.from ? ` · ${say(words.rulesFrom, { day: day(service.from) })}` : ''
  } · ${words.site[language]}</p>
</footer>`
}
