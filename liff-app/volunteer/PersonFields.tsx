import { volunteerWords as words } from '@phrom/shared/words/volunteers.ts'
import type { FieldError } from '../parts/ErrorSummary.tsx'
import { TextField } from '../parts/TextField.tsx'
import { t } from '../words.ts'

type Person = { name: string; phone: string }

/** A volunteer's name and telephone. */
export function PersonFields({
  person,
  errors,
  change,
}: {
  person: Person
  errors: FieldError[]
  change: (to: Partial<Person>) => void
}) {
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.text
  return (
    <>
      <TextField
        id="name"
        label={t(words.name)}
        hint={t(words.nameHint)}
        value={person.name}
        error={errorOf('name')}
        autocomplete="name"
        change={(name) => change({ name })}
      />
      <TextField
        id="phone"
        label={t(words.phone)}
        value={person.phone}
        error={errorOf('phone')}
        autocomplete="tel"
        inputMode="tel"
        change={(phone) => change({ phone })}
      />
    </>
  )
}
