import { serviceList } from '@phrom/shared/services/all.ts'
import type { Line } from '@phrom/shared/services/definition-items.ts'
import type { Condition, Service } from '@phrom/shared/services/service.ts'
import { sources } from '@phrom/shared/services/sources.ts'
import { versionOn } from '@phrom/shared/services/versions.ts'
import { tellCondition } from '@phrom/shared/tell-condition.ts'
import { addDays, dayOf, showDate, toInstant } from '@phrom/shared/time.ts'
import { showLaw } from '@phrom/shared/why-asked.ts'
import { ruleDesk } from '@phrom/shared/words/rule-desk.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { language, t } from '../../words.ts'

/** A version by when it holds: "the version in force since …", "until …", "from …". */
export function tellVersion(versions: readonly Service[], service: Service): string {
  const today = dayOf(toInstant(Date.now()))
  const date = (day: string) => showDate(day, language.value)
  if (versionOn(versions, today) === service) {
    return service.from ? t(ruleDesk.holdsSince, { day: date(service.from) }) : t(ruleDesk.holdsNow)
  }
  const next = versions[versions.indexOf(service) - 1]
  return next?.from && next.from <= today
    ? t(ruleDesk.heldUntil, { day: date(addDays(next.from, -1)) })
    : t(ruleDesk.holdsFrom, { day: date(service.from ?? today) })
}

/** The law that a basis names, in words; the basis itself where it names no section. */
export function tellLaw(basis: string): string {
  return showLaw(basis, language.value) || basis
}

/** "Civil and Commercial Code … (github.com/…)", as the list of sources has it. */
export function tellSource(id: string): string {
  const source = sources[id]
  return source ? `${source.what} (${source.where})` : id
}

/** A condition in words, once for all roles where it says the same of each; its own text in small print. */
function When({
  service,
  when,
  each,
}: {
  service: Service
  when: Condition
  each: readonly string[] | undefined
}) {
  return (
    <>
      {tellWhen(service, when, each).map((text) => (
        <span class="told" key={text.en}>
          {t(text)}
        </span>
      ))}
      {when !== 'always' && (
        <code class="raw" lang="en">
          {when}
        </code>
      )}
    </>
  )
}

/** A condition in words: once where it says the same of each role, else once for each. */
export function tellWhen(
  service: Service,
  when: Condition,
  each: readonly string[] | undefined,
): Text[] {
  if (!each) {
    const told = tellCondition(service, when)
    return [told.th === '' ? ruleDesk.always : told]
  }
  const own = each.map((role) => tellCondition(service, when, role, each, { underOwnName: true }))
  const [first] = own
  if (first && own.every(({ en }) => en === first.en)) {
    return [first.th === '' ? ruleDesk.always : first]
  }
  return each.map((role) => tellCondition(service, when, role, each))
}

/** What a line says, whether in words or by a condition. */
export function LineValue({
  service,
  line,
  each,
}: {
  service: Service
  line: Line
  each: readonly string[] | undefined
}) {
  if ('when' in line) {
    // What is worked out is a value and no condition: only its keepers read it.
    if (line.field === 'is') {
      return (
        <code class="raw" lang="en">
          {line.when}
        </code>
      )
    }
    return <When service={service} when={line.when} each={each} />
  }
  if (line.field === 'goTo') {
    const title = serviceList.find(({ id }) => id === line.text.en)?.title
    return <>{t(title ?? line.text)}</>
  }
  if (line.field === 'basis') return <>{tellLaw(line.text[language.value])}</>
  return <>{t(line.text)}</>
}
