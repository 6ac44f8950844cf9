import type { VolunteerView } from '@phrom/shared/volunteer-views.ts'
import { staffVolunteers as words } from '@phrom/shared/words/staff-volunteers.ts'
import { volunteerStateWords } from '@phrom/shared/words/volunteers.ts'
import { write } from '../../api.ts'
import { Icon } from '../../parts/Icon.tsx'
import { officeName } from '../../parts/office-names.ts'
import { tellGroup } from '../../parts/tell-group.ts'
import { useKey } from '../../parts/use-key.ts'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { t } from '../../words.ts'
import { type Acts, oneApi, orReload } from './act-on.ts'
import { ReasonForm } from './ReasonForm.tsx'
import { namesDiffer, tellDay } from './tell-volunteer.ts'

/** Is it whom the office invited? The three names stand together; a telephone call settles the rest. */
export function WaitingActs({ office, volunteer, done, reload, edit }: Acts) {
  const { busy, problem, send } = useSend()
  const keyOf = useKey()
  const { id, name, lineName, invitedAs, invite, fromOffice, phone, revision } = volunteer
  const param = { office, volunteerId: id }
  const confirm = () =>
    send(async () => {
      const json = { revision }
      const confirmed = write<VolunteerView>(
        (options) => oneApi.confirm.$post({ param, json }, options),
        keyOf(['confirm', json]),
      )
      done(words.confirmed)(await orReload(confirmed, reload))
    })
  const decline = (why: string) => {
    const json = { why, revision }
    const declined = write<VolunteerView>(
      (options) => oneApi.decline.$post({ param, json }, options),
      keyOf(['decline', json]),
    )
    return orReload(declined, reload)
  }
  return (
    <>
      <section class="stack-s">
        <h2>{t(words.compareTitle)}</h2>
        <dl class="answers">
          <div>
            <dt>{t(words.invitedAs)}</dt>
            <dd>
              {fromOffice
                ? t(words.movesHere, { office: t(officeName(fromOffice)) })
                : (invitedAs ?? t(words.byTraining))}
              {invite && !fromOffice && (
                <>
                  <br />
                  <span class="quiet">
                    {t(words.madeBy, { by: invite.createdBy })} · {tellDay(invite.createdAt)}
                  </span>
                </>
              )}
            </dd>
          </div>
          <div>
            <dt>{t(words.typedName)}</dt>
            <dd>
              <b>{name}</b>
            </dd>
          </div>
          <div>
            <dt>{t(words.lineName)}</dt>
            <dd>{lineName}</dd>
          </div>
          <div>
            <dt>{t(words.phone)}</dt>
            <dd>
              <a class="num" href={`tel:${phone}`}>
                {phone}
              </a>
            </dd>
          </div>
          <div>
            <dt>{t(words.group)}</dt>
            <dd>{tellGroup(volunteer)}</dd>
          </div>
        </dl>
      </section>
      {invitedAs !== null && namesDiffer(invitedAs, name) && (
        <p class="notice turn">
          <Icon name="triangle-alert" />
          <span>{t(words.namesDiffer)}</span>
        </p>
      )}
      {volunteer.before.map((one) => (
        <p class="notice turn" key={one.id}>
          <Icon name="info" />
          <a href={`/${office}/staff/volunteers/${one.id}`}>
            {t(words.before, {
              state: t(volunteerStateWords[one.state]),
              day: one.endedAt ? tellDay(one.endedAt) : '',
            })}
          </a>
        </p>
      ))}
      <ProblemNote text={problem} />
      <button class="btn main" type="button" disabled={busy} onClick={() => void confirm()}>
        {t(words.confirm)}
      </button>
      <button class="btn side" type="button" onClick={edit}>
        {t(words.edit)}
      </button>
      <ReasonForm
        words={{ open: words.decline, say: words.declineSay, sure: words.declineSure }}
        send={decline}
        done={done(words.declined)}
      />
    </>
  )
}
