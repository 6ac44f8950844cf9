import { expect, test } from 'vitest'
import { keyOf } from './keys.ts'

const press = (key: string, code: string, shiftKey = false) => ({ key, code, shiftKey })

test.each([
  ['a letter, small or large', press('a', 'KeyA'), 'A'],
  ['a letter on a keyboard that has it elsewhere', press('a', 'KeyQ'), 'A'],
  ['the same place on a Thai keyboard', press('ฟ', 'KeyA'), 'A'],
  ['a digit', press('3', 'Digit3'), '3'],
  ['a digit’s place on a Thai keyboard', press('-', 'Digit3'), '-'],
  ['a digit’s place on a Thai keyboard that writes a letter', press('ภ', 'Digit4'), '4'],
  ['a digit beside the letters', press('7', 'Numpad7'), '7'],
  ['plus, with and without shift', press('=', 'Equal'), '+'],
  ['plus on a Thai keyboard', press('ช', 'Equal'), '+'],
  ['minus on a Thai keyboard', press('ข', 'Minus'), '-'],
  ['the question mark', press('?', 'Slash', true), '?'],
  ['the question mark’s place on a Thai keyboard', press('ฦ', 'Slash', true), '?'],
  ['an arrow', press('ArrowUp', 'ArrowUp'), 'ArrowUp'],
  ['an arrow with shift', press('ArrowUp', 'ArrowUp', true), 'Shift+ArrowUp'],
  ['the way out', press('Escape', 'Escape'), 'Escape'],
])('knows %s', (_name, event, key) => {
  expect(keyOf(event)).toBe(key)
})
