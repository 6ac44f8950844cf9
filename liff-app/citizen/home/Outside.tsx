import type { OfficeView } from '@phrom/shared/case.ts'
import { officeFor, type Position } from '@phrom/shared/home-visits.ts'
import { homePlace as words } from '@phrom/shared/words/home-visits.ts'
import { Icon } from '../../parts/Icon.tsx'
import { t } from '../../words.ts'

type Props = {
  offices: readonly OfficeView[]
  office: string
  /** Nothing where a sub-district is not the office's. */
  at: Position | undefined
  begin?: ((office: string) => void) | undefined
}

/** Staff of this office do not go there: which office to ask instead, with the way to it. */
export function Outside({ offices, office, at, begin }: Props) {
  const here = offices.find(({ id }) => id === office)
  const other = at && officeFor(offices, office, at)
  return (
    <div class="notice stop stack-s" role="alert">
      <p>
        <b>{t(words.outside, { office: here ? t(here.name) : '' })}</b>
      </p>
      <p>
        {other
          ? t(words.outsideAsk, { office: t(other.name), phone: other.phone })
          : t(words.outsideOther)}
      </p>
      {at && <p>{t(words.outsidePin)}</p>}
      {other && (
        <a class="btn side" href={`tel:${other.phone}`}>
          <Icon name="phone" />
          {t(words.call, { phone: other.phone })}
        </a>
      )}
      {other && begin && (
        <button class="btn side" type="button" onClick={() => begin(other.id)}>
          {t(words.beginThere, { office: t(other.name) })}
        </button>
      )}
    </div>
  )
}
