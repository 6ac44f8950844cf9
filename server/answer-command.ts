import { parseArgs } from 'node:util'
import { defaultOpenings, defaultSettings } from '@phrom/shared/calendar.ts'
import {
  type ChatAnswer,
  type ChatOffice,
  composeAnswer,
} from '@phrom/shared/chat/compose-answer.ts'
import { type Instant, toInstant } from '@phrom/shared/time.ts'
import { anyOffice } from '@phrom/shared/words/chat-answers.ts'
import { readJson, readText, runCommand, Unanswerable } from './command.ts'

const usage = `answer "<text>" [--json] [--now TIME]   what the chat says to a text by the rules, and why
answer --cases FILE [--now TIME]        a JSON list of {text}; prints the list of the answers`

/** An office as most are: what its own calendar and answers say is not known here. */
function officeAt(now: Instant, text: string): ChatOffice {
  const teams = ['general-registration', 'civil-registration', 'id-card']
  const openings = teams.flatMap((team) => defaultOpenings(team, { morning: 1, afternoon: 1 }))
  const calendar = { openings, extras: [], closures: [], settings: defaultSettings }
  const language = /[\u0e00-\u0e7f]/.test(text) || !/[a-z]/i.test(text) ? 'th' : 'en'
  return { office: anyOffice, calendar, services: [], now, language }
}

function answerTo(text: unknown, now: Instant, where = ''): ChatAnswer {
  if (typeof text !== 'string') throw new Unanswerable(`${where}a text is wanted`)
  return composeAnswer(officeAt(now, text), text)
}

function shown({ kind, service, date, action, confidence, reply }: ChatAnswer) {
  return { kind, service, date, action, confidence, reply }
}

function page({ kind, service, date, action, confidence, reply, care, choices }: ChatAnswer) {
  const why = [kind, service, date, care && `care: ${care}`, action, confidence.toFixed(2)]
  const buttons = choices.map(({ label }) => `[${label}]`).join(' ')
  return [reply, buttons, '', why.filter(Boolean).join(' · ')].join('\n')
}

function nowOf(typed: string | undefined): Instant {
  if (typed === undefined) return toInstant(Date.now())
  const at = Date.parse(typed)
  if (Number.isNaN(at)) throw new Unanswerable('--now wants a time such as 2026-11-23T10:00+07:00')
  return toInstant(at)
}

runCommand((args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean' }, cases: { type: 'string' }, now: { type: 'string' } },
  })
  const now = nowOf(values.now)
  if (values.cases !== undefined) {
    const cases = readJson(readText(values.cases), values.cases)
    if (!Array.isArray(cases)) throw new Unanswerable(`${values.cases}: not a list`)
    return JSON.stringify(
      cases.map((one: { text?: unknown } | null, place) =>
        shown(answerTo(one?.text, now, `${values.cases}: ${place}: `)),
      ),
    )
  }
  if (positionals.length === 0) throw new Unanswerable(usage)
  const answer = answerTo(positionals.join(' '), now)
  return values.json ? JSON.stringify(shown(answer)) : page(answer)
})
