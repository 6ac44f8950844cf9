import type { FigureId } from '@phrom/shared/figures/figures.ts'
import type { FigureCases as Page } from '@phrom/shared/figures/views.ts'
import { showDate } from '@phrom/shared/time.ts'
import { figurePage as words } from '@phrom/shared/words/figures.ts'
import { useState } from 'preact/hooks'
import { ask, authorization, ProblemError } from '../../api.ts'
import { tellError, useLoad } from '../../parts/load.tsx'
import { language, t } from '../../words.ts'
import { ScrollTable } from '../ScrollTable.tsx'
import { serviceName } from '../survey/survey-rows.ts'
import { type FiguresWanted, figuresPath } from './address.ts'
import { reasonName, tellWhy } from './why-counted.ts'

type Props = { office: string; id: FigureId; wanted: FiguresWanted }

/** The cases behind a figure, the newest first, fifty at a time; each opens for those who may see it. */
export function FigureCases({ office, id, wanted }: Props) {
  const query = new URLSearchParams({ ...wanted, figure: id })
  query.delete('figure')
  const path = `/api/offices/${office}/staff/figures/${id}/cases`
  const read = (after?: string) => {
    if (after) query.set('after', after)
    const options = { headers: authorization(), cache: 'no-store' } as const
    return ask<Page>(() => fetch(`${path}?${query}`, options))
  }
  const key = `${path}?${query}`
  const loaded = useLoad<Page>(key, () => read())
  const [problem, setProblem] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const { value, error } = loaded
  // Of some figures there is no list: nobody may look up who answered what.
  const isNone = error instanceof ProblemError && error.problem.status === 404
  async function readOn({ cases, next }: Page) {
    if (busy || !next) return
    setBusy(true)
    try {
      const more = await read(next)
      loaded.set({ ...more, cases: [...cases, ...more.cases] })
      setProblem(undefined)
    } catch (error) {
      setProblem(error)
    }
    setBusy(false)
  }
  return (
    <section class="stack-s figure-cases not-printed" aria-busy={!value && !error}>
      <h2 id="figure-cases">{t(words.cases)}</h2>
      {wanted.key && (
        <p>
          {t(words.only, { reason: t(reasonName(id, wanted.key)) })}{' '}
          <a href={figuresPath(office, wanted, { key: undefined })}>{t(words.allCases)}</a>
        </p>
      )}
      {isNone && <p class="quiet">{t(words.noList)}</p>}
      {error !== undefined && !isNone && (
        <div class="notice turn" role="alert">
          <p>{tellError(error)}</p>
          <button class="btn side" type="button" onClick={loaded.reload}>
            {t(words.tryAgain)}
          </button>
        </div>
      )}
      {value?.cases.length === 0 && <p class="quiet">{t(words.noCases)}</p>}
      {value && value.cases.length > 0 && (
        <ScrollTable labelledby="figure-cases" look="log-table">
          <thead>
            <tr>
              <th scope="col">{t(words.code)}</th>
              <th scope="col">{t(words.service)}</th>
              <th scope="col">{t(words.date)}</th>
              <th scope="col">{t(words.why)}</th>
            </tr>
          </thead>
          <tbody>
            {value.cases.map(({ caseId, code, ticket, serviceId, day, why }, i) => (
              <tr key={i}>
                <td class="keep">
                  {caseId && code ? (
                    <a href={`/${office}/staff/cases/${caseId}`}>{code}</a>
                  ) : (
                    (code ?? (ticket ? t(words.ticket, { ticket }) : '–'))
                  )}
                </td>
                <td>{serviceId ? t(serviceName(serviceId)) : '–'}</td>
                <td class="keep">{showDate(day, language.value)}</td>
                <td>{tellWhy(id, why, language.value)}</td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
      {problem !== undefined && <p role="alert">{tellError(problem)}</p>}
      {value?.next && (
        <button class="btn side" type="button" onClick={() => void readOn(value)}>
          {t(words.moreCases)}
        </button>
      )}
    </section>
  )
}
