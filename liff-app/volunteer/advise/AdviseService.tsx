import type { Answers } from '@phrom/shared/answers.ts'
import { checklist, nextQuestion, questions } from '@phrom/shared/checklist.ts'
import { loadVersions } from '@phrom/shared/services/all.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { versionOn } from '@phrom/shared/services/versions.ts'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { judgedOn, today } from '../../citizen/use-service.tsx'
import { Failed, useLoad, Waiting } from '../../parts/load.tsx'
import { AdviseList } from './AdviseList.tsx'
import { AdviseQuestion } from './AdviseQuestion.tsx'
import { endAdvice, keepAdvice, openAdvice } from './advice.ts'
import { advisePaths } from './paths.ts'

type Props = { office: string; id: string; of: string | undefined }

/** Questions about a neighbour, and their list at the end. */
export function AdviseService({ office, id, of }: Props) {
  const loaded = useLoad(`advise/${id}`, async () => {
    const versions = await loadVersions(id)
    if (!versions) throw new Error('no such service')
    return versionOn(versions, today())
  })
  if (loaded.error) return <Failed error={loaded.error} reload={loaded.reload} />
  if (!loaded.value) return <Waiting />
  return <Asking office={office} service={loaded.value} of={of} />
}

function Asking({ office, service, of }: Omit<Props, 'id'> & { service: Service }) {
  const { route } = useLocation()
  const [advice, setAdvice] = useState(() => openAdvice(service.id))
  const { answers } = advice
  const day = judgedOn(service, answers)
  const all = questions(service, answers, day)
  // An earlier answer may have made the question of the address idle.
  const asked = all.find(({ key }) => key === of) ?? nextQuestion(service, answers, day)
  const paths = advisePaths(office, service.id)

  function answered(key: string, given: Answers) {
    const changed = { ...advice, answers: given }
    keepAdvice(service.id, changed)
    setAdvice(changed)
    const then = judgedOn(service, given)
    const rest = questions(service, given, then)
    const at = rest.findIndex((one) => one.key === key)
    const next =
      rest.slice(at + 1).find((one) => given[one.key] === undefined) ??
      nextQuestion(service, given, then)
    route(next ? paths.question(next.key) : paths.list)
  }

  if (!asked) {
    return (
      <AdviseList
        office={office}
        service={service}
        list={checklist(service, answers, day)}
        day={day}
        id={advice.id}
        first={all[0]?.key}
        end={() => endAdvice(service.id)}
      />
    )
  }
  const place = all.findIndex(({ key }) => key === asked.key)
  return (
    <AdviseQuestion
      key={asked.key}
      office={office}
      service={service}
      answers={answers}
      asked={asked}
      place={place}
      total={all.length}
      before={all[place - 1]?.key}
      answered={(given) => answered(asked.key, given)}
    />
  )
}
