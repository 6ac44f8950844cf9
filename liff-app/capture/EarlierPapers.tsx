import { serviceList } from '@phrom/shared/services/all.ts'
import { showDate } from '@phrom/shared/time.ts'
import type { EarlierPaper } from '@phrom/shared/used-again.ts'
import { photo } from '@phrom/shared/words/photo.ts'
import { ask, client } from '../api.ts'
import { useLoad } from '../parts/load.tsx'
import { language, t } from '../words.ts'

type Props = {
  office: string
  caseId: string
  paperKey: string
  use: (paper: EarlierPaper) => void
}

/** Papers of the same kind that staff accepted for another case, each with its age. Where they cannot be asked for, photographing goes on. */
export function EarlierPapers({ office, caseId, paperKey, use }: Props) {
  const { value } = useLoad<{ papers: EarlierPaper[] }>(`earlier/${caseId}/${paperKey}`, () =>
    ask(() =>
      client.api.offices[':office'].cases[':caseId'].documents[':key'].earlier.$get({
        param: { office, caseId, key: paperKey },
      }),
    ),
  )
  if (!value || value.papers.length === 0) return null
  return (
    <section class="stack-s" aria-label={t(photo.earlierTitle)}>
      <h2>{t(photo.earlierTitle)}</h2>
      <p class="small">{t(photo.earlierHow)}</p>
      {value.papers.map((paper) => {
        const name = serviceList.find(({ id }) => id === paper.serviceId)?.title
        const first = paper.pages[0]
        return (
          <div class="card stack-s" key={`${paper.caseId}/${paper.key}`}>
            {first && <img src={addressOf(office, paper, first)} alt="" class="earlier" />}
            <p>
              {t(photo.earlierFrom, {
                service: name ? t(name) : paper.code,
                day: showDate(paper.sentOn, language.value),
                n: paper.pages.length,
              })}
            </p>
            <button class="btn side" type="button" onClick={() => use(paper)}>
              {t(photo.useEarlier)}
            </button>
          </div>
        )
      })}
    </section>
  )
}

/** One's own page, as the office has it. */
export function addressOf(office: string, { caseId, key }: EarlierPaper, page: string): string {
  return `/api/offices/${office}/cases/${caseId}/documents/${encodeURIComponent(key)}/pages/${page}`
}
