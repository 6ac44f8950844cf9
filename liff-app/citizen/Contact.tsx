import { neededPictures, pictures } from '@phrom/shared/checklist.ts'
import type { Parsed } from '@phrom/shared/formats/format.ts'
import { name as nameFormat } from '@phrom/shared/formats/name.ts'
import { phone as phoneFormat, showPhone } from '@phrom/shared/formats/phone.ts'
import { isAtHome } from '@phrom/shared/home-visits.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { tellProblem } from '@phrom/shared/words/format-problems.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { ErrorSummary, type FieldError } from '../parts/ErrorSummary.tsx'
import { Screen } from '../parts/Screen.tsx'
import { TextField } from '../parts/TextField.tsx'
import { t } from '../words.ts'
import { saveDraft } from './draft.ts'
import { pathsOf } from './paths.ts'
import { progressAt } from './progress.ts'
import { type Filling, formScreen } from './use-service.tsx'

/** Name and telephone number. */
export default formScreen(Fields)

function Fields({ office, service, draft, list }: Filling) {
  const paths = pathsOf(office, service.id)
  const { route } = useLocation()
  const shown = (isAtHome(service) ? neededPictures(list) : pictures(list)).length
  const [name, setName] = useState(draft.contact?.name ?? '')
  const [phone, setPhone] = useState(draft.contact?.phone ?? '')
  const [errors, setErrors] = useState<FieldError[]>([])

  // Kept while typing, so that a closed window loses nothing.
  const keep = (contact: { name: string; phone: string }) =>
    void saveDraft(office, service.id, { contact })
  async function goOn(event: Event) {
    event.preventDefault()
    const [nameRead, phoneRead] = [nameFormat.parse(name), phoneFormat.parse(phone)]
    setErrors([
      ...wrongIn('name', citizen.name, nameRead),
      ...wrongIn('phone', citizen.phone, phoneRead),
    ])
    if ('problem' in nameRead || 'problem' in phoneRead) return
    const contact = { name: nameRead.value, phone: showPhone(phoneRead.value) }
    await saveDraft(office, service.id, { contact })
    route(isAtHome(service) ? paths.homePlace : paths.agreement)
  }
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.text
  return (
    <Screen
      title={t(citizen.contactTitle)}
      back={{ href: shown > 0 ? paths.papers : paths.list }}
      progress={progressAt.contact}
      bottom={
        <button class="btn main" type="submit" form="contact">
          {t(citizen.next)}
        </button>
      }
    >
      <ErrorSummary errors={errors} />
      <form id="contact" class="stack-l" onSubmit={goOn} noValidate>
        <TextField
          id="name"
          label={t(citizen.name)}
          value={name}
          error={errorOf('name')}
          autocomplete="name"
          change={(value) => {
            setName(value)
            keep({ name: value, phone })
          }}
        />
        <TextField
          id="phone"
          label={t(citizen.phone)}
          hint={t(citizen.phoneHint)}
          value={phone}
          error={errorOf('phone')}
          autocomplete="tel"
          inputMode="tel"
          change={(value) => {
            setPhone(value)
            keep({ name, phone: value })
          }}
        />
      </form>
    </Screen>
  )
}

function wrongIn(field: string, label: Text, parsed: Parsed): FieldError[] {
  return 'problem' in parsed ? [{ field, label, text: tellProblem(parsed) }] : []
}
