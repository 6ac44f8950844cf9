import { readCode } from '@phrom/shared/case-code.ts'
import type { TrainedVolunteer } from '@phrom/shared/training/views.ts'

/** Whether this is whom somebody looks for: by the number on a certificate, however it is written, else by a part of the name. */
export function isFound(
  { name, certificate }: Pick<TrainedVolunteer, 'name' | 'certificate'>,
  typed: string,
): boolean {
  const number = readCode(typed)
  if (number !== undefined && certificate?.number === number) return true
  const wanted = typed.normalize('NFC').trim().toLowerCase()
  return name.toLowerCase().includes(wanted)
}
