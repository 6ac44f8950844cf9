import type { Answers } from '@phrom/shared/answers.ts'
import { factIndex } from '@phrom/shared/case-facts.ts'
import type { Checklist } from '@phrom/shared/checklist.ts'
import type { Explained, Explanation } from '@phrom/shared/explain.ts'
import { serviceList } from '@phrom/shared/services/all.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { fieldNames, listNames, ruleDesk } from '@phrom/shared/words/rule-desk.ts'
import { outcomeWords } from '@phrom/shared/words/states.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { tellAnswer } from '../../parts/answers.ts'
import { Icon } from '../../parts/Icon.tsx'
import type { IconName } from '../../parts/icons.ts'
import { t } from '../../words.ts'
import { fieldOf } from './TryQuestion.tsx'

const looks: Record<Checklist['outcome'], { state: string; icon: IconName }> = {
  allowed: { state: 'ok', icon: 'check' },
  warned: { state: 'turn', icon: 'triangle-alert' },
  blocked: { state: 'stop', icon: 'x' },
  incomplete: { state: '', icon: 'circle' },
}

export function OutcomeState({ outcome }: { outcome: Checklist['outcome'] }) {
  const { state, icon } = looks[outcome]
  return (
    <span class={`state ${state}`}>
      <Icon name={icon} />
      {t(outcomeWords[outcome])}
    </span>
  )
}

type Props = { service: Service; answers: Answers; told: Explanation }

/** What comes of the answers, each line with the answers that make it so. */
export function Outcome({ service, answers, told }: Props) {
  const part = (title: Text, lines: Explained[]) => (
    <Part title={title} lines={lines} service={service} answers={answers} />
  )
  return (
    <section class="outcome stack" aria-labelledby="try-outcome">
      <h2 id="try-outcome" tabIndex={-1}>
        {t(ruleDesk.outcome)}
      </h2>
      <p>
        <OutcomeState outcome={told.outcome} />{' '}
        {told.missing.length > 0 && (
          <span class="quiet">{t(ruleDesk.stillOpen, { n: told.missing.length })}</span>
        )}
      </p>
      {part(ruleDesk.stops, told.stops)}
      {part(ruleDesk.warnings, told.warnings)}
      {told.outcome === 'blocked' ? (
        <p class="quiet">{t(ruleDesk.blockedNoList)}</p>
      ) : (
        <>
          {told.papers.length === 0 && told.perhaps.length === 0 ? (
            <p>{t(ruleDesk.noPapers)}</p>
          ) : (
            <>
              {part(ruleDesk.papers, told.papers)}
              {part(ruleDesk.perhaps, told.perhaps)}
            </>
          )}
          {part(ruleDesk.whoComes, told.present)}
          <Part
            title={ruleDesk.feeSum}
            sum={told.baht === null ? t(ruleDesk.feeOpen) : t(ruleDesk.baht, { n: told.baht })}
            lines={told.fees}
            service={service}
            answers={answers}
          />
          <Part
            title={ruleDesk.time}
            sum={t(ruleDesk.minutesN, { n: told.minutes })}
            lines={told.times}
            service={service}
            answers={answers}
          />
          {part(listNames.result, told.results)}
          {part(listNames.lookups, told.lookups)}
          {part(ruleDesk.notes, told.notes)}
        </>
      )}
    </section>
  )
}

function Part({
  title,
  sum,
  lines,
  service,
  answers,
}: {
  title: Text
  sum?: string
  lines: Explained[]
  service: Service
  answers: Answers
}) {
  if (lines.length === 0 && sum === undefined) return null
  return (
    <div class="stack-s">
      <h3>
        {t(title)}
        {sum !== undefined && <span class="num sum">: {sum}</span>}
      </h3>
      {lines.length > 0 && (
        <ul class="rows">
          {lines.map((line) => (
            <li class="statement" key={line.key}>
              <p>
                <b>{t(line.text)}</b> <About line={line} />
              </p>
              {line.instead && (
                <p class="small">
                  {t(fieldNames.instead)}: {t(line.instead)}
                </p>
              )}
              <GoTo id={line.service} />
              {line.confirm && (
                <p class="small">
                  <span class="state turn">
                    <Icon name="circle-help" />
                    {t(ruleDesk.toConfirm)}
                  </span>
                </p>
              )}
              <Reasons line={line} service={service} answers={answers} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** Whose it is, how many, and whether it may stay at home. */
function About({ line }: { line: Explained }) {
  const words = [
    line.who && t(line.who),
    line.people !== undefined && line.people > 1 && t(citizen.people, { n: line.people }),
    line.need === 'if-held' && t(citizen.ifHeld),
  ].filter((word) => typeof word === 'string')
  return words.length > 0 ? <span class="quiet small">{words.join(' · ')}</span> : null
}

function GoTo({ id }: { id: string | undefined }) {
  const other = serviceList.find((service) => service.id === id)
  return other ? <p class="small">{t(citizen.goTo, { service: t(other.title) })}</p> : null
}

function Reasons({
  line,
  service,
  answers,
}: {
  line: Explained
  service: Service
  answers: Answers
}) {
  if (line.because.length === 0 && line.open.length === 0) {
    return <p class="small quiet">{t(ruleDesk.becauseAlways)}</p>
  }
  return (
    <div class="reasons small">
      {line.because.length > 0 && (
        <Because
          title={ruleDesk.becauseOf}
          keys={line.because}
          service={service}
          answers={answers}
        />
      )}
      {line.open.length > 0 && (
        <Because title={ruleDesk.dependsOn} keys={line.open} service={service} answers={answers} />
      )}
    </div>
  )
}

function Because({
  title,
  keys,
  service,
  answers,
}: {
  title: Text
  keys: string[]
  service: Service
  answers: Answers
}) {
  const facts = factIndex(service)
  return (
    <div>
      <span class="quiet">{t(title)}</span>
      <ul>
        {keys.map((key) => {
          const asked = facts.get(key)
          const party = service.parties.find(({ id }) => id === asked?.role)
          if (!asked) return null
          return (
            <li key={key}>
              <button class="reason-link" type="button" onClick={() => leadTo(key)}>
                {t(asked.fact)}
                {party && ` (${t(party)})`}
              </button>
              {answers[key] !== undefined && <b> {tellAnswer(asked.fact, answers[key])}</b>}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function leadTo(key: string): void {
  const field = document.getElementById(fieldOf(key))
  field?.closest('fieldset')?.scrollIntoView({ block: 'center' })
  field?.focus({ preventScroll: true })
}
