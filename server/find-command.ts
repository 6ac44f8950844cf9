import { parseArgs } from 'node:util'
import { search } from '@phrom/shared/search/search.ts'
import { serviceList } from '@phrom/shared/services/all.ts'
import { readJson, readText, runCommand, Unanswerable } from './command.ts'

const usage = `find "<text>" [--json]       the services that people may mean, best first, and why
find --cases FILE            a JSON list of {text}; prints the list of the answers`
const shown = 10

function answerTo(text: unknown, where = '') {
  if (typeof text !== 'string') throw new Unanswerable(`${where}a text is wanted`)
  return search(text)
    .slice(0, shown)
    .map(({ service, score }) => ({ service, score: Math.round(score * 1000) / 1000 }))
}

function page(text: string): string {
  const found = search(text).slice(0, shown)
  if (found.length === 0) return 'nothing is like it'
  return found
    .map(({ service, score, why }) => {
      const title = serviceList.find(({ id }) => id === service)?.title.th ?? ''
      return `${score.toFixed(3)}  ${service}  ${title}\n       ~ ${why}`
    })
    .join('\n')
}

runCommand((args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean' }, cases: { type: 'string' } },
  })
  if (values.cases !== undefined) {
    const cases = readJson(readText(values.cases), values.cases)
    if (!Array.isArray(cases)) throw new Unanswerable(`${values.cases}: not a list`)
    return JSON.stringify(
      cases.map((one: { text?: unknown } | null, place) =>
        answerTo(one?.text, `${values.cases}: ${place}: `),
      ),
    )
  }
  if (positionals.length === 0) throw new Unanswerable(usage)
  const text = positionals.join(' ')
  return values.json ? JSON.stringify(answerTo(text)) : page(text)
})
