import { createHash } from 'node:crypto'
import type { messagingApi } from '@line/bot-sdk'
import { richMenus } from '@phrom/shared/words/messages.ts'
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

/** Where each area leads below the office's first screen; where most begin comes first. */
const doors: Record<MenuRole, [word: string, path: string, icon: MenuIcon][]> = {
  citizen: [
    ['prepare', '', 'list-checks'],
    ['cases', '/cases', 'folder-open'],
    ['search', '/search', 'search'],
    ['place', '/place', 'map-pin'],
  ],
  volunteer: [
    ['prepare', '', 'list-checks'],
    ['search', '/search', 'search'],
    ['cases', '/cases', 'folder-open'],
    ['place', '/place', 'map-pin'],
  ],
  staff: [
    ['queue', '/staff', 'inbox'],
    ['today', '/staff/days', 'calendar-days'],
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
  const [width, height] = [menuSize.width / 2, menuSize.height / 2]
  const cells = doors[role].map(([word, path, icon], i) => ({
    label: words[word]?.[language] ?? '',
    icon,
    uri: `${home}${path}`,
    bounds: { x: (i % 2) * width, y: Math.floor(i / 2) * height, width, height },
  }))
  const menu = {
    size: menuSize,
    selected: role === 'citizen',
    chatBarText: richMenus[role].bar[language],
    areas: cells.map(({ label, uri, bounds }) => ({
      bounds,
      action: { type: 'uri' as const, label, uri },
    })),
  }
  const svg = menuPicture(menuSize, cells)
  // A menu of LINE cannot be changed, nor its picture, so its name tells what it is made of.
  const digest = createHash('sha256').update(JSON.stringify(menu)).update(svg).digest('hex')
  const name = `${prefixOf(role, language)}${digest.slice(0, 16)}`
  return { role, language, request: { ...menu, name }, svg }
}

/** How the names of all menus of a kind begin, of today's and of earlier ones. */
export function prefixOf(role: MenuRole, language: Language): string {
  return `phrom-${role}-${language}-`
}

/** One of ours, of today or of any time before; an office's own menus have other names. */
export function isOurs({ name }: { name: string }): boolean {
  return /^phrom-(citizen|volunteer|staff)-/.test(name)
}
