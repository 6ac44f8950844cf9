import type { NewsView } from '@phrom/shared/news.ts'
import { newsWords as words } from '@phrom/shared/words/news.ts'
import { useState } from 'preact/hooks'
import { client, write } from '../../api.ts'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { t } from '../../words.ts'

/** Stops news, after a second tap. */
export function StopNews({
  office,
  id,
  stopped,
}: {
  office: string
  id: string
  stopped: (news: NewsView) => void
}) {
  const [sure, setSure] = useState(false)
  const { busy, problem, send } = useSend()
  const at = client.api.offices[':office'].staff.news[':newsId'].stop
  const param = { office, newsId: id }
  const stop = () =>
    send(async () => stopped(await write<NewsView>((options) => at.$post({ param }, options))))
  return (
    <section class="stack-s">
      <ProblemNote text={problem} />
      {sure ? (
        <>
          <p id="stop-hint">{t(words.stopHint)}</p>
          <button
            type="button"
            class="btn risk"
            aria-describedby="stop-hint"
            disabled={busy}
            onClick={() => void stop()}
          >
            {t(words.stopSure)}
          </button>
          <button type="button" class="btn text" onClick={() => setSure(false)}>
            {t(words.stopNot)}
          </button>
        </>
      ) : (
        <button type="button" class="btn risk" onClick={() => setSure(true)}>
          {t(words.stop)}
        </button>
      )}
    </section>
  )
}
