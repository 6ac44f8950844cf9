import './survey.css'
import type { Level, SurveyView } from '@phrom/shared/survey.ts'
import { faceWords, surveyWords as words } from '@phrom/shared/words/survey.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { useState } from 'preact/hooks'
import { ask, client, ProblemError } from '../../api.ts'
import { Failed, useLoad, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { t } from '../../words.ts'
import { pathsOf } from '../paths.ts'
import { Faces } from './Faces.tsx'
import { SurveyForm } from './SurveyForm.tsx'
import { dropSurvey, keepSurvey, type SurveyDraft, surveyBegunBefore } from './survey-draft.ts'

const at = client.api.offices[':office'].survey[':code']

/** Rating a visit by its code: a face, and for those who go on the form. Nobody signs in. */
export default function Survey({ office = '', code = '' }: { office?: string; code?: string }) {
  const param = { office, code }
  const loaded = useLoad<SurveyView>(`${office}/${code}`, () => ask(() => at.$get({ param })))
  if (loaded.error) {
    const isUnknown =
      loaded.error instanceof ProblemError && loaded.error.problem.code === 'not_found'
    if (!isUnknown) return <Failed error={loaded.error} reload={loaded.reload} />
    return <Told office={office} title={words.unknown} say={words.unknownSay} />
  }
  if (!loaded.value) return <Waiting />
  const { state, teamId } = loaded.value
  if (state === 'too_early') {
    return (
      <Told office={office} title={words.tooEarly} say={words.tooEarlySay}>
        <button class="btn side" type="button" onClick={loaded.reload}>
          {t(words.lookAgain)}
        </button>
      </Told>
    )
  }
  if (state === 'over') return <Told office={office} title={words.over} say={words.overSay} />
  const props = { office, code, teamId, isAnswered: state === 'answered' }
  return <Rating {...props} key={code} />
}

type RatingProps = { office: string; code: string; teamId: string; isAnswered: boolean }

function Rating({ office, code, teamId, isAnswered }: RatingProps) {
  const [draft, setDraft] = useState(() => surveyBegunBefore(office, code))
  const [isDone, setDone] = useState(false)
  const [changes, setChanges] = useState(false)
  const { busy, problem, send } = useSend()
  const change = (part: Partial<SurveyDraft>) => {
    const next = { ...draft, ...part }
    keepSurvey(office, code, next)
    setDraft(next)
    return next
  }
  const put = ({ key, face, items, text }: SurveyDraft & { face: Level }) => {
    const json = { key, channel: channelOfAddress(), face, items, text }
    return ask<SurveyView>(() => at.$put({ param: { office, code }, json }))
  }
  async function tap(face: Level) {
    const next = { ...change({ face }), face }
    if (await send(() => put(next))) {
      setChanges(false)
      keepSurvey(office, code, { ...next, isSent: true })
      setDraft({ ...next, isSent: true })
    }
  }
  async function finish() {
    const { face } = draft
    if (face === undefined || !(await send(() => put({ ...draft, face })))) return
    dropSurvey(office, code)
    setDone(true)
  }
  if (isDone) return <Told office={office} title={words.sent} say={words.sentSay} />
  // A tap of which no answer came may have arrived: then this visit is answered, by this phone.
  const { face } = draft
  const isOwn = face !== undefined && (draft.isSent || isAnswered)
  if (isAnswered && !isOwn) {
    return <Told office={office} title={words.answered} say={words.answeredSay} />
  }
  if (isOwn && draft.step > 0) {
    const props = { office, teamId, draft, busy, problem }
    return <SurveyForm {...props} change={change} send={() => void finish()} />
  }
  if (isOwn && !changes) {
    return (
      <Thanks
        face={face}
        change={() => setChanges(true)}
        goOn={() => change({ step: 1 })}
        enough={() => {
          dropSurvey(office, code)
          setDone(true)
        }}
      />
    )
  }
  return (
    <Screen title={t(words.question)} short={t(words.title)}>
      <p>{t(words.one)}</p>
      <ProblemNote text={problem} />
      <Faces busy={busy} chosen={face} tap={(level) => void tap(level)} />
      <p class="small quiet">{t(words.nameless)}</p>
    </Screen>
  )
}

type ThanksProps = { face: Level; change: () => void; goOn: () => void; enough: () => void }

function Thanks({ face, change, goOn, enough }: ThanksProps) {
  return (
    <Screen
      title={t(words.thanks)}
      short={t(words.title)}
      bottom={
        <>
          <button class="btn main" type="button" onClick={goOn}>
            {t(words.goOn)}
          </button>
          <button class="btn text" type="button" onClick={enough}>
            {t(words.enough)}
          </button>
        </>
      }
    >
      <p>{t(words.yourFace, { face: t(faceWords[face]) })}</p>
      <button class="btn side" type="button" onClick={change}>
        {t(words.change)}
      </button>
      <p>{t(words.goOnSay)}</p>
      <p class="small quiet">{t(words.nameless)}</p>
    </Screen>
  )
}

function Told({
  office,
  title,
  say,
  children,
}: {
  office: string
  title: Text
  say: Text
  children?: preact.ComponentChildren
}) {
  return (
    <Screen title={t(title)} short={t(words.title)}>
      <p>{t(say)}</p>
      {children}
      <a class="btn side" href={pathsOf(office).home}>
        {t(words.home)}
      </a>
    </Screen>
  )
}

/** Whoever scanned a slip came by paper; all others by a message or their case. */
function channelOfAddress(): 'line' | 'paper' {
  return new URLSearchParams(location.search).get('from') === 'paper' ? 'paper' : 'line'
}
