import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const tracked = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0')
const texts = tracked.filter((path) => /\.(?:ts|tsx|css|md|json|html|sql|svg)$/.test(path))

test('no file holds the marks of an unfinished merge, also where a formatter has moved them', () => {
  const marks = /^[ >]*(?:<{7} |={7}$|(?:> ?){7} )/m
  expect(texts.length).toBeGreaterThan(300)
  expect(texts.filter((path) => marks.test(readFileSync(path, 'utf8')))).toEqual([])
})
