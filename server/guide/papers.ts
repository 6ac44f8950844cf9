import type { PaperGroup } from '@phrom/shared/service-guide.ts'
import type { Requirement } from '@phrom/shared/services/service.ts'
import { guide as words } from '@phrom/shared/words/guide.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { html } from 'hono/html'
import { type Html, nothing, type Say } from './page.ts'

type ShownPaper = {
  requirement: Requirement
  count?: string | undefined
  when?: string | undefined
  /** "If you have it", where the heading does not say so already. */
  need?: string | undefined
  checks?: readonly Text[]
  confirm: boolean
}

// Some of them are no other paper, but what to do without one: "ต้องใช้ตัวบัตร", "เล่มหาย ให้ขอเล่มใหม่".
const advises = /^(?:ต้อง|ไม่ต้อง|ถ้า|ลงชื่อ|เล่มหาย|เด็ก|ชื่อและเลข)/

/** A paper with a square to tick: what it is, what may stand in its place, and when it is asked for. */
export function paperRow(paper: ShownPaper, say: Say): Html {
  const { requirement, count, when, need, checks = [], confirm } = paper
  const line = (text: string) => html`<span class="more">${text}</span>`
  const instead = (text: Text) =>
    advises.test(text.th)
      ? line(say(text))
      : html`<span class="more or">${say(words.or, { text: say(text) })}</span> `
  return html`<li class="paper">
<span class="tick" aria-hidden="true"></span>
<div><strong>${say(requirement)}</strong>${count ? html` <span class="count">${count}</span>` : nothing}
${need ? line(need) : nothing}
${when ? html`<span class="more"><b>${say(words.when)}</b> ${when}</span>` : nothing}
${(requirement.substitutes ?? []).map(instead)}
${requirement.form === 'made-at-counter' ? line(say(words.madeAtCounter)) : nothing}
${
  checks.length > 0
    ? html`<ul class="checks">${checks.map((text) => html`<li>${say(text)}</li>`)}</ul>`
    : nothing
}
${confirm ? html`<span class="more ask">${say(words.askOffice)}</span>` : nothing}</div>
</li>`
}

/** Papers under the names of those who bring them. */
export function groupsOf(groups: PaperGroup[], say: Say): Html[] {
  return groups.map(({ owner, papers }) =>
    ownerGroup(
      owner,
      papers.map(({ requirement, when, count, confirm }) =>
        paperRow({ requirement, confirm, when: say(when), count: count && say(count) }, say),
      ),
      say,
    ),
  )
}

export function ownerGroup(owner: Text | undefined, rows: Html[], say: Say): Html {
  return html`<h3>${say(owner ?? words.forCase)}</h3>
<ul class="papers">${rows}</ul>`
}
