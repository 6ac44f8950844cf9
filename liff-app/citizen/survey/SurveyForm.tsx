import {
  type Level,
  levels,
  longestSurveyText,
  type SurveyItem,
  surveyGroups,
} from '@phrom/shared/survey.ts'
import { firstScreen } from '@phrom/shared/words/first-screen.ts'
import {
  levelWords,
  surveyForm,
  surveyGroupWords,
  surveyItemWords,
  surveySections,
  surveyWords as words,
} from '@phrom/shared/words/survey.ts'
import { officeName } from '../../parts/office-names.ts'
import { Screen } from '../../parts/Screen.tsx'
import { ProblemNote } from '../../parts/use-send.tsx'
import { t } from '../../words.ts'
import type { SurveyDraft } from './survey-draft.ts'

type Props = {
  office: string
  teamId: string
  draft: SurveyDraft
  busy: boolean
  problem: string | undefined
  change: (change: Partial<SurveyDraft>) => void
  send: () => void
}

const pages = surveyGroups.length + 1

/** The form of the office, a group to a page; what is answered is kept at once, and any item may stay empty. */
export function SurveyForm(props: Props) {
  const { draft, busy, problem, change, send } = props
  const { step } = draft
  const group = surveyGroups[step - 1]
  const isLast = step === pages
  const over = draft.text.length - longestSurveyText
  return (
    <Screen
      title={t(group ? surveyGroupWords[group.id] : surveyForm.partThree)}
      short={t(words.title)}
      back={{ act: () => change({ step: step - 1 }), word: t(firstScreen.back) }}
      place={t(words.place, { n: step })}
      progress={step / (pages + 1)}
      bottom={
        <button
          class="btn main"
          type="button"
          disabled={isLast && (busy || over > 0)}
          onClick={() => (isLast ? send() : change({ step: step + 1 }))}
        >
          {t(isLast ? words.send : words.next)}
        </button>
      }
    >
      {step === 1 && <About {...props} />}
      {group ? (
        <>
          <p class="hint">
            <b>{t(surveyForm.partTwoHead)}</b> {t(surveyForm.ask)}
          </p>
          <p class="survey-heads">
            <span>{t(surveyForm.topicHead)}</span> <span>{t(surveyForm.levelHead)}</span>
          </p>
          {group.items.map((item) => (
            <Item
              key={item}
              item={item}
              level={draft.items[item]}
              choose={(level) => change({ items: { ...draft.items, [item]: level } })}
            />
          ))}
        </>
      ) : (
        <Words draft={draft} over={over} change={change} />
      )}
      <ProblemNote text={problem} />
      <p class="small quiet">{t(words.stays)}</p>
    </Screen>
  )
}

/** The head of the form, and its first part: of which section the visit was is known, and the name is not asked. */
function About({ office, teamId }: Props) {
  const values = { office: t(officeName(office)) }
  const section = surveySections[teamId]
  return (
    <section class="card stack-s">
      <p>
        <b>{t(surveyForm.title, values)}</b>
      </p>
      <details class="why">
        <summary>
          <span>{t(surveyForm.statementName)}</span>
        </summary>
        <p>{t(surveyForm.statement, values)}</p>
        <p>{t(surveyForm.partOne)}</p>
        <p>{t(surveyForm.partTwo)}</p>
        <p>{t(surveyForm.partThree)}</p>
      </details>
      <p>{t(surveyForm.mark)}</p>
      {section && (
        <p>
          <b>{t(surveyForm.partOneHead)}</b> {t(surveyForm.section)}: {t(section)}
        </p>
      )}
    </section>
  )
}

function Item({
  item,
  level,
  choose,
}: {
  item: SurveyItem
  level: Level | undefined
  choose: (level: Level) => void
}) {
  return (
    <fieldset class="stack-s">
      <legend>{t(surveyItemWords[item])}</legend>
      <div class="scale">
        {levels.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={item}
              value={one}
              checked={level === one}
              onChange={() => choose(one)}
            />
            <b>{one}</b> <small>{t(levelWords[one])}</small>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Words({
  draft,
  over,
  change,
}: {
  draft: SurveyDraft
  over: number
  change: Props['change']
}) {
  const isNear = over > -200
  return (
    <div class={`field${over > 0 ? ' wrong' : ''}`}>
      <label for="survey-text">{t(surveyForm.suggestions)}</label>
      <p class="hint" id="survey-hint">
        {t(words.hint)}
      </p>
      <textarea
        id="survey-text"
        class={`input${over > 0 ? ' bad' : ''}`}
        rows={6}
        aria-describedby="survey-hint survey-left"
        aria-invalid={over > 0 ? 'true' : undefined}
        value={draft.text}
        onInput={(event) => change({ text: event.currentTarget.value })}
      />
      <p class={over > 0 ? 'err' : 'hint'} id="survey-left" aria-live="polite">
        {over > 0 ? t(words.tooLong, { n: over }) : isNear && t(words.left, { n: -over })}
      </p>
    </div>
  )
}
