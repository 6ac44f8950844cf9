import { addDays, dayOf, showDate, toInstant } from '@phrom/shared/time.ts'
import { holdWords as words } from '@phrom/shared/words/hold.ts'
import { ask, client, me, write } from '../api.ts'
import { useLoad } from '../parts/load.tsx'
import { language, t } from '../words.ts'
import { ReasonedChoice } from './ReasonedChoice.tsx'

type Held = { until: string | null; reason: string | null }
const choices = [30, 90, 180, 365]

/** For heads and admins: keeps a case that a complaint needs from being deleted, or lets its times run again. */
export function Hold({ office, caseId }: { office: string; caseId: string }) {
  const role = me.value?.staffOf.find(({ officeId }) => officeId === office)?.role
  return role && role !== 'staff' ? <HoldForm office={office} caseId={caseId} /> : null
}

function HoldForm({ office, caseId }: { office: string; caseId: string }) {
  const at = client.api.offices[':office'].staff.cases[':caseId'].hold
  const param = { office, caseId }
  const held = useLoad<Held>(`${office}/${caseId}`, () => ask(() => at.$get({ param })))
  const { value, set } = held
  if (!value) return null

  const keep = async (days: string, reason: string) => {
    const json = { until: addDays(dayOf(toInstant(Date.now())), Number(days)), reason }
    set(await write((options) => at.$put({ param, json }, options)))
  }
  return (
    <ReasonedChoice
      id="hold-reason"
      icon="lock"
      words={{ ...words, choose: words.days, send: words.keep, undo: words.lift }}
      options={choices.map((n) => ({ value: String(n), text: t(words.count, { n }) }))}
      usual="90"
      standing={
        value.until
          ? t(words.until, {
              day: showDate(value.until, language.value),
              reason: value.reason ?? '',
            })
          : undefined
      }
      send={keep}
      undo={async () => set(await write((options) => at.$delete({ param }, options)))}
    />
  )
}
