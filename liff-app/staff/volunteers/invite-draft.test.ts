import { expect, test } from 'vitest'
import { type InviteDraft, newInvite, readInvite } from './invite-draft.ts'
import { newToken } from './new-token.ts'

const training: InviteDraft = { ...newInvite(), kind: 'training', people: '136', days: '1' }

test.each([
  ['Thai digits', { people: '๑๓๖', days: '๗' }, []],
  ['more than a hall holds', { people: '201' }, ['people']],
  ['nobody', { people: '0' }, ['people']],
  ['no number', { people: 'หลายคน', days: '' }, ['people', 'days']],
  ['more days than there are', { days: '8' }, ['days']],
  ['a minus', { people: '-1' }, ['people']],
])('a training for %s', (_name, change, fields) => {
  const { errors, body } = readInvite({ ...training, ...change }, newToken())
  expect(errors.map(({ field }) => field)).toEqual(fields)
  expect(body?.kind).toBe(fields.length === 0 ? 'training' : undefined)
})

test('one person needs a name and a group, and what is typed is what the server takes', () => {
  const { errors } = readInvite(newInvite(), newToken())
  expect(errors.map(({ field }) => field)).toEqual(['invite-name', 'group-kind', 'group-name'])
  const typed = { ...newInvite(), name: ' สมชาย ใจอาสา ', groupName: ' ริมคลอง ' }
  const { body } = readInvite({ ...typed, groupKind: 'community' }, newToken())
  expect(body).toMatchObject({ name: 'สมชาย ใจอาสา', groupName: 'ริมคลอง', area: '' })
})
