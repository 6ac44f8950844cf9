import type { SlotView } from '@phrom/shared/case.ts'
import type { OfficeChoice } from '@phrom/shared/handover.ts'
import { showDay, showSpan } from '@phrom/shared/time.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { consentTexts } from '@phrom/shared/words/consents.ts'
import { handoverWords as words } from '@phrom/shared/words/handover.ts'
import { problems } from '@phrom/shared/words/problems.ts'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { ask, client, write } from '../../api.ts'
import { Checkbox } from '../../parts/Checkbox.tsx'
import { ErrorSummary, type FieldError } from '../../parts/ErrorSummary.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { Failed, useLoad, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { ProblemNote } from '../../parts/use-send.tsx'
import { uuidv7 } from '../../uuid.ts'
import { language, t } from '../../words.ts'
import { pathsOf } from '../paths.ts'
import { type Opened, WithCase } from '../use-case.tsx'
import { useSendSettled } from '../use-send-settled.ts'

type Place = { office?: string; id?: string; to?: string }

/** The office that was chosen, what goes there, the consent, and one button that hands the case over. */
export default function HandOver({ office = '', id = '', to = '' }: Place) {
  return (
    <WithCase office={office} id={id}>
      {(opened) => <Loaded {...opened} to={to} />}
    </WithCase>
  )
}

function Loaded({ to, ...opened }: Opened & { to: string }) {
  const { office, view } = opened
  const at = client.api.offices[':office'].cases[':caseId'].offices
  const param = { office, caseId: view.id }
  const loaded = useLoad(`${view.id}/${to}`, async () => {
    const choices = await ask<OfficeChoice[]>(() => at.$get({ param }))
    // A time is taken for papers that are ready.
    const slots =
      view.state === 'approved'
        ? await ask<SlotView[]>(() => at[':to'].slots.$get({ param: { ...param, to } }))
        : []
    return { choice: choices.find((choice) => choice.office.id === to), slots }
  })
  if (loaded.error) return <Failed error={loaded.error} reload={loaded.reload} />
  if (!loaded.value) return <Waiting />
  const { choice, slots } = loaded.value
  if (!choice) {
    return (
      <Screen title={t(problems.not_there.title)} back={{ href: pathsOf(office).caseOf(view.id) }}>
        <p>{t(problems.not_there.detail)}</p>
      </Screen>
    )
  }
  return <Ask opened={opened} choice={choice} slots={slots} reload={loaded.reload} />
}

/** So many times are offered at once; all others stand in the case's own booking afterwards. */
const timesOffered = 4

type AskProps = { opened: Opened; choice: OfficeChoice; slots: SlotView[]; reload: () => void }

function Ask({ opened: { office, view }, choice, slots, reload }: AskProps) {
  const { route } = useLocation()
  const { busy, problem, sendSettled } = useSendSettled(view.id)
  // Chosen once: a second tap after a lost answer finds the same case.
  const [newId] = useState(uuidv7)
  const [agreed, setAgreed] = useState(false)
  const [when, setWhen] = useState<SlotView | 'later' | undefined>()
  const [errors, setErrors] = useState<FieldError[]>([])
  const to = choice.office
  const free = slots.filter((slot) => !slot.problem).slice(0, timesOffered)
  const same = (slot: SlotView) =>
    when !== undefined && when !== 'later' && when.day === slot.day && when.start === slot.start

  async function go(event: Event) {
    event.preventDefault()
    const wrong: FieldError[] = []
    if (free.length > 0 && when === undefined) {
      wrong.push({ field: 'when-later', text: words.chooseWhen })
    }
    if (!agreed) wrong.push({ field: 'handover', text: words.mustAgree })
    setErrors(wrong)
    if (wrong.length > 0) return
    const json = {
      officeId: to.id,
      caseId: newId,
      consent: 'case.handover',
      ...(typeof when === 'object' && { book: { day: when.day, start: when.start } }),
    } as const
    const param = { office, caseId: view.id }
    const sent = await sendSettled(() =>
      write((options) =>
        client.api.offices[':office'].cases[':caseId'].handover.$post({ param, json }, options),
      ),
    )
    if (sent) route(pathsOf(to.id).caseOf(newId), true)
    else if (when !== undefined) {
      // Somebody else may have taken that time meanwhile.
      setWhen(undefined)
      reload()
    }
  }
  return (
    <Screen
      title={t(to.name)}
      short={t(words.goTitle)}
      back={{ href: pathsOf(office).elsewhere(view.id) }}
      bottom={
        <button class="btn main" type="submit" form="handing" disabled={busy}>
          <Icon name="send" />
          {t(words.go)}
        </button>
      }
    >
      <ErrorSummary errors={errors} />
      <ProblemNote text={problem} />
      <div class="card stack-s">
        <p>{t(to.address)}</p>
        <p>{t(to.hours)}</p>
        <p class="num">{to.phone}</p>
        <p class="quiet">
          {choice.firstFree
            ? t(words.firstFree, { day: showDay(choice.firstFree, language.value) })
            : t(words.noneFree)}
        </p>
      </div>
      <section class="stack-s">
        <h2>{t(words.whatGoes)}</h2>
        <p>{t(words.whatGoesSay)}</p>
        {view.documents.some(({ pages }) => pages.length > 0) && <p>{t(words.marks)}</p>}
      </section>
      {view.booking && (
        <p class="notice turn">
          <Icon name="calendar" />
          <span>{t(words.bookingBack, { day: showDay(view.booking.day, language.value) })}</span>
        </p>
      )}
      <form id="handing" class="stack" onSubmit={go}>
        {free.length > 0 && (
          <fieldset class="stack-s">
            <legend>
              <b>{t(words.when)}</b>
            </legend>
            {free.map((slot) => (
              <label class="choice" key={`${slot.day} ${slot.start}`}>
                <input
                  type="radio"
                  name="when"
                  checked={same(slot)}
                  onChange={() => setWhen(slot)}
                />
                <span>
                  {showDay(slot.day, language.value)}
                  <small>
                    {showSpan(slot.start, slot.end, language.value)} ·{' '}
                    {t(citizen.left, { n: slot.free })}
                  </small>
                </span>
              </label>
            ))}
            <label class="choice">
              <input
                id="when-later"
                type="radio"
                name="when"
                checked={when === 'later'}
                onChange={() => setWhen('later')}
              />
              <span>{t(words.later)}</span>
            </label>
          </fieldset>
        )}
        <Checkbox
          id="handover"
          text={t(consentTexts['case.handover'])}
          checked={agreed}
          change={setAgreed}
        />
      </form>
    </Screen>
  )
}
