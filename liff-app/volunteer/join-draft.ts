import { name as nameFormat } from '@phrom/shared/formats/name.ts'
import { phone as phoneFormat } from '@phrom/shared/formats/phone.ts'
import type { GroupKind } from '@phrom/shared/volunteers.ts'
import { tellProblem } from '@phrom/shared/words/format-problems.ts'
import { volunteerWords as words } from '@phrom/shared/words/volunteers.ts'
import type { FieldError } from '../parts/ErrorSummary.tsx'

/** Name, telephone and group as they are typed. */
export type JoinDraft = {
  name: string
  phone: string
  groupKind: GroupKind | ''
  groupName: string
  area: string
}

/** What is wrong with a name and a number, in the order of the fields. */
export function wrongPerson({ name, phone }: Pick<JoinDraft, 'name' | 'phone'>): FieldError[] {
  const [nameRead, phoneRead] = [nameFormat.parse(name), phoneFormat.parse(phone)]
  return [
    ...('problem' in nameRead
      ? [{ field: 'name', label: words.name, text: tellProblem(nameRead) }]
      : []),
    ...('problem' in phoneRead
      ? [{ field: 'phone', label: words.phone, text: tellProblem(phoneRead) }]
      : []),
  ]
}

/** What is wrong with a group. */
export function wrongGroup({
  groupKind,
  groupName,
}: Pick<JoinDraft, 'groupKind' | 'groupName'>): FieldError[] {
  return [
    ...(groupKind === '' ? [{ field: 'group-kind', text: words.kindMissing }] : []),
    ...(groupName.trim() === '' ? [{ field: 'group-name', text: words.groupMissing }] : []),
  ]
}

const nameOf = (office: string) => `phrom:volunteer:${office}`

/** What was typed and not sent yet: it outlives a reload, and goes with the window. */
export function typedBefore(office: string): JoinDraft | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(nameOf(office)) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

export function keepTyped(office: string, draft: JoinDraft | undefined): void {
  try {
    if (draft) sessionStorage.setItem(nameOf(office), JSON.stringify(draft))
    else sessionStorage.removeItem(nameOf(office))
  } catch {
    // A phone that keeps nothing still sends.
  }
}
