import { checklist } from '@phrom/shared/checklist.ts'
import { marriageRegistration } from '@phrom/shared/services/marriage-registration.ts'
import { missablesFor } from '@phrom/shared/services/not-served.ts'
import { foreignMarriage } from '@phrom/shared/testing-marriage.ts'
import { expect, test } from 'vitest'
import { type EndDraft, emptyEnd, readEnd } from './end-draft.ts'

const list = checklist(marriageRegistration, foreignMarriage, '2026-11-23')
const caseId = '01890a5d-ac96-774b-bcce-b302099a8057'
const matter = { caseId, serviceId: 'marriage-registration' }
const walkIn = { caseId: null, serviceId: 'marriage-registration' }
const read = (draft: Partial<EndDraft>, of: Parameters<typeof readEnd>[1] = matter) =>
  readEnd({ ...emptyEnd, ...draft }, of, missablesFor(draft.reason, marriageRegistration, list))
const wrongIn = (draft: Partial<EndDraft>) => {
  const answer = read(draft)
  return 'wrong' in answer ? Object.keys(answer.wrong) : []
}

test.each([
  ['no outcome', {}, ['outcome']],
  ['no reason', { outcome: 'not_served' }, ['reason']],
  ['no word on which paper', { outcome: 'not_served', reason: 'paper-missing' }, ['missing']],
  [
    'a paper that this case does not ask for',
    { outcome: 'not_served', reason: 'paper-missing', missing: 'dog-licence' },
    ['missing'],
  ],
  ['another reason without words', { outcome: 'not_served', reason: 'other' }, ['remark']],
  ['a fee without a receipt', { outcome: 'served', fee: '20' }, ['receipt']],
  ['a fee with satang', { outcome: 'served', fee: '50.00', receipt: '1' }, ['fee']],
  ['a fee below nothing', { outcome: 'served', fee: '-5', receipt: '1' }, ['fee']],
  ['a fee above all fees', { outcome: 'served', fee: '100,001', receipt: '1' }, ['fee']],
] as const)('asks again: %s', (_name, draft, fields) => {
  expect(wrongIn(draft)).toEqual(fields)
})

test.each([
  ['20', 20],
  ['๒๐', 20],
  ['1,000', 1000],
  ['0', 0],
  ['', null],
])('reads the fee “%s”', (fee, baht) => {
  expect(read({ outcome: 'served', fee, receipt: '1/2569' })).toMatchObject({ body: { fee: baht } })
})

test('sends nothing that was filled in for the other outcome', () => {
  const missing = list.papers[0]?.key ?? ''
  const draft = { fee: '20', receipt: '1/2569', reason: 'paper-missing', missing } as const
  const served = read({ ...draft, outcome: 'served', isConfirmed: true })
  expect(served).toMatchObject({
    body: { caseId, fee: 20, receipt: '1/2569', reason: null, missing: null, isConfirmed: true },
  })
  const notServed = read({ ...draft, outcome: 'not_served' })
  expect(notServed).toMatchObject({
    body: { caseId, fee: null, receipt: '', reason: 'paper-missing', missing },
  })
})

test('another matter and its service are for who came without a booking', () => {
  const draft = { outcome: 'served', more: true } as const
  expect(read(draft, walkIn)).toMatchObject({
    body: { caseId: null, serviceId: 'marriage-registration', more: true },
  })
  const { body } = read(draft) as { body: object }
  expect(body).toMatchObject({ caseId, more: false })
  expect(body).not.toHaveProperty('serviceId')
})
