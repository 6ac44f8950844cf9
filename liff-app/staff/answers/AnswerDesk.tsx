import '../news/news.css'
import './answers.css'
import type { Questions } from '@phrom/shared/asked.ts'
import type { CommonAnswer } from '@phrom/shared/common-answer.ts'
import { type OwnAnswerRecord, ownAnswerLimits } from '@phrom/shared/own-answers.ts'
import { commonAnswerWords as words } from '@phrom/shared/words/volunteer-asks.ts'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { ask, client } from '../../api.ts'
import { Failed, useLoad, Waiting } from '../../parts/load.tsx'
import { t } from '../../words.ts'
import { isHead } from '../day/is-head.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { AnswerList } from './AnswerList.tsx'
import { AnswerRead } from './AnswerRead.tsx'
import { AskedFigures } from './AskedFigures.tsx'
import { AskedList } from './AskedList.tsx'
import { draftOf } from './answer-draft.ts'

/** The office's own answers, and what its people ask: `/:office/staff/answers/…`. */
export default function AnswerDesk({ office }: { office: string }) {
  const { path } = useLocation()
  const [, , , , id, questionId, threadId] = path.split('/')
  if (!id) return <AnswerList office={office} />
  if (id === 'questions') return <AskedList office={office} />
  if (id === 'figures') return <AskedFigures office={office} />
  if (id !== 'new') return <OneAnswer office={office} id={id} key={id} />
  if (threadId) return <FromThread office={office} id={threadId} key={threadId} />
  if (questionId) return <FromQuestion office={office} id={questionId} key={questionId} />
  return <NewAnswer office={office} name="new" wordings={[]} />
}

function NewAnswer({
  office,
  name,
  wordings,
}: {
  office: string
  name: string
  wordings: string[]
}) {
  const [draft] = useState(() => draftOf(undefined, wordings))
  return <AnswerForm office={office} name={name} given={undefined} begun={draft} />
}

/** A new answer to what people have asked, with their words filled in. */
function FromQuestion({ office, id }: { office: string; id: string }) {
  const questions = useLoad<Questions>(office, () =>
    ask(() => client.api.offices[':office'].staff.answers.questions.$get({ param: { office } })),
  )
  if (questions.error) return <Failed error={questions.error} reload={questions.reload} />
  if (!questions.value) return <Waiting />
  const group = questions.value.groups.find((one) => one.id === id)
  return <NewAnswer office={office} name={`new:${id}`} wordings={group?.wordings ?? []} />
}

/** A new answer of a question that one person asked, with what was replied, in which nobody is named. */
function FromThread({ office, id }: { office: string; id: string }) {
  const param = { office, inquiryId: id }
  const at = client.api.offices[':office'].staff.inquiries[':inquiryId']
  const begun = useLoad<CommonAnswer>(id, () => ask(() => at['common-answer'].$get({ param })))
  if (begun.error) return <Failed error={begun.error} reload={begun.reload} />
  if (!begun.value) return <Waiting />
  const { questions, reply, language } = begun.value
  const most = ownAnswerLimits.answer
  const draft = draftOf(undefined, questions)
  return (
    <AnswerForm
      office={office}
      name={`new:thread:${id}`}
      given={undefined}
      begun={{
        ...draft,
        fromInquiry: id,
        answer: { ...draft.answer, [language]: reply.slice(0, most) },
      }}
      note={[t(words.check), ...(reply.length > most ? [t(words.cut, { most })] : [])].join(' ')}
      after={`/${office}/staff/questions/${id}`}
    />
  )
}

function OneAnswer({ office, id }: { office: string; id: string }) {
  const param = { office, answerId: id }
  const answer = useLoad<OwnAnswerRecord>(`${office}/${id}`, () =>
    ask(() => client.api.offices[':office'].staff.answers[':answerId'].$get({ param })),
  )
  if (answer.error) return <Failed error={answer.error} reload={answer.reload} />
  if (!answer.value) return <Waiting />
  if (!isHead(office)) return <AnswerRead office={office} answer={answer.value} />
  return (
    <AnswerForm office={office} name={id} given={answer.value} begun={draftOf(answer.value, [])} />
  )
}
