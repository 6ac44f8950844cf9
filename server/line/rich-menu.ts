import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { messagingApi } from '@line/bot-sdk'
import { richMenus } from '@phrom/shared/words/messages.ts'
import type { OfficeSettings } from '../config.ts'
import type { Deps } from '../deps.ts'
import { clientsOf, liffUrlOf, within } from './clients.ts'

const patienceMs = 10_000
export const menuSize = { width: 2500, height: 1686 }

type Kind = 'citizen' | 'staff'

/** The first area is the large one, where most begin; two stand beside it. */
export function areasOf(kind: Kind, home: string): messagingApi.RichMenuArea[] {
  const doors =
    kind === 'citizen'
      ? ([
          ['prepare', ''],
          ['cases', '/cases'],
          ['place', '/place'],
        ] as const)
      : ([
          ['queue', '/staff'],
          ['today', '/staff/days'],
          ['prepare', ''],
        ] as const)
  const words = richMenus[kind] as Record<string, { th: string }>
  const half = menuSize.height / 2
  const places = [
    { x: 0, y: 0, width: 1500, height: menuSize.height },
    { x: 1500, y: 0, width: 1000, height: half },
    { x: 1500, y: half, width: 1000, height: half },
  ]
  return doors.map(([key, path], i) => ({
    bounds: places[i] as messagingApi.RichMenuBounds,
    action: { type: 'uri', label: words[key]?.th ?? '', uri: `${home}${path}` },
  }))
}

/** Puts the office's two menus in place, where LINE does not hold them yet: the citizens' for all, the staff's for its staff. */
export async function publishRichMenus(deps: Deps, office: OfficeSettings): Promise<void> {
  const { api } = clientsOf(deps.config, office)
  const { richmenus } = await within(patienceMs, api.getRichMenuList())
  const citizen = await publish(deps, office, 'citizen', richmenus)
  await within(patienceMs, api.setDefaultRichMenu(citizen))
  const staff = await publish(deps, office, 'staff', richmenus)
  for (const { lineUserId } of office.staff) {
    await within(patienceMs, api.linkRichMenuIdToUser(lineUserId, staff))
  }
}

async function publish(
  deps: Deps,
  office: OfficeSettings,
  kind: Kind,
  known: messagingApi.RichMenuResponse[],
): Promise<string> {
  const image = await readFile(new URL(`./rich-menu-${kind}.png`, import.meta.url))
  const menu = {
    size: menuSize,
    selected: false,
    chatBarText: richMenus[kind].bar.th,
    areas: areasOf(kind, `${liffUrlOf(deps.config)}/${office.id}`),
  }
  // A menu cannot be changed, so its name carries what it is made of.
  const digest = createHash('sha256').update(JSON.stringify(menu)).update(image).digest('hex')
  const name = `phrom-${kind}-${digest.slice(0, 16)}`
  const found = known.find((item) => item.name === name)
  if (found) return found.richMenuId
  const { api, blob } = clientsOf(deps.config, office)
  const { richMenuId } = await within(patienceMs, api.createRichMenu({ ...menu, name }))
  const picture = new Blob([new Uint8Array(image)], { type: 'image/png' })
  await within(patienceMs, blob.setRichMenuImage(richMenuId, picture))
  return richMenuId
}
