import { dayOf, toInstant } from '@phrom/shared/time.ts'
import type { VolunteerExport } from '@phrom/shared/volunteer-views.ts'
import { staffVolunteers as words } from '@phrom/shared/words/staff-volunteers.ts'
import { useState } from 'preact/hooks'
import { client, write } from '../../api.ts'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { t } from '../../words.ts'
import { saveFile } from '../save-file.ts'
import { volunteerColumns, volunteerTable } from './volunteer-table.ts'

/** The directory as a workbook, for heads; the server writes down who took it. */
export function ExportVolunteers({ office }: { office: string }) {
  const [saved, setSaved] = useState<number | undefined>()
  const { busy, problem, send } = useSend()
  const at = client.api.offices[':office'].staff.volunteers.export
  const save = () =>
    send(async () => {
      const { rows } = await write<VolunteerExport>((options) =>
        at.$post({ param: { office } }, options),
      )
      // The part that writes workbooks comes when it is wanted.
      const { workbookOf } = await import('../workbook.ts')
      const day = dayOf(toInstant(Date.now()))
      const file = await workbookOf(volunteerColumns(), volunteerTable(rows), t(words.exportName))
      saveFile(file, `phrom-volunteers-${day}.xlsx`)
      setSaved(rows.length)
    })
  return (
    <section class="stack-s">
      <p class="quiet" id="export-say">
        {t(words.exportSay)}
      </p>
      <ProblemNote text={problem} />
      <button
        class="btn side"
        type="button"
        disabled={busy}
        aria-describedby="export-say"
        onClick={() => void save()}
      >
        {t(words.export)}
      </button>
      <p role="status">{saved !== undefined && t(words.exported, { n: saved })}</p>
    </section>
  )
}
