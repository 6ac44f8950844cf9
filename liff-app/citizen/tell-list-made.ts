import { get, update } from 'idb-keyval'

const kept = 'lists-told'
const most = 50
const telling = new Set<string>()

/**
 * Tells the office once that a list was made: of which service, and nothing of whom. Nobody waits for it; without a network it is told the
 * next time that the list is looked at, or never.
 */
export async function tellListMade(
  office: string,
  service: string,
  draftId: string,
): Promise<void> {
  if (telling.has(draftId)) return
  telling.add(draftId)
  try {
    const told = (await get<string[]>(kept)) ?? []
    if (told.includes(draftId)) return
    const { ok } = await fetch(`/api/offices/${office}/checklists`, {
      ...{ method: 'POST', credentials: 'omit', keepalive: true },
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ service }),
    })
    if (ok) await update<string[]>(kept, (ids = []) => [...ids, draftId].slice(-most))
    else telling.delete(draftId)
  } catch {
    telling.delete(draftId)
  }
}
