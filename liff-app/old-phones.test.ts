import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Younger than Safari 15, for which the app is built; the build writes no substitutes for them. */
const tooYoung =
  /\.(?:toSorted|toReversed|toSpliced|with|groupBy|withResolvers|fromAsync|isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(|\b(?:Promise\.try|AbortSignal\.any|URL\.parse|Iterator\.from)\(/

test('calls nothing that a phone of iOS 15 does not know', () => {
  const files = globSync('{liff-app,shared}/**/*.{ts,tsx}', {
    exclude: (path) => /node_modules|\bdist\b|\.test\.ts$/.test(path),
  })
  expect(files.length).toBeGreaterThan(300)
  expect(files.filter((path) => tooYoung.test(readFileSync(path, 'utf8')))).toEqual([])
})
