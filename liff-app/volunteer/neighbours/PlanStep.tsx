import type { ReadyRow } from '@phrom/shared/neighbours/judge-rows.ts'
import type { Plan, PlanRule } from '@phrom/shared/neighbours/plan.ts'
import { showDay, showSpan } from '@phrom/shared/time.ts'
import { neighbourWords as words } from '@phrom/shared/words/neighbours.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { Icon } from '../../parts/Icon.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { ProblemNote } from '../../parts/use-send.tsx'
import { language, t } from '../../words.ts'

type Props = {
  rows: readonly ReadyRow[]
  plan: Plan
  rule: PlanRule
  setRule: (rule: PlanRule) => void
  /** Why the times are not those of before. */
  note: Text | undefined
  busy: boolean
  problem: string | undefined
  back: () => void
  book: () => void
}

/** Who comes when, day by day, before anything is booked; who has no place first. */
export function PlanStep({ rows, plan, rule, setRule, note, busy, problem, back, book }: Props) {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const without = plan.rows.filter(({ at }) => at === null)
  const times = [
    ...new Set(plan.rows.flatMap(({ at }) => (at ? [`${at.day} ${at.start}`] : []))),
  ].sort()
  const choice = (value: PlanRule, text: Text) => (
    <label class="choice">
      <input
        type="radio"
        name="plan-rule"
        checked={rule === value}
        onChange={() => setRule(value)}
      />
      <span>{t(text)}</span>
    </label>
  )
  return (
    <Screen
      title={t(words.planTitle)}
      back={{ act: back, word: t(words.backToList) }}
      bottom={
        <button class="btn main" type="button" disabled={busy || !plan.isWhole} onClick={book}>
          {rows.length === 1 ? t(words.bookOne) : t(words.bookAll, { n: rows.length })}
        </button>
      }
    >
      <ProblemNote text={problem} />
      {note && (
        <div class="notice turn" role="alert">
          <Icon name="info" />
          <p>{t(note)}</p>
        </div>
      )}
      <fieldset class="choices">
        <legend>{t(words.rule)}</legend>
        {choice('all', words.ruleAll)}
        {choice('fit', words.ruleFit)}
      </fieldset>
      {without.length > 0 && (
        <section class="stack-s">
          <div class="notice turn" role="status">
            <Icon name="triangle-alert" />
            <p>{t(words.notWhole, { n: without.length })}</p>
          </div>
          <ul class="rows">
            {without.map(({ id }) => {
              const row = byId.get(id)
              return (
                <li key={id} class="row bare">
                  <span>
                    <b>{row?.name}</b>
                    <small>
                      {row?.day && `${showDay(row.day, language.value)}: `}
                      {t(rule === 'fit' ? words.noPlaceAtAll : words.noPlace)}
                    </small>
                  </span>
                </li>
              )
            })}
          </ul>
        </section>
      )}
      {times.map((time) => {
        const here = plan.rows.filter(({ at }) => at && `${at.day} ${at.start}` === time)
        const at = here[0]?.at
        return (
          at && (
            <section class="stack-s" key={time}>
              <h2>
                {showDay(at.day, language.value)} {showSpan(at.start, at.end, language.value)}
              </h2>
              <ol class="rows">
                {here.map(({ id, moved }) => (
                  <li key={id} class="row bare">
                    <span>
                      <b>{byId.get(id)?.name}</b>
                      {moved && <small>{t(words.moved)}</small>}
                    </span>
                  </li>
                ))}
              </ol>
            </section>
          )
        )
      })}
    </Screen>
  )
}
