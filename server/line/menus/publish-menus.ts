import { HTTPFetchError, type messagingApi } from '@line/bot-sdk'
import type { OfficeSettings } from '../../config.ts'
import type { Deps } from '../../deps.ts'
import { clientsOf, liffUrlOf, within } from '../clients.ts'
import { drawMenus } from './draw.ts'
import { alignLinks, type LinkChanges, linkChanges, menuIdOf } from './link-menus.ts'
import { isOurs, type Menu, menusOf } from './menus.ts'

const patienceMs = 10_000
/** LINE's limit for a picture. */
const mostBytes = 1_000_000

type MenuDeps = Pick<Deps, 'db' | 'config' | 'log'>
type Known = messagingApi.RichMenuResponse

/** What differs at LINE from what the office is to have; nothing of an office's own menus. */
export type MenuPlan = {
  make: Menu[]
  /** Today's menus that have no picture, for a run was cut short. */
  unfinished: Known[]
  /** Whether the menu for all is another. */
  setDefault: boolean
  old: Known[]
  links: LinkChanges
}

export async function planMenus(deps: MenuDeps, office: OfficeSettings): Promise<MenuPlan> {
  const { api } = clientsOf(deps.config, office)
  const { richmenus } = await within(patienceMs, api.getRichMenuList())
  const ours = richmenus.filter(isOurs)
  const wanted = menusOf(`${liffUrlOf(deps.config)}/${office.id}`)
  const unfinished: Known[] = []
  const good = new Map<string, Known>()
  for (const menu of ours) {
    const { name } = menu
    if (!wanted.some(({ request }) => request.name === name) || good.has(name)) continue
    if (await hasPicture(deps, office, menu)) good.set(name, menu)
    else unfinished.push(menu)
  }
  const kept = [...good.values()]
  const all = menuIdOf(deps, office, kept, 'citizen', 'th')
  const make = wanted.filter(({ request }) => !good.has(request.name))
  // Those that are yet to be made have no ID; it will be another than any that is linked now.
  const toCome = make.map(({ request: { name } }) => ({ name, richMenuId: name }))
  return {
    make,
    unfinished,
    setDefault: all === undefined || (await defaultMenu(deps, office)) !== all,
    old: ours.filter((menu) => !kept.includes(menu) && !unfinished.includes(menu)),
    links: await linkChanges(deps, office, [...kept, ...toCome]),
  }
}

/** Carries a plan out. What is shown is never gone in between: the old menus go last. */
export async function publishMenus(deps: MenuDeps, office: OfficeSettings, plan: MenuPlan) {
  const { api } = clientsOf(deps.config, office)
  const pictures = await drawMenus(plan.make.map(({ svg }) => svg))
  for (const [i, menu] of plan.make.entries()) {
    await makeMenu(deps, office, menu, pictures[i] as Buffer)
  }
  for (const { richMenuId } of plan.unfinished) {
    await within(patienceMs, api.deleteRichMenu(richMenuId))
  }
  const { richmenus } = await within(patienceMs, api.getRichMenuList())
  const isOld = ({ richMenuId }: Known) => plan.old.some((old) => old.richMenuId === richMenuId)
  const known = richmenus.filter((menu) => !isOld(menu))
  const all = menuIdOf(deps, office, known, 'citizen', 'th')
  if (all && plan.setDefault) await within(patienceMs, api.setDefaultRichMenu(all))
  const links = await alignLinks(deps, office, known)
  for (const { richMenuId } of plan.old) {
    await within(patienceMs, api.deleteRichMenu(richMenuId))
  }
  return links
}

async function makeMenu(
  { config }: MenuDeps,
  office: OfficeSettings,
  { request }: Menu,
  png: Buffer,
): Promise<void> {
  if (png.length > mostBytes) throw new Error(`${request.name}: picture of ${png.length} bytes`)
  const { api, blob } = clientsOf(config, office)
  const { richMenuId } = await within(patienceMs, api.createRichMenu(request))
  const picture = new Blob([new Uint8Array(png)], { type: 'image/png' })
  await within(patienceMs, blob.setRichMenuImage(richMenuId, picture))
}

async function hasPicture(
  { config }: MenuDeps,
  office: OfficeSettings,
  { richMenuId }: Known,
): Promise<boolean> {
  try {
    await within(patienceMs, clientsOf(config, office).blob.getRichMenuImage(richMenuId))
    return true
  } catch (error) {
    if (error instanceof HTTPFetchError && error.status === 404) return false
    throw error
  }
}

async function defaultMenu({ config }: MenuDeps, office: OfficeSettings) {
  try {
    const { api } = clientsOf(config, office)
    return (await within(patienceMs, api.getDefaultRichMenuId())).richMenuId
  } catch (error) {
    if (error instanceof HTTPFetchError && error.status === 404) return
    throw error
  }
}
