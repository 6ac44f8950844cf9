import type { FigureId } from '@phrom/shared/figures/figures.ts'
import type { FigureCase, FigureCases as Page } from '@phrom/shared/figures/views.ts'
import { showDate } from '@phrom/shared/time.ts'
import { figurePage as words } from '@phrom/shared/words/figures.ts'
import { useState } from 'preact/hooks'
import { ask, client } from '../../api.ts'
import { tellError, useLoad } from '../../parts/load.tsx'
import { language, t } from '../../words.ts'
import { ScrollTable } from '../ScrollTable.tsx'
import { serviceName } from '../survey/survey-rows.ts'
import { type FiguresWanted, figuresPath } from './address.ts'
import { reasonName, tellWhy } from './why-counted.ts'

type Props = { office: string; id: FigureId; wanted: FiguresWanted }

/** The cases behind a figure, the newest first, fifty at a time; each opens for those who may see it. */
export function FigureCases({ office, id, wanted }: Props) {
  const { figure: _, ...query } = wanted
  const param = { office, figure: id }
  const at = client.api.offices[':office'].staff.figures[':figure'].cases
  const read = (after?: string) => ask<Page>(() => at.$get({ param, query: { ...query, after } }))
  const key = `${office}/${id}?${new URLSearchParams(query)}`
  const loaded = useLoad<Page>(key, () => read())
  const [problem, setProblem] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const { value, error } = loaded
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
      <h2 id="cases-behind">{t(words.cases)}</h2>
      {wanted.key && (
        <p>
          {t(words.only, { reason: t(reasonName(id, wanted.key)) })}{' '}
          <a href={figuresPath(office, wanted, { key: undefined })}>{t(words.allCases)}</a>
        </p>
      )}
      {error !== undefined && (
        <div class="notice turn" role="alert">
          <p>{tellError(error)}</p>
          <button class="btn side" type="button" onClick={loaded.reload}>
            {t(words.tryAgain)}
          </button>
        </div>
      )}
      {value?.cases.length === 0 && <p class="quiet">{t(words.noCases)}</p>}
      {value && value.cases.length > 0 && (
        <ScrollTable labelledby="cases-behind" look="log-table">
          <thead>
            <tr>
              <th scope="col">{t(words.code)}</th>
              <th scope="col">{t(words.service)}</th>
              <th scope="col">{t(words.date)}</th>
              <th scope="col">{t(words.why)}</th>
            </tr>
          </thead>
          <tbody>
            {value.cases.map((one, i) => (
              <tr key={i}>
                <td class="keep">
                  <Who office={office} one={one} />
                </td>
                <td>{one.serviceId ? t(serviceName(one.serviceId)) : '–'}</td>
                <td class="keep">{showDate(one.day, language.value)}</td>
                <td>{tellWhy(id, one.why, language.value)}</td>
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

/** Its code, or what else it is known by, as a door to it where there still is one. */
function Who({ office, one }: { office: string; one: FigureCase }) {
  const { caseId, inquiryId, complaintId, code, ticket } = one
  const name = code ?? (ticket ? t(words.ticket, { ticket }) : t(words.gone))
  if (inquiryId) return <a href={`/${office}/staff/questions/${inquiryId}`}>{t(words.question)}</a>
  const path = complaintId ? `complaints/${complaintId}` : caseId && `cases/${caseId}`
  return path ? <a href={`/${office}/staff/${path}`}>{name}</a> : <span>{name}</span>
}
