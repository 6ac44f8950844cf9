import { richMenus, toStaffPrefix } from '@phrom/shared/words/messages.ts'
import { Resvg } from '@resvg/resvg-js'
import sharp, { type Region } from 'sharp'
import { expect, test } from 'vitest'
import { people } from '../../testing.ts'
import { startWebhook } from '../testing-line.ts'
import { drawMenus } from './draw.ts'
import { alignLinks, linkMenu } from './link-menus.ts'
import { type Menu, type MenuRole, menuSize, menusOf, prefixOf } from './menus.ts'

const home = 'https://liff.line.me/1-x/bangphrom'
const menus = menusOf(home)

test('has a menu for each role in each language, within LINE’s limits, with every area inside the picture', () => {
  expect(menus.map(({ role, language }) => `${role} ${language}`)).toEqual([
    ...['citizen th', 'citizen en', 'volunteer th', 'volunteer en', 'staff th', 'staff en'],
  ])
  for (const { role, language, request } of menus) {
    expect(request.chatBarText).toBe(richMenus[role].bar[language])
    expect(request.chatBarText?.length).toBeLessThanOrEqual(14)
    expect(request.areas).toHaveLength(5)
    for (const { bounds, action } of request.areas ?? []) {
      expect((bounds?.x ?? 0) + (bounds?.width ?? 0)).toBeLessThanOrEqual(menuSize.width)
      expect((bounds?.y ?? 0) + (bounds?.height ?? 0)).toBeLessThanOrEqual(menuSize.height)
      const isQuestion = action?.label === richMenus.citizen.ask[language]
      const door = { type: 'uri', uri: expect.stringMatching(`^${home}(/|$)`) }
      const keyboard = { type: 'postback', inputOption: 'openKeyboard' }
      const question = { ...keyboard, fillInText: toStaffPrefix[language] }
      expect(action).toMatchObject(isQuestion ? question : door)
      expect(action?.label?.length).toBeGreaterThan(2)
      expect(action?.label?.length).toBeLessThanOrEqual(20)
    }
  }
})

test('is named after all that it is made of', () => {
  const elsewhere = menusOf('https://liff.line.me/1-x/khlongphrom')
  const names = [...menus, ...elsewhere].map(({ request }) => request.name)
  expect(new Set(names).size).toBe(names.length)
  expect(menusOf(home).map(({ request }) => request.name)).toEqual(names.slice(0, 6))
})

test('is drawn in the size that it says, light enough for LINE, in Thai letters that every machine draws alike', async () => {
  const pictures = await drawMenus(menus.map(({ svg }) => svg))
  for (const png of pictures) {
    const { format, width, height } = await sharp(png).metadata()
    expect({ format, width, height }).toEqual({ format: 'png', ...menuSize })
    expect(png.length).toBeLessThan(1_000_000)
  }
  expect(new Set(pictures.map((png) => png.toString('base64'))).size).toBe(pictures.length)
  // Where a letter is missing nothing is drawn: the words of each card must be there.
  const bare = menus.map(({ svg }) => svg.replaceAll(/<text.*<\/text>/g, ''))
  const wordless = await drawMenus(bare)
  for (const [i, png] of wordless.entries()) {
    const [all, without] = await Promise.all([cardsOf(pictures[i] as Buffer), cardsOf(png)])
    for (const [j, card] of all.entries()) expect(card).not.toBe(without[j])
  }
})

const boxesOf = (menu: Menu | undefined) =>
  (menu?.request.areas ?? []).map(({ bounds }) => {
    const { x = 0, y = 0, width = 0, height = 0 } = bounds ?? {}
    return { left: x, top: y, width, height }
  })

/** The mean of each of the cards. */
async function cardsOf(png: Buffer): Promise<number[]> {
  return Promise.all(
    boxesOf(menus[0]).map(async (box) => {
      const { channels } = await statsOf(png, box)
      return channels[0]?.mean ?? 0
    }),
  )
}

async function statsOf(png: Buffer | undefined, box: Region) {
  return sharp(await sharp(png).extract(box).png().toBuffer()).stats()
}

test('leaves room beside the words of every card', async () => {
  for (const { svg } of menus) {
    const [png] = await drawMenus([svg])
    // Letters that came over the edge of their card would stand in the gap, or in the margin beside it.
    for (const { left: x, top: y, width } of boxesOf(menus[0])) {
      for (const left of [x + 40, x + width - 70]) {
        const strip = { left, top: y + 320, width: 30, height: 190 }
        const { channels } = await statsOf(png, strip)
        for (const { stdev } of channels.slice(0, 3)) expect(stdev).toBe(0)
      }
    }
  }
})

test('writes the vowel am in two parts, for its letters would be drawn over each other', () => {
  const texts = menus.map(({ svg }) => svg)
  expect(richMenus.staff.questions.th).toContain('\u0e33')
  expect(texts.join()).not.toContain('\u0e33')
})

test('has an area for every place of the picture, and none over another', () => {
  const sizes = boxesOf(menus[0]).map(({ width, height }) => width * height)
  const whole = menuSize.width * menuSize.height
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(whole)
})

test('can be read by all: every ink is at least 4.5 : 1 on its ground', () => {
  const svg = menus[0]?.svg ?? ''
  const grounds = [...svg.matchAll(/rx="40" fill="(#\w+)"/g)].map(([, colour = '']) => colour)
  const inks = [...svg.matchAll(/<text [^>]*fill="(#\w+)"/g)].map(([, colour = '']) => colour)
  const icons = [...svg.matchAll(/stroke="(#\w+)"/g)].map(([, colour = '']) => colour)
  expect([grounds.length, inks.length, icons.length]).toEqual([5, 5, 5])
  for (const [i, ground] of grounds.entries()) {
    expect(contrast(ground, inks[i] ?? ground)).toBeGreaterThan(4.5)
    expect(contrast(ground, icons[i] ?? ground)).toBeGreaterThan(4.5)
  }
  expect(new Resvg(svg).width).toBe(menuSize.width)
})

/** WCAG 2.2, relative luminance. */
function contrast(a: string, b: string): number {
  const light = (colour: string) => {
    const [r = 0, g = 0, bl = 0] = [1, 3, 5].map((at) => {
      const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * bl
  }
  const [most = 0, least = 0] = [light(a), light(b)].sort((x, y) => y - x)
  return (most + 0.05) / (least + 0.05)
}

const known = menus.map(({ role, language }) => ({
  name: `${prefixOf(role, language)}older`,
  richMenuId: `${role}-${language}`,
}))

async function startLinking() {
  const server = await startWebhook()
  const office = server.config.offices[0]
  if (!office) throw new Error('no office')
  server.line.answers.set('GET /v2/bot/richmenu/list', () => ({ json: { richmenus: known } }))
  const shown = new Map<string, string>()
  server.line.answers.set('POST /v2/bot/user/', ({ path }) => {
    const [, , , , user = '', , menu = ''] = path.split('/')
    shown.set(user, menu)
    return {}
  })
  server.line.answers.set('DELETE /v2/bot/user/', ({ path }) => {
    shown.delete(path.split('/')[4] ?? '')
    return {}
  })
  const align = () => alignLinks(server.deps, office, known)
  const follow = async (id: string, who: keyof typeof people, language: string) => {
    server.setLanguage(language)
    const source = { type: 'user', userId: people[who] }
    await server.post([server.event(id, { type: 'follow', follow: {}, source })])
    await server.workOff()
  }
  return { ...server, office, shown, align, follow }
}

test('shows its staff their menu, who has LINE in English the English one, and nobody else another than all see', async () => {
  const { align, follow, shown } = await startLinking()
  await align()
  const staff = [people.suda, people.anan, people.pranee].map((id) => [id, 'staff-th'])
  expect([...shown]).toEqual(staff)
  await follow('e1', 'malee', 'th')
  await follow('e2', 'somchai', 'en')
  await follow('e3', 'suda', 'en')
  expect(Object.fromEntries(shown)).toEqual({
    ...Object.fromEntries(staff),
    [people.somchai]: 'citizen-en',
    [people.suda]: 'staff-en',
  })
  expect(await align()).toEqual({ linked: 0, unlinked: 0, refused: 0 })
})

test('takes the staff’s menu back when the role ends, and the English one when LINE is in Thai again', async () => {
  const { align, follow, shown, office, later } = await startLinking()
  await follow('e1', 'suda', 'en')
  await follow('e2', 'somchai', 'en')
  await align()
  office.staff = office.staff.filter(({ lineUserId }) => lineUserId !== people.anan)
  later(5)
  await follow('e3', 'somchai', 'th')
  expect(await align()).toEqual({ linked: 0, unlinked: 1, refused: 0 })
  expect(Object.fromEntries(shown)).toEqual({
    [people.suda]: 'staff-en',
    [people.pranee]: 'staff-th',
  })
  office.staff = []
  await align()
  // Still a citizen who reads English.
  expect(Object.fromEntries(shown)).toEqual({ [people.suda]: 'citizen-en' })
})

test('goes on with the others where LINE does not know somebody, and asks again the next time', async () => {
  const { align, line } = await startLinking()
  line.answers.delete('POST /v2/bot/user/')
  line.answers.set(`POST /v2/bot/user/${people.suda}`, () => ({ status: 404 }))
  expect(await align()).toEqual({ linked: 2, unlinked: 0, refused: 1 })
  expect(await align()).toEqual({ linked: 0, unlinked: 0, refused: 1 })
})

test.each(['volunteer', 'staff', 'citizen'] as MenuRole[])(
  'links the menu of a %s to whom it is told to',
  async (role) => {
    const { deps, office, shown } = await startLinking()
    await linkMenu(deps, office, people.malee, role, 'en')
    expect(shown.get(people.malee)).toBe(`${role}-en`)
    await linkMenu(deps, office, people.malee, role, 'th')
    expect(shown.get(people.malee)).toBe(role === 'citizen' ? undefined : `${role}-th`)
  },
)

test('takes the English menu back from who had themselves erased, and keeps nothing of them', async () => {
  const { align, follow, shown, signIn, ask, db } = await startLinking()
  await follow('e1', 'somchai', 'en')
  await signIn('somchai')
  expect(shown.get(people.somchai)).toBe('citizen-en')
  expect((await ask('somchai', 'DELETE', '/me')).status).toBe(204)
  await align()
  expect(shown.has(people.somchai)).toBe(false)
  const links = await db.selectFrom('linkedMenu').select('lineUserId').execute()
  expect(links.map(({ lineUserId }) => lineUserId)).not.toContain(people.somchai)
})
