import { hardships, periods, placeLimits, visitDays, type Wish } from '@phrom/shared/home-visits.ts'
import {
  dayWords,
  hardshipWords,
  periodWords,
  homePlace as words,
} from '@phrom/shared/words/home-visits.ts'
import { Checkbox } from '../../parts/Checkbox.tsx'
import { t } from '../../words.ts'
import { Field } from '../Field.tsx'
import type { HomeFields } from './home-draft.ts'

type Props = { fields: HomeFields; change: (part: Partial<HomeFields>) => void }

/** Which half days suit, and what makes the visit hard. */
export function DayFields({ fields, change }: Props) {
  return (
    <>
      <div class="stack-s">
        <p class="hint">{t(words.daysHint)}</p>
        {visitDays.map((day) => (
          <fieldset class="wished" key={day}>
            <legend>{t(dayWords[day])}</legend>
            {periods.map((period) => {
              const wish: Wish = `${day}-${period}`
              return (
                <label class="choice" key={wish}>
                  <input
                    type="checkbox"
                    checked={fields.wishes.includes(wish)}
                    onChange={() => change({ wishes: toggled(fields.wishes, wish) })}
                  />
                  <span>{t(periodWords[period])}</span>
                </label>
              )
            })}
          </fieldset>
        ))}
      </div>
      <fieldset class="field">
        <legend>{t(words.hard)}</legend>
        <p class="hint">{t(words.hardHint)}</p>
        <div class="choices">
          {hardships.map((one) => (
            <Checkbox
              key={one}
              id={`hard-${one}`}
              text={t(hardshipWords[one])}
              checked={fields.hardships.includes(one)}
              change={() => change({ hardships: toggled(fields.hardships, one) })}
            />
          ))}
        </div>
      </fieldset>
      <Field
        id="hard-note"
        label={t(words.hardNote)}
        value={fields.hardNote}
        most={placeLimits.hardNote}
        lines={3}
        change={(hardNote) => change({ hardNote })}
      />
    </>
  )
}

function toggled<One>(list: readonly One[], one: One): One[] {
  return list.includes(one) ? list.filter((other) => other !== one) : [...list, one]
}
