import type { OwnAnswerView } from '@phrom/shared/own-answers.ts'
import { ownAnswerWords as words } from '@phrom/shared/words/own-answers.ts'
import { ask, client } from '../../api.ts'
import { Icon } from '../../parts/Icon.tsx'
import { Failed, useLoad, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { t } from '../../words.ts'
import { isHead } from '../day/is-head.ts'
import { Tabs } from '../Tabs.tsx'
import { TryBox } from './TryBox.tsx'
import { tellValid } from './tell-answer.ts'

/** What is valid now stands first. */
const order = ['now', 'later', 'ended', 'off'] as const

/** The office's own answers, how often each was given, and what the chat would say to a question. */
export function AnswerList({ office }: { office: string }) {
  const list = useLoad<OwnAnswerView[]>(office, () =>
    ask(() => client.api.offices[':office'].staff.answers.$get({ param: { office } })),
  )
  if (list.error) return <Failed error={list.error} reload={list.reload} />
  if (!list.value) return <Waiting />
  const home = `/${office}/staff/answers`
  const answers = order.flatMap((state) => list.value?.filter((one) => one.state === state) ?? [])
  return (
    <Screen title={t(words.title)} bottom={<Tabs office={office} at="answers" />}>
      <p>{t(words.lead)}</p>
      <div class="answer-ways">
        {isHead(office) && (
          <>
            <a class="btn main" href={`${home}/new`}>
              <Icon name="pencil" />
              {t(words.begin)}
            </a>
            <a class="btn side" href={`${home}/questions`}>
              {t(words.toQuestions)}
            </a>
          </>
        )}
        <a class="btn side" href={`${home}/figures`}>
          {t(words.toFigures)}
        </a>
      </div>
      {answers.length === 0 ? (
        <p class="blank-state">{t(words.none)}</p>
      ) : (
        <ul class="rows">
          {answers.map((answer) => (
            <li key={answer.id}>
              <a class="row bare" href={`${home}/${answer.id}`}>
                <span class="answer-row">
                  <b>{answer.title}</b>
                  <small>{tellValid(answer)}</small>
                  {answer.given > 0 && <small>{tellUse(answer)}</small>}
                </span>
                <Icon name="chevron-right" />
              </a>
            </li>
          ))}
        </ul>
      )}
      <TryBox office={office} draft={null} />
    </Screen>
  )
}

function tellUse({ given, helps, notIt }: OwnAnswerView): string {
  const told = [
    t(words.given, { n: given }),
    t(words.helps, { n: helps }),
    t(words.notIt, { n: notIt }),
  ]
  return told.join(' · ')
}
