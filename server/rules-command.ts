import { parseArgs } from 'node:util'
import { type AnswerProblem, type Answers, limitsOf, wrongAnswers } from '@phrom/shared/answers.ts'
import { factIndex } from '@phrom/shared/case-facts.ts'
import { type Checklist, checklist, type Paper, type Told } from '@phrom/shared/checklist.ts'
import { definitions } from '@phrom/shared/services/definitions.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { sources } from '@phrom/shared/services/sources.ts'
import { versionOn } from '@phrom/shared/services/versions.ts'
import { dayOf, isDay, showDate, toInstant } from '@phrom/shared/time.ts'
import { answerProblems } from '@phrom/shared/words/answer-problems.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { outcomeWords } from '@phrom/shared/words/states.ts'
import { fill, type Language, type Text } from '@phrom/shared/words/text.ts'
import { readJson, readText, runCommand, Unanswerable } from './command.ts'

const usage = `checklist <service> --facts '<json>' [--date YYYY-MM-DD] [--lang th|en] [--json]   (--facts - reads standard input)
checklist --cases FILE       a JSON list of {service, date, facts}; prints the list of the answers
checklist --list [--json]    the services, their facts and types
checklist --verify           what the definitions say is to be confirmed, with its sources`

type Asked = { service: string; date: string; facts: Answers }

/** What `--json` prints, its lists sorted. */
export type RulesAnswer = {
  service: string
  version: string
  outcome: Checklist['outcome']
  stops: string[]
  warnings: string[]
  /** Services to which stops send the person. */
  next: string[]
  required: string[]
  ifHeld: string[]
  perhaps: string[]
  present: string[]
  /** How many, where more than one. */
  counts: Record<string, number>
  /** In baht; null while it is not known. */
  fee: number | null
  missing: string[]
}

function readAsked(given: unknown): Asked {
  if (typeof given !== 'object' || given === null) throw new Unanswerable('a case is an object')
  const { service, date = today(), facts = {} } = given as Partial<Asked>
  if (typeof service !== 'string') throw new Unanswerable('no service is named')
  if (typeof date !== 'string' || !isDay(date)) throw new Unanswerable(`no such day: ${date}`)
  if (typeof facts !== 'object' || facts === null || Array.isArray(facts)) {
    throw new Unanswerable('facts are an object, by fact id')
  }
  return { service, date, facts }
}

function today() {
  return dayOf(toInstant(Date.now()))
}

function judge({ service: id, date, facts }: Asked) {
  const versions = Object.hasOwn(definitions, id) ? definitions[id] : undefined
  if (!versions) throw new Unanswerable(`unknown service: ${id}`)
  const service = versionOn(versions, date)
  const [wrong] = Object.entries(wrongAnswers(service, facts, date))
  if (wrong) throw new Unanswerable(whatIsWrong(service, facts, wrong))
  return { service, list: checklist(service, facts, date) }
}

function whatIsWrong(service: Service, facts: Answers, [key, problem]: [string, AnswerProblem]) {
  const fact = factIndex(service).get(key)?.fact
  if (!fact) return `unknown fact: ${key} (${service.id})`
  const options = fact.options?.map(({ id }) => id).join(', ')
  const words = fill(answerProblems[problem], 'en', limitsOf(fact))
  return `wrong value of ${key}: ${JSON.stringify(facts[key])} (${fact.type}${options ? `: ${options}` : ''}). ${words}`
}

function answerOf(asked: Asked): RulesAnswer {
  const { service, list } = judge(asked)
  const keys = (items: readonly (Paper | Told)[]) => items.map(({ key }) => key).sort()
  const held = list.papers.filter(({ need }) => need === 'if-held')
  return {
    service: service.id,
    version: service.version,
    outcome: list.outcome,
    stops: keys(list.stops),
    warnings: keys(list.warnings),
    next: [...new Set(list.stops.flatMap((stop) => stop.service ?? []))].sort(),
    required: keys(list.papers.filter(({ need }) => need === 'required')),
    ifHeld: keys(held),
    perhaps: keys(list.perhaps),
    present: list.present.map(({ party }) => party.id).sort(),
    counts: Object.fromEntries(
      list.papers
        .filter(({ people }) => people > 1)
        .map(({ key, people }) => [key, people] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    fee: list.fee.baht,
    missing: [...list.missing].sort(),
  }
}

/** The outcome as somebody reads it who keeps the rules. */
function page(asked: Asked, language: Language): string {
  const { service, list } = judge(asked)
  const say = (text: Text, values = {}) => fill(text, language, values)
  const section = (title: Text, lines: string[]) =>
    lines.length > 0 ? ['', say(title), ...lines.map((line) => `  ${line}`)] : []
  const facts = factIndex(service)
  const because = (keys: string[]) =>
    keys.map((key) => `${key} = ${asked.facts[key]}`).join(', ') || say(citizen.becauseAlways)
  const told = (item: Told) =>
    `${item.key}: ${say(item.text)}${item.instead ? ` · ${say(item.instead)}` : ''}${item.service ? ` → ${item.service}` : ''}${item.confirm ? ` (${say(citizen.askOffice)})` : ''}${item.questions.length > 0 ? ` ← ${because(item.questions)}` : ''}${item.basis ? ` · ${item.basis}` : ''}`
  const paper = ({ key, requirement, owner, need, people, confirm, because: keys }: Paper) =>
    [
      `${key}: ${say(requirement)}`,
      ...(owner ? [`[${say(owner)}]`] : []),
      ...(people > 1 ? [`× ${people}`] : []),
      ...(need === 'if-held' ? [`(${say(citizen.ifHeld)})`] : []),
      ...(confirm ? [`(${say(citizen.askOffice)})`] : []),
      `← ${because(keys)}`,
      ...(requirement.basis ? [`· ${requirement.basis}`] : []),
    ].join(' ')
  return [
    `${say(service.title)} (${service.id}, ${service.version}) · ${showDate(asked.date, language)}`,
    say(outcomeWords[list.outcome]),
    ...section(citizen.notYet, list.stops.map(told)),
    ...section(citizen.goodToKnow, list.warnings.map(told)),
    ...section(citizen.more, list.notes.map(told)),
    ...section(citizen.bring, list.papers.map(paper)),
    ...section(citizen.perhaps, list.perhaps.map(paper)),
    ...section(citizen.need, [
      say(citizen.noCopies),
      ...list.lookups.map((what) => say(citizen.officeLooks, { what: say(what) })),
    ]),
    ...section(
      citizen.mustCome,
      list.present.map(({ party, people }) => `${party.id}: ${say(party)} × ${people}`),
    ),
    ...section(citizen.fee, [
      list.fee.baht === null ? say(citizen.feeUnknown) : say(citizen.baht, { n: list.fee.baht }),
      ...list.fee.lines.map((line) => say(line)),
    ]),
    ...section(citizen.takes, [
      say(citizen.minutes, { n: list.minutes }),
      ...list.result.map((text) => say(text)),
    ]),
    ...section(citizen.aboutService, [
      `${say(citizen.where)}: ${say(service.where)}`,
      ...(service.deadline ? [`${say(citizen.deadline)}: ${say(service.deadline)}`] : []),
      ...(service.fine ? [`${say(citizen.fine)}: ${say(service.fine)}`] : []),
      ...service.gives.map((text) => `${say(citizen.gives)}: ${say(text)}`),
      ...service.law,
    ]),
    ...section(
      citizen.stillAsked,
      list.missing.map((key) => `${key}: ${say(facts.get(key)?.fact ?? service.title)}`),
    ),
  ].join('\n')
}

function listed() {
  return Object.values(definitions).flatMap(([service]) =>
    service
      ? [
          {
            service: service.id,
            version: service.version,
            title: service.title,
            facts: [...factIndex(service).values()].map(({ key, fact }) => ({
              id: key,
              type: fact.type,
              ...(fact.options && { options: fact.options.map(({ id }) => id) }),
            })),
          },
        ]
      : [],
  )
}

function printList(): string {
  return listed()
    .flatMap(({ service, title, facts }) => [
      `${service}: ${title.th} · ${title.en}`,
      ...facts.map(
        ({ id, type, options }) => `  ${id}: ${type}${options ? ` ${options.join(' | ')}` : ''}`,
      ),
    ])
    .join('\n')
}

/** Everything that a registrar should confirm before the office goes live. */
function printVerify(): string {
  const lines: string[] = []
  const visit = (value: unknown, at: string) => {
    if (typeof value !== 'object' || value === null) return
    const item = value as { id?: string; th?: string; verify?: string; src?: string[] }
    const here = item.id ? `${at}/${item.id}` : at
    if (item.verify) {
      const from = (item.src ?? []).map((id) => sources[id]?.where ?? id).join('; ')
      lines.push(`${here}: ${item.th ?? ''}\n    ? ${item.verify}${from ? `\n    ${from}` : ''}`)
    }
    for (const [key, inner] of Object.entries(value)) {
      visit(inner, /^\d+$/.test(key) ? here : `${here}/${key}`)
    }
  }
  for (const [service] of Object.values(definitions)) visit(service, '')
  return lines.join('\n')
}

/** What the command prints for these arguments; throws an Unanswerable that names what is wrong. */
function run(args: string[]): string {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      facts: { type: 'string' },
      date: { type: 'string' },
      lang: { type: 'string' },
      cases: { type: 'string' },
      json: { type: 'boolean' },
      list: { type: 'boolean' },
      verify: { type: 'boolean' },
    },
  })
  if (values.list) return values.json ? JSON.stringify(listed()) : printList()
  if (values.verify) return printVerify()
  if (values.cases !== undefined) {
    if (positionals.length > 0 || values.date || values.lang || values.facts) {
      throw new Unanswerable(
        '--cases FILE stands alone: each case names its own service, date and facts',
      )
    }
    const cases = readJson(readText(values.cases), values.cases)
    if (!Array.isArray(cases)) throw new Unanswerable(`${values.cases}: not a list`)
    return JSON.stringify(
      cases.map((one, place) => {
        try {
          return answerOf(readAsked(one))
        } catch (error) {
          throw new Unanswerable(`case ${place + 1}: ${(error as Error).message}`)
        }
      }),
    )
  }
  const [service] = positionals
  if (service === undefined || positionals.length > 1) throw new Unanswerable(usage)
  const text = values.facts === '-' ? readText('-') : (values.facts ?? '{}')
  const date = values.date ?? today()
  const asked = readAsked({ service, date, facts: readJson(text, '--facts') })
  const language = values.lang ?? 'th'
  if (language !== 'th' && language !== 'en') throw new Unanswerable(`no language ${language}`)
  return values.json ? JSON.stringify(answerOf(asked)) : page(asked, language)
}

runCommand(run)
