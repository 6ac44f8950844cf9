import type { FindBody, VolunteerList } from '@phrom/shared/volunteer-views.ts'
import { groupKinds, volunteerStates } from '@phrom/shared/volunteers.ts'
import { staffVolunteers as words } from '@phrom/shared/words/staff-volunteers.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { groupKindWords, volunteerStateWords } from '@phrom/shared/words/volunteers.ts'
import { useState } from 'preact/hooks'
import { TextField } from '../../parts/TextField.tsx'
import { t } from '../../words.ts'

export type Wanted = Omit<FindBody, 'after'>

type Props = { wanted: Wanted; list: VolunteerList; find: (wanted: Wanted) => void }

/** What the directory is narrowed down to: words on a tap, the rest as soon as it is chosen. */
export function FindFields({ wanted, list, find }: Props) {
  const [text, setText] = useState(wanted.text)
  const { groupKind, groupName, area, state } = wanted
  const groups = list.groups.filter(({ kind }) => groupKind === null || kind === groupKind)
  const of = <Value extends string>(values: readonly Value[], nameOf: (value: Value) => string) =>
    values.map((value) => ({ value, name: nameOf(value) }))
  return (
    <form
      class="volunteer-find"
      onSubmit={(event) => {
        event.preventDefault()
        find({ ...wanted, text })
      }}
    >
      <div class="wide stack-s">
        <TextField
          id="find"
          label={t(words.search)}
          value={text}
          error={undefined}
          most={100}
          change={setText}
        />
        <button class="btn side" type="submit">
          {t(words.find)}
        </button>
      </div>
      <Choice
        id="find-kind"
        label={words.kind}
        chosen={groupKind}
        options={of(groupKinds, (kind) => t(groupKindWords[kind]))}
        choose={(kind) => find({ ...wanted, text, groupKind: kind, groupName: null })}
      />
      <Choice
        id="find-group"
        label={words.group}
        chosen={groupName}
        options={groups.map(({ name, count }) => ({ value: name, name: `${name} (${count})` }))}
        choose={(name) => find({ ...wanted, text, groupName: name })}
      />
      <Choice
        id="find-area"
        label={words.area}
        chosen={area}
        options={list.areas.map(({ name, count }) => ({
          value: name,
          name: `${name || t(words.noArea)} (${count})`,
        }))}
        choose={(name) => find({ ...wanted, text, area: name })}
      />
      <Choice
        id="find-state"
        label={words.state}
        chosen={state}
        options={of(volunteerStates, (one) => t(volunteerStateWords[one]))}
        choose={(one) => find({ ...wanted, text, state: one })}
      />
    </form>
  )
}

type ChoiceProps<Value extends string> = {
  id: string
  label: Text
  chosen: Value | null
  options: readonly { value: Value; name: string }[]
  choose: (value: Value | null) => void
}

/** One of several, or all. What is chosen by its place, for an area may have no name. */
function Choice<Value extends string>({ id, label, chosen, options, choose }: ChoiceProps<Value>) {
  const at = options.findIndex(({ value }) => value === chosen)
  return (
    <div class="field">
      <label for={id}>{t(label)}</label>
      <select
        id={id}
        class="input"
        value={String(at)}
        onChange={(event) => {
          const index = Number((event.target as HTMLSelectElement).value)
          choose(options[index]?.value ?? null)
        }}
      >
        <option value="-1">{t(words.all)}</option>
        {options.map(({ value, name }, index) => (
          <option key={value} value={String(index)}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
