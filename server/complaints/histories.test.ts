import type { ComplaintFigures } from '@phrom/shared/complaint-views.ts'
import { dayOf } from '@phrom/shared/time.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { desk, mine, startComplaints } from './testing-complaints.ts'
import { verifyComplaints } from './verify.ts'

const acts = ['send', 'sort', 'look', 'answer', 'note', 'add', 'agree', 'object', 'wait'] as const
const histories = fc.array(
  fc.record({
    act: fc.constantFrom(...acts),
    which: fc.nat(3),
    /** As of an old screen: it must not count. */
    isStale: fc.boolean(),
  }),
  { minLength: 20, maxLength: 60 },
)

test('whatever people and staff do in any order, nothing contradicts itself and the figures are those of the record', async () => {
  for (const seed of [42, ...fc.sample(fc.nat(), 3)]) {
    const [history = []] = fc.sample(histories, { numRuns: 1, seed })
    const server = await startComplaints()
    const { answer, ask, db, follow, lookAfter, on, read, send, sort } = server
    const ids: string[] = []
    let days = 0
    for (const { act, which, isStale } of history) {
      if (act === 'send' || ids.length === 0) {
        ids.push((await send(which % 2 === 0 ? 'malee' : 'somchai')).id)
        continue
      }
      const at = which % ids.length
      const id = ids[at] ?? ''
      const by = (await follow(id, 'malee')).id ? 'malee' : 'somchai'
      const round = (await follow(id, by)).round - (isStale ? 1 : 0)
      const revision = (await read(id)).revision - (isStale ? 1 : 0)
      if (act === 'sort') await sort(id)
      if (act === 'answer') await answer(id, 'anan')
      if (act === 'look') await ask('anan', 'POST', `${desk}/${id}/looking`, { revision })
      if (act === 'note') await ask('anan', 'POST', `${desk}/${id}/notes`, { text: 'ดูแล้ว' })
      if (act === 'add') await ask(by, 'POST', `${mine}/${id}/additions`, { text: 'อีกอย่าง' })
      if (act === 'agree') await ask(by, 'POST', `${mine}/${id}/agreement`, { round })
      if (act === 'object')
        await ask(by, 'POST', `${mine}/${id}/objections`, { round, text: 'ยังไม่จบ' })
      if (act === 'wait') {
        days += 9
        await on(days)
        await lookAfter()
      }
    }
    expect(await verifyComplaints(db), `seed ${seed}`).toEqual([])
    expect(await figuresOf(server), `seed ${seed}`).toEqual(await counted(server))
  }
})

type Server = Awaited<ReturnType<typeof startComplaints>>

async function figuresOf({ ask }: Server) {
  const { json } = await ask('anan', 'GET', '/offices/bangphrom/staff/complaint-figures')
  return (json as unknown as ComplaintFigures).all
}

/** The same by hand, from what was put on record and nothing else. */
async function counted({ db, deps }: Server) {
  const entries = await db.selectFrom('complaintEntry').selectAll().orderBy('id').execute()
  const all = [...new Set(entries.map(({ complaintId }) => complaintId))].map((id) =>
    entries.filter(({ complaintId }) => complaintId === id),
  )
  const dayNumber = (at: string) => Date.parse(dayOf(at)) / 86_400_000
  const took: number[] = []
  let judged = 0
  for (const own of all) {
    const first = own[0]?.at ?? ''
    const end = own.find(({ what }) => what === 'agreed' || what === 'term_over')
    if (end) took.push(dayNumber(end.at) - dayNumber(first))
    if (end || dayNumber(deps.now()) - dayNumber(first) > 30) judged += 1
  }
  took.sort((a, b) => a - b)
  const lower = took[Math.ceil(took.length / 2) - 1]
  const upper = took[Math.floor(took.length / 2)]
  return {
    received: all.length,
    ended: took.length,
    judged,
    reopened: all.filter((own) => own.some(({ what }) => what === 'objected')).length,
    medianDays: lower === undefined || upper === undefined ? null : (lower + upper) / 2,
    // The first that at least nine tenths do not exceed.
    mostDays:
      took.find((days) => took.filter((one) => one <= days).length * 10 >= took.length * 9) ?? null,
  }
}
