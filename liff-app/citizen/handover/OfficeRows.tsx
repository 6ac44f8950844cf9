import type { OfficeChoice } from '@phrom/shared/handover.ts'
import { showDay } from '@phrom/shared/time.ts'
import { handoverWords as words } from '@phrom/shared/words/handover.ts'
import { Icon } from '../../parts/Icon.tsx'
import { language, t } from '../../words.ts'

type Props = {
  choices: readonly OfficeChoice[]
  here?: string
  /** Leads to an office, or does something with it. */
  to: (id: string) => string | (() => void)
}

/** Offices with the first day on which each has room. */
export function OfficeRows({ choices, here, to }: Props) {
  return (
    <ul class="rows">
      {choices.map(({ office, firstFree }) => {
        const door = to(office.id)
        const inside = (
          <>
            <span>
              <b>{t(office.name)}</b>
              <small>
                {firstFree
                  ? t(words.firstFree, { day: showDay(firstFree, language.value) })
                  : t(words.noneFree)}
              </small>
              {office.id === here && <small>{t(words.here)}</small>}
            </span>
            <Icon name="chevron-right" />
          </>
        )
        return (
          <li key={office.id}>
            {typeof door === 'string' ? (
              <a class="row bare" href={door}>
                {inside}
              </a>
            ) : (
              <button class="row bare" type="button" onClick={door}>
                {inside}
              </button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
