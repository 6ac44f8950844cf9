import { createHash } from 'node:crypto'
import type { messagingApi } from '@line/bot-sdk'
import { richMenus, toStaffPrefix } from '@phrom/shared/words/messages.ts'
import type { Language, Text } from '@phrom/shared/words/text.ts'
import { type MenuIcon, menuPicture } from './menu-picture.ts'

export const menuSize = { width: 2500, height: 1686 }
export type MenuRole = keyof typeof richMenus
const languages: Language[] = ['th', 'en']

/** One menu as LINE shall hold it: its areas under a name that changes with whatever it is made of, and its picture. */
export type Menu = {
  role: MenuRole
  language: Language
  request: messagingApi.RichMenuRequest & { name: string }
  svg: string
}

/** Without a path the keyboard opens, with the beginning of a question to the staff. */
type Door = [word: string, path: string | null, icon: MenuIcon]

/** Where each area leads below the office's first screen; where most begin comes first, across the whole. */
const doors: Record<MenuRole, [Door, Door, Door, Door, Door]> = {
  citizen: [
    ['prepare', '', 'list-checks'],
    ['cases', '/cases', 'folder-open'],
    ['search', '/search', 'search'],
    ['ask', null, 'message-circle'],
    ['place', '/place', 'map-pin'],
  ],
  volunteer: [
    ['prepare', '', 'list-checks'],
    ['search', '/search', 'search'],
    ['cases', '/cases', 'folder-open'],
    ['ask', null, 'message-circle'],
    ['place', '/place', 'map-pin'],
  ],
  staff: [
    ['queue', '/staff', 'inbox'],
    ['today', '/staff/days', 'calendar-days'],
    ['questions', '/staff/questions', 'message-circle'],
    ['counter', '/staff/day', 'users'],
    ['prepare', '', 'list-checks'],
  ],
}

/** The menus of an office whose first screen is at that address. */
export function menusOf(home: string): Menu[] {
  return (Object.keys(richMenus) as MenuRole[]).flatMap((role) =>
    languages.map((language) => menuOf(role, language, home)),
  )
}

function menuOf(role: MenuRole, language: Language, home: string): Menu {
  const words: Record<string, Text> = richMenus[role]
  const cells = doors[role].map(([word, path, icon], i) => ({
    label: words[word]?.[language] ?? '',
    icon,
    path,
    bounds: boundsOf(i),
  }))
  const menu = {
    size: menuSize,
    selected: role === 'citizen',
    chatBarText: richMenus[role].bar[language],
    areas: cells.map(({ label, path, bounds }) => ({
      bounds,
      action: path === null ? toWrite(label, language) : toOpen(label, `${home}${path}`),
    })),
  }
  const svg = menuPicture(menuSize, cells)
  // A menu of LINE cannot be changed, nor its picture, so its name tells what it is made of.
  const digest = createHash('sha256').update(JSON.stringify(menu)).update(svg).digest('hex')
  const name = `${prefixOf(role, language)}${digest.slice(0, 16)}`
  return { role, language, request: { ...menu, name }, svg }
}

/** The first across the whole, the others two by two below it. */
function boundsOf(place: number) {
  const [half, height] = [menuSize.width / 2, menuSize.height / 3]
  if (place === 0) return { x: 0, y: 0, width: menuSize.width, height }
  const x = place % 2 === 1 ? 0 : half
  return { x, y: Math.ceil(place / 2) * height, width: half, height }
}

function toOpen(label: string, uri: string): messagingApi.Action {
  return { type: 'uri', label, uri }
}

/** Nothing is said and nothing is kept until the question is sent. */
function toWrite(label: string, language: Language): messagingApi.Action {
  const fillInText = toStaffPrefix[language]
  return { type: 'postback', label, data: 'write', inputOption: 'openKeyboard', fillInText }
}

/** How the names of all menus of a kind begin, of today's and of earlier ones. */
export function prefixOf(role: MenuRole, language: Language): string {
  return `phrom-${role}-${language}-`
}

/** One of ours, of today or of any time before; an office's own menus have other names. */
export function isOurs({ name }: { name: string }): boolean {
  return /^phrom-(citizen|volunteer|staff)-/.test(name)
}
