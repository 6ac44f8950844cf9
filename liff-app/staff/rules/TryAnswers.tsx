import type { Answers } from '@phrom/shared/answers.ts'
import { questions } from '@phrom/shared/checklist.ts'
import { explain } from '@phrom/shared/explain.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { versionOn } from '@phrom/shared/services/versions.ts'
import { dayOf, toInstant } from '@phrom/shared/time.ts'
import { answerProblems } from '@phrom/shared/words/answer-problems.ts'
import { ruleDesk } from '@phrom/shared/words/rule-desk.ts'
import { outcomeWords } from '@phrom/shared/words/states.ts'
import { useState } from 'preact/hooks'
import { dayIn, partsOf } from '../../citizen/answer-input.ts'
import { DateFields } from '../../parts/QuestionFields.tsx'
import { t } from '../../words.ts'
import { Outcome, OutcomeState } from './TryOutcome.tsx'
import { TryQuestion } from './TryQuestion.tsx'
import { tellVersion } from './tell.tsx'

/** The citizen's questions on one page, and beside them what comes of the answers. Nothing leaves this screen. */
export function TryAnswers({ versions }: { versions: readonly Service[] }) {
  const [visit, setVisit] = useState(() => partsOf(dayOf(toInstant(Date.now()))))
  const [answers, setAnswers] = useState<Answers>({})
  // A new round empties the fields as well.
  const [round, setRound] = useState(0)
  const day = dayIn(visit)
  const service = day && versionOn(versions, day)
  const told = service && explain(service, answers, day)
  const clear = () => {
    setAnswers({})
    setRound(round + 1)
  }
  return (
    <>
      <p>{t(ruleDesk.tryLead)}</p>
      <div class="try">
        <section class="stack" aria-labelledby="try-questions">
          <fieldset class={`field card${day ? '' : ' wrong'}`}>
            <legend>{t(ruleDesk.visitOn)}</legend>
            <DateFields id="visit-day" hint={false} parts={visit} change={setVisit} />
            {day ? (
              versions.length > 1 &&
              service && (
                <p class="hint" role="status">
                  {t(ruleDesk.usesVersion, { version: tellVersion(versions, service) })}
                </p>
              )
            ) : (
              <p class="err" role="alert">
                {t(answerProblems.no_such_day)}
              </p>
            )}
          </fieldset>
          <div class="desk-head">
            <h2 id="try-questions">{t(ruleDesk.questions)}</h2>
            <button class="btn side" type="button" onClick={clear}>
              {t(ruleDesk.clear)}
            </button>
          </div>
          {service &&
            questions(service, answers, day).map((asked) => (
              <TryQuestion
                key={`${round}/${service.version}/${asked.key}`}
                service={service}
                asked={asked}
                answers={answers}
                day={day}
                change={(value) => setAnswers((before) => changed(before, asked.key, value))}
              />
            ))}
        </section>
        {service && told && <Outcome service={service} answers={answers} told={told} />}
      </div>
      {told && (
        <p class="try-now">
          <OutcomeState outcome={told.outcome} />
          <button class="back" type="button" onClick={leadToOutcome}>
            {t(ruleDesk.goToOutcome)}
          </button>
          <span class="hide" role="status">
            {t(outcomeWords[told.outcome])}
          </span>
        </p>
      )}
    </>
  )
}

/** The answers with another one; without it where the field no longer says one. */
function changed(answers: Answers, key: string, value: Answers[string] | undefined): Answers {
  const { [key]: _, ...rest } = answers
  return value === undefined ? rest : { ...rest, [key]: value }
}

function leadToOutcome(): void {
  const heading = document.getElementById('try-outcome')
  heading?.scrollIntoView()
  heading?.focus({ preventScroll: true })
}
