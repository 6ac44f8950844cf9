import { turnOf } from '@phrom/shared/case-flow.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { privacy } from '@phrom/shared/words/privacy.ts'
import { useState } from 'preact/hooks'
import { ask, client, forgetSession } from '../../api.ts'
import { Screen } from '../../parts/Screen.tsx'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { forgetCourse } from '../../volunteer/training/kept-training.ts'
import { t } from '../../words.ts'
import { forgetDrafts } from '../draft.ts'
import { pathsOf } from '../paths.ts'
import { forgetUploads } from '../uploads.ts'
import { WithMyData } from './use-my-data.tsx'

/** Says what is erased and what the law keeps, asks once more, and then knows nobody. */
export default function Erase({ office = '' }: { office?: string }) {
  const [erased, setErased] = useState(false)
  if (erased) return <Erased office={office} />
  return (
    <WithMyData>
      {({ cases }) => {
        const open = cases.filter(({ state }) => turnOf(state, false) !== 'ended').length
        return <Ask office={office} open={open} done={() => setErased(true)} />
      }}
    </WithMyData>
  )
}

function Ask({ office, open, done }: { office: string; open: number; done: () => void }) {
  const { busy, problem, send } = useSend()
  const back = pathsOf(office).privacy
  const erase = () =>
    send(async () => {
      await ask(async () => {
        const answer = await client.api.me.$delete()
        return answer.status === 204 ? Response.json(null) : answer
      })
      await Promise.all([forgetDrafts(), forgetUploads()])
      forgetCourse()
      forgetSession()
      done()
    })
  return (
    <Screen
      title={t(privacy.eraseTitle)}
      back={{ href: back, word: t(privacy.title) }}
      bottom={
        <>
          <button class="btn risk" type="button" disabled={busy} onClick={erase}>
            {t(privacy.eraseSure)}
          </button>
          <a class="btn side" href={back}>
            {t(privacy.eraseNot)}
          </a>
        </>
      }
    >
      <ProblemNote text={problem} />
      <p class="lead">{t(privacy.eraseWhat)}</p>
      {open > 0 && <p class="notice stop">{t(privacy.eraseOpen, { n: open })}</p>}
      <p>{t(privacy.eraseKept)}</p>
      <p>{t(privacy.eraseAfter)}</p>
    </Screen>
  )
}

function Erased({ office }: { office: string }) {
  return (
    <Screen title={t(privacy.erasedTitle)}>
      <p class="lead">{t(privacy.erasedSay)}</p>
      <a class="btn side" href={pathsOf(office).home}>
        {t(citizen.home)}
      </a>
    </Screen>
  )
}
