import { type GroupKind, groupKinds, volunteerLimits } from '@phrom/shared/volunteers.ts'
import { groupKindWords, volunteerWords as words } from '@phrom/shared/words/volunteers.ts'
import type { FieldError } from '../parts/ErrorSummary.tsx'
import { TextField } from '../parts/TextField.tsx'
import { t } from '../words.ts'

type Group = { groupKind: GroupKind | ''; groupName: string; area: string }

type Props = {
  group: Group
  errors: FieldError[]
  /** What stands in the directory already, so that one group keeps one spelling. */
  known?: { groups: readonly string[]; areas: readonly string[] }
  /** The hint of the group, where it may be left to whoever joins. */
  groupHint?: string
  /** What staff have set is not asked. */
  isKindSet?: boolean
  isAreaSet?: boolean
  /** That the kind may be left to whoever joins. */
  anyKind?: string
  change: (to: Partial<Group>) => void
}

/** Where a volunteer comes from: community, firm or school, and the area. */
export function GroupFields({
  group,
  errors,
  known,
  groupHint,
  anyKind,
  isKindSet,
  isAreaSet,
  change,
}: Props) {
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.text
  const wrongKind = errorOf('group-kind')
  return (
    <>
      {!isKindSet && (
        <fieldset class={`field${wrongKind ? ' wrong' : ''}`}>
          <legend>{t(words.groupKind)}</legend>
          {wrongKind && <p class="err">{t(wrongKind)}</p>}
          <div class="choices">
            {groupKinds.map((kind, index) => (
              <label class="choice" key={kind}>
                <input
                  id={index === 0 ? 'group-kind' : undefined}
                  type="radio"
                  name="group-kind"
                  checked={group.groupKind === kind}
                  onChange={() => change({ groupKind: kind })}
                />
                <span>{t(groupKindWords[kind])}</span>
              </label>
            ))}
            {anyKind && (
              <label class="choice">
                <input
                  type="radio"
                  name="group-kind"
                  checked={group.groupKind === ''}
                  onChange={() => change({ groupKind: '' })}
                />
                <span>{anyKind}</span>
              </label>
            )}
          </div>
        </fieldset>
      )}
      <TextField
        id="group-name"
        label={t(words.groupName)}
        hint={groupHint}
        value={group.groupName}
        error={errorOf('group-name')}
        most={volunteerLimits.group}
        {...(known && { known: known.groups })}
        change={(groupName) => change({ groupName })}
      />
      {!isAreaSet && (
        <TextField
          id="area"
          label={t(words.area)}
          hint={t(words.areaHint)}
          value={group.area}
          error={undefined}
          most={volunteerLimits.area}
          {...(known && { known: known.areas })}
          change={(area) => change({ area })}
        />
      )}
    </>
  )
}
