/** Codes of a card that were typed since the app was opened: in this memory alone, by case and question. */
const typed = new Map<string, Record<string, string>>()

export function keepCode(caseId: string, key: string, code: string): void {
  typed.set(caseId, { ...typed.get(caseId), [key]: code })
}

export function codesInHand(caseId: string): Record<string, string> {
  return typed.get(caseId) ?? {}
}

/** All of a case that was sent, or those that were wrong. */
export function forgetCodes(caseId: string, keys?: readonly string[]): void {
  const left = Object.entries(codesInHand(caseId)).filter(([key]) => keys && !keys.includes(key))
  if (left.length === 0) typed.delete(caseId)
  else typed.set(caseId, Object.fromEntries(left))
}
