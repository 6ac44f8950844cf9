import { HTTPFetchError, type messagingApi } from '@line/bot-sdk'
import type { Language } from '@phrom/shared/words/text.ts'
import type { OfficeSettings } from '../../config.ts'
import type { Deps } from '../../deps.ts'
import { clientsOf, liffUrlOf, within } from '../clients.ts'
import * as store from './link-store.ts'
import { type MenuRole, menusOf, prefixOf } from './menus.ts'

const patienceMs = 10_000

type LinkDeps = Pick<Deps, 'db' | 'config' | 'log'>
type Known = Pick<messagingApi.RichMenuResponse, 'name' | 'richMenuId'>
/** The menu that somebody is to see; nothing where it is the one for all. */
type Wanted = Map<string, { role: MenuRole; language: Language }>

/** Whom the office wants to see which menu: its staff theirs, and in English who has LINE in English. */
async function wantedLinks({ db }: LinkDeps, office: OfficeSettings): Promise<Wanted> {
  const english = await store.listEnglish(db, office.id)
  const wanted: Wanted = new Map(english.map((id) => [id, { role: 'citizen', language: 'en' }]))
  for (const { lineUserId } of office.staff) {
    const language = wanted.has(lineUserId) ? 'en' : 'th'
    wanted.set(lineUserId, { role: 'staff', language })
  }
  return wanted
}

/** LINE's own menu for a role: as it is drawn today, else as it was before `line:setup` ran last. */
export function menuIdOf(
  { config }: Pick<Deps, 'config'>,
  office: OfficeSettings,
  known: Known[],
  role: MenuRole,
  language: Language,
): string | undefined {
  const today = menusOf(`${liffUrlOf(config)}/${office.id}`).find(
    (menu) => menu.role === role && menu.language === language,
  )
  const isOfKind = ({ name }: Known) => name.startsWith(prefixOf(role, language))
  const found = known.find(({ name }) => name === today?.request.name) ?? known.find(isOfKind)
  return found?.richMenuId
}

export type LinkChanges = { link: { lineUserId: string; richMenuId: string }[]; unlink: string[] }

/** Whose menu is to change, by what was linked before: a role that ended, a language that is another. */
export async function linkChanges(
  deps: LinkDeps,
  office: OfficeSettings,
  known: Known[],
): Promise<LinkChanges> {
  const wanted = await wantedLinks(deps, office)
  const before = await store.listLinks(deps.db, office.id)
  const linked = new Map(before.map(({ lineUserId, richMenuId }) => [lineUserId, richMenuId]))
  const link: LinkChanges['link'] = []
  for (const [lineUserId, { role, language }] of wanted) {
    const richMenuId = menuIdOf(deps, office, known, role, language)
    if (richMenuId && linked.get(lineUserId) !== richMenuId) link.push({ lineUserId, richMenuId })
  }
  return { link, unlink: [...linked.keys()].filter((id) => !wanted.has(id)) }
}

/** Makes LINE show everybody the menu of their role and language; answers for how many it did, and for how many LINE refused. */
export async function alignLinks(deps: LinkDeps, office: OfficeSettings, known: Known[]) {
  const { link, unlink } = await linkChanges(deps, office, known)
  let refused = 0
  for (const { lineUserId, richMenuId } of link) {
    if (!(await setMenu(deps, office, lineUserId, richMenuId))) refused += 1
  }
  for (const lineUserId of unlink) await unsetMenu(deps, office, lineUserId)
  return { linked: link.length - refused, unlinked: unlink.length, refused }
}

/** Shows one person the menu of a role and language; the one for all is not linked. */
export async function linkMenu(
  deps: LinkDeps,
  office: OfficeSettings,
  lineUserId: string,
  role: MenuRole,
  language: Language,
): Promise<void> {
  if (role === 'citizen' && language === 'th') {
    const hasOwn = await store.findLink(deps.db, { officeId: office.id, lineUserId })
    return hasOwn && unsetMenu(deps, office, lineUserId)
  }
  const { api } = clientsOf(deps.config, office)
  const { richmenus } = await within(patienceMs, api.getRichMenuList())
  const richMenuId = menuIdOf(deps, office, richmenus, role, language)
  if (richMenuId) await setMenu(deps, office, lineUserId, richMenuId)
}

/** As `linkMenu`, by the role that the person has today. LINE out of reach is made good by the hourly look at all of them. */
export async function linkMenuOf(
  deps: LinkDeps,
  office: OfficeSettings,
  lineUserId: string,
  language: Language,
): Promise<void> {
  const isStaff = office.staff.some((member) => member.lineUserId === lineUserId)
  try {
    await linkMenu(deps, office, lineUserId, isStaff ? 'staff' : 'citizen', language)
  } catch (error) {
    deps.log.warn({ office: office.id, status: statusOf(error) }, 'menu not linked yet')
  }
}

async function setMenu(
  { db, config, log }: LinkDeps,
  office: OfficeSettings,
  lineUserId: string,
  richMenuId: string,
): Promise<boolean> {
  try {
    const { api } = clientsOf(config, office)
    await within(patienceMs, api.linkRichMenuIdToUser(lineUserId, richMenuId))
  } catch (error) {
    const status = statusOf(error)
    // LINE does not know this person, or no longer: that is no reason to leave out the others.
    if (status !== 400 && status !== 404) throw error
    log.warn({ office: office.id, status }, 'menu not linked: LINE knows no such person')
    return false
  }
  await store.setLink(db, { officeId: office.id, lineUserId, richMenuId })
  return true
}

async function unsetMenu({ db, config }: LinkDeps, office: OfficeSettings, lineUserId: string) {
  try {
    const { api } = clientsOf(config, office)
    await within(patienceMs, api.unlinkRichMenuIdFromUser(lineUserId))
  } catch (error) {
    const status = statusOf(error)
    if (status !== 400 && status !== 404) throw error
  }
  await store.deleteLink(db, { officeId: office.id, lineUserId })
}

function statusOf(error: unknown): number {
  return error instanceof HTTPFetchError ? error.status : 0
}
