import { serviceList } from '@phrom/shared/services/all.ts'
import { summaries } from '@phrom/shared/services/summaries.ts'
import { type Topic, topics } from '@phrom/shared/services/topics.ts'
import { guidePath } from '@phrom/shared/shared-list.ts'
import { guide as words } from '@phrom/shared/words/guide.ts'
import type { Language } from '@phrom/shared/words/text.ts'
import { html } from 'hono/html'
import { type Html, nothing, page, type Site, sayIn } from './page.ts'

export const indexPath = (language: Language) => (language === 'en' ? '/guide?lang=en' : '/guide')

/** All services by topic, each with the way to its guide. */
export function indexPage(site: Site, language: Language): Html {
  const say = sayIn(language)
  const byTopic = (Object.keys(topics) as Topic[]).map((topic) => {
    const services = serviceList.filter((entry) => entry.topic === topic)
    return html`<section>
<h2>${say(topics[topic])}</h2>
<ul class="services">
${services.map(({ id, title }) => {
  const summary = summaries[id]
  return html`<li><a href="${guidePath(id, language)}">${say(title)}</a>${summary ? html`<span class="more">${say(summary)}</span>` : nothing}</li>`
})}
</ul>
</section>`
  })
  const body = html`
<h1>${say(words.indexTitle)}</h1>
<p class="lead">${say(words.indexLead, { n: serviceList.length })}</p>
${byTopic}
<section class="own">
<h2>${say(words.ownList)}</h2>
<p>${say(words.ownListDo)}</p>
<p class="doors"><a class="button" href="${site.appPath}">${say(words.startHere)}</a>
<a class="button side" href="${site.lineUrl}">${say(words.openLine)}</a></p>
</section>`
  return page({
    site,
    language,
    title: say(words.indexTitle),
    description: say(words.indexDescription),
    path: indexPath,
    body,
  })
}
