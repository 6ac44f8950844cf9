import { showCode } from '@phrom/shared/case-code.ts'
import type { CopyDeskRow } from '@phrom/shared/copy-orders.ts'
import { serviceList } from '@phrom/shared/services/all.ts'
import { showDate } from '@phrom/shared/time.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { staffCopies as words } from '@phrom/shared/words/staff-copies.ts'
import type { ComponentChildren } from 'preact'
import { tellPart } from '../../citizen/booking/tell-time.ts'
import { language, t } from '../../words.ts'

/** The record that an order is of, in words. */
export function tellRecord({ serviceId, details }: CopyDeskRow): string {
  const service = serviceList.find(({ id }) => id === serviceId)
  return [service ? t(service.title) : '', ...details.map((text) => t(text))].join(' · ')
}

/** One order of the desk, with what can be done with it. */
export function DeskRow({
  office,
  row,
  children,
}: {
  office: string
  row: CopyDeskRow
  children?: ComponentChildren
}) {
  return (
    <div class="copy-row">
      <a class="qrow" href={`/${office}/staff/cases/${row.caseId}`}>
        <span class="l">
          <b>{tellRecord(row)}</b>
          <small>{tellPart(row)}</small>
        </span>
        <span class="l">
          <span>
            {row.name} · {t(words.copies, { n: row.copies })} · {t(citizen.baht, { n: row.fee })}
          </span>
          <small class="code">{showCode(row.code)}</small>
        </span>
        {row.isClosed && row.state === 'ordered' && (
          <small class="late">{t(words.closedSince)}</small>
        )}
        {row.keptUntil && (
          <small class="quiet">
            {t(words.keptTo, { day: showDate(row.keptUntil, language.value) })}
          </small>
        )}
      </a>
      {children}
    </div>
  )
}
