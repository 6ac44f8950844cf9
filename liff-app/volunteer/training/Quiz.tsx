import type { AttemptView } from '@phrom/shared/training/views.ts'
import { useState } from 'preact/hooks'
import { client, write } from '../../api.ts'
import { Failed, useLoad, Waiting } from '../../parts/load.tsx'
import { QuizQuestion } from './QuizQuestion.tsx'
import { QuizResult } from './QuizResult.tsx'

type Props = { office: string; scope: string }

/** The quiz of a chapter, or of a service whose rules have changed. It goes on where it was left, on whichever phone. */
export function Quiz({ office, scope }: Props) {
  const [round, setRound] = useState(0)
  return <OneAttempt key={round} office={office} scope={scope} again={() => setRound(round + 1)} />
}

function OneAttempt({ office, scope, again }: Props & { again: () => void }) {
  const [key] = useState(() => crypto.randomUUID())
  const attempt = useLoad<AttemptView>(`quiz/${office}/${scope}`, () => start(office, scope, key))
  /** The question on the screen, where it is not simply the next. */
  const [at, setAt] = useState<number | undefined>()
  if (attempt.error) return <Failed error={attempt.error} reload={attempt.reload} />
  if (!attempt.value) return <Waiting />
  const { questions } = attempt.value
  const next = questions.findIndex(({ marked }) => marked === null)
  const place = at ?? (next === -1 ? questions.length : next)
  const question = questions[place]
  if (!question) {
    return <QuizResult office={office} scope={scope} attempt={attempt.value} again={again} />
  }
  return (
    <QuizQuestion
      key={place}
      office={office}
      scope={scope}
      attempt={attempt.value}
      place={place}
      question={question}
      answered={(value) => {
        setAt(place)
        attempt.set(value)
      }}
      next={() => setAt(place + 1)}
    />
  )
}

function start(office: string, scope: string, key: string): Promise<AttemptView> {
  return write<AttemptView>(
    (options) =>
      client.api.offices[':office'].volunteer.training.attempts.$post(
        { param: { office }, json: { scope } },
        options,
      ),
    key,
  )
}
