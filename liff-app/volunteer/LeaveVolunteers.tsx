import type { OwnVolunteering } from '@phrom/shared/volunteer-views.ts'
import { volunteerWords as words } from '@phrom/shared/words/volunteers.ts'
import { useRef, useState } from 'preact/hooks'
import { write } from '../api.ts'
import { Screen } from '../parts/Screen.tsx'
import { ProblemNote, useSend } from '../parts/use-send.tsx'
import { t } from '../words.ts'
import { follow, ownApi } from './use-own.ts'

/** Says what leaving means, asks once, and thanks. */
export function LeaveVolunteers({ office, stay }: { office: string; stay: () => void }) {
  const [isDone, setDone] = useState(false)
  const { busy, problem, send } = useSend()
  const key = useRef(crypto.randomUUID())
  const leave = () =>
    send(async () => {
      follow(
        office,
        await write<OwnVolunteering>(
          (options) => ownApi.leave.$post({ param: { office } }, options),
          key.current,
        ),
      )
      setDone(true)
    })
  if (isDone) {
    return (
      <Screen title={t(words.leftTitle)} short={t(words.title)}>
        <a class="btn side" href={`/${office}`}>
          {t(words.home)}
        </a>
      </Screen>
    )
  }
  return (
    <Screen
      title={t(words.leaveTitle)}
      back={{ act: stay, word: t(words.back) }}
      bottom={
        <>
          <button class="btn risk" type="button" disabled={busy} onClick={() => void leave()}>
            {t(words.leaveSure)}
          </button>
          <button class="btn side" type="button" onClick={stay}>
            {t(words.leaveNot)}
          </button>
        </>
      }
    >
      <ProblemNote text={problem} />
      <p class="lead">{t(words.leaveSay)}</p>
    </Screen>
  )
}
