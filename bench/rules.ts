import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Answers } from '@phrom/shared/answers.ts'
import { checklist } from '@phrom/shared/checklist.ts'
import { definitions } from '@phrom/shared/services/definitions.ts'
import { versionOn } from '@phrom/shared/services/versions.ts'
import { build } from 'vite'
import { round } from './bundle.ts'
import { labelled, speed } from './find.ts'

type Case = { date: string; facts: Answers }

const budgetMicroseconds = 100
const rounds = 200

/** How long one checklist takes over every worked case of the whole catalogue, and what of the definitions the first screen carries. */
export async function rules(): Promise<Record<string, number>> {
  const folder = join(import.meta.dirname, '../shared/services/cases')
  const cases = readdirSync(folder).flatMap((file) => {
    const versions = definitions[file.replace('.json', '')] ?? []
    const list: Case[] = JSON.parse(readFileSync(join(folder, file), 'utf8'))
    return list.map(({ date, facts }) => ({ service: versionOn(versions, date), date, facts }))
  })
  const slowest = new Map<string, number>()
  let total = 0
  // The first round reads every condition; a phone pays for that once.
  const cold = time(() => checklist(cases[0]!.service, cases[0]!.facts, cases[0]!.date))
  for (const { service, date, facts } of cases) checklist(service, facts, date)
  for (const { service, date, facts } of cases) {
    const each =
      time(() => {
        for (let round = 0; round < rounds; round++) checklist(service, facts, date)
      }) / rounds
    total += each
    slowest.set(service.id, Math.max(slowest.get(service.id) ?? 0, each))
  }
  const checklistMicroseconds = total / cases.length
  const definitionsBrotli = await firstScreenDefinitions()
  return {
    cases: cases.length,
    checklistMicroseconds: round(checklistMicroseconds),
    slowestMicroseconds: round(Math.max(...slowest.values())),
    ratioToBudget: round(checklistMicroseconds / budgetMicroseconds),
    firstMicroseconds: round(cold),
    definitionsBrotli,
    allDefinitionsBrotli: brotli(definitions),
    searchMilliseconds: speed(labelled('tune').map(({ text }) => text)).searchMilliseconds,
    ratioToAll: round(definitionsBrotli / brotli(definitions)),
  }
}

/** What of `shared/services` is in the chunks that the first screen loads, as built for production. */
async function firstScreenDefinitions(): Promise<number> {
  const built = await build({ logLevel: 'silent', build: { write: false } })
  const chunks = [built].flat().flatMap((part) => ('output' in part ? part.output : []))
  const first = new Map<string, string>()
  const add = (name: string) => {
    const chunk = chunks.find((item) => item.fileName === name)
    if (chunk?.type !== 'chunk' || first.has(name)) return
    const own = Object.entries(chunk.modules).filter(([id]) => id.includes('/shared/services/'))
    first.set(name, own.map(([, { code }]) => code ?? '').join('\n'))
    for (const next of chunk.imports) add(next)
  }
  for (const chunk of chunks) if (chunk.type === 'chunk' && chunk.isEntry) add(chunk.fileName)
  return brotliCompressSync([...first.values()].join('\n')).length
}

function time(work: () => void): number {
  const start = performance.now()
  work()
  return (performance.now() - start) * 1000
}

function brotli(value: unknown): number {
  return brotliCompressSync(JSON.stringify(value)).length
}
