import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { startTestServer } from '../testing.ts'

/** Tables and columns as a data map names them: a list item that begins with the table and names its columns. */
function named(text: string): Record<string, string[]> {
  const items = text.matchAll(/^- `(\w+)`: ((?:`\w+`(?:, )?)+)/gm)
  return Object.fromEntries(
    [...items].map(([, table = '', columns = '']) => [
      table,
      [...columns.matchAll(/`(\w+)`/g)].map(([, column = '']) => column).sort(),
    ]),
  )
}

test.each(['th', 'en'])(
  'every column of every table stands in the data map (%s)',
  async (language) => {
    const { db } = await startTestServer()
    const tables = (await db.introspection.getTables()).filter(({ name }) => !/^kysely/.test(name))
    const held = Object.fromEntries(
      tables.map(({ name, columns }) => [name, columns.map((column) => column.name).sort()]),
    )
    expect(tables.length).toBeGreaterThan(15)
    expect(named(readFileSync(`docs/privacy.${language}.md`, 'utf8'))).toEqual(held)
  },
)

test('the notice is a page that anybody can read, in both languages', async () => {
  const { app } = await startTestServer()
  for (const [address, words] of [
    ['/privacy', 'ข้อมูลส่วนบุคคล'],
    ['/privacy?lang=en', 'Personal data'],
  ] as const) {
    const answer = await app.request(address)
    const text = await answer.text()
    expect(answer.status).toBe(200)
    expect(text).toContain(`<h1>${words}</h1>`)
    expect(text).not.toContain('<script')
  }
})
