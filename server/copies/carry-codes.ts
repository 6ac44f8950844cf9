import type { ActionDeps, Deps } from '../deps.ts'
import { placeOfCodes } from '../documents/keys/seal.ts'
import * as codes from './code-store.ts'

type Of = { officeId: string; caseId: string }

/** The codes of a card go with their case, sealed anew under the other office's key; the former office keeps none. */
export async function carryCodes(
  { tx }: ActionDeps,
  documents: Deps['documents'],
  of: Of,
  to: Of,
): Promise<void> {
  const sealed = await codes.findCodes(tx, of)
  if (!sealed) return
  const text = documents.openText(placeOfCodes(of), sealed)
  await codes.setCodes(tx, { ...to, ...documents.sealText(placeOfCodes(to), text) })
  await codes.deleteCodes(tx, of)
}
