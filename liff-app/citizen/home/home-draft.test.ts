import { expect, test } from 'vitest'
import { bodyOf, emptyHome, fieldsOf, usesPosition } from './home-draft.ts'

const told = { ...emptyHome, address: ' 12/3 ซอย 4 ', subDistrict: 'บางพร้อม' }
const position = { latitude: 13.75, longitude: 100.5 }

test('nothing leaves while the address is not told; then what is told', () => {
  expect(bodyOf({ ...told, address: '  ' })).toBeUndefined()
  expect(bodyOf({ ...told, subDistrict: '' })).toBeUndefined()
  const body = bodyOf({ ...told, pin: 'phone', position })
  expect(body).toMatchObject({ address: '12/3 ซอย 4', position })
})

test('a pin that is there, or comes in the chat, is left alone; none takes it away; another choice sends no position', () => {
  expect(bodyOf({ ...told, pin: 'chat', position })).not.toHaveProperty('position')
  expect(bodyOf({ ...told, pin: 'keep' })).not.toHaveProperty('position')
  expect(bodyOf({ ...told, pin: 'none', position })?.position).toBeNull()
  expect(usesPosition({ ...told, pin: 'none' })).toBe(false)
  expect(usesPosition({ ...told, pin: 'chat' })).toBe(true)
})

test('goes on with what the office has', () => {
  const place = {
    ...emptyHome,
    address: 'a',
    subDistrict: 'b',
    dayNote: '',
    positionFrom: 'chat',
  } as const
  expect(fieldsOf({ ...place, wishes: ['mon-morning'], hardships: [] })).toMatchObject({
    ...{ address: 'a', pin: 'keep', wishes: ['mon-morning'] },
  })
  expect(fieldsOf(null)).toEqual(emptyHome)
})
