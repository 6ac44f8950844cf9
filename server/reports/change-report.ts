import type { ReportFigures } from '@phrom/shared/reports/figures.ts'
import { type ReportTexts, reportTexts, textsOf } from '@phrom/shared/reports/reports.ts'
import type { ActionDeps, StaffMember } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import { keepReport } from './make-reports.ts'
import * as store from './store.ts'

type Seen = { edition: number; revision: number }

/** A draft, for something that is done with it. Refuses not_found, report_final, changed_meanwhile. */
async function holdDraft(
  tx: ActionDeps['tx'],
  key: store.ReportKey,
  { edition, revision }: Seen,
): Promise<store.Report> {
  const row = await store.holdEdition(tx, key, edition)
  if (!row) throw new Refusal('not_found')
  if (row.finalAt !== null) throw new Refusal('report_final')
  // Whoever writes, counts anew or signs has read what stands there now.
  if (row.revision !== revision) throw new Refusal('changed_meanwhile')
  return row
}

/** What a head writes into a report; only what its form has. */
export async function writeTexts(
  { tx, now }: ActionDeps,
  { name }: StaffMember,
  key: store.ReportKey,
  { texts, ...seen }: Seen & { texts: ReportTexts },
): Promise<void> {
  const strange = reportTexts.filter(
    (text) => texts[text] !== undefined && !textsOf[key.kind].includes(text),
  )
  if (strange.length > 0) throw new Refusal('invalid', { fields: strange })
  const row = await holdDraft(tx, key, seen)
  await store.setReport(tx, row, {
    ...{ texts: JSON.stringify(texts), changedAt: now, changedBy: name },
    revision: row.revision + 1,
  })
}

/** For what came late: the figures of a draft as they are now. */
export async function recountReport(
  { tx, now }: ActionDeps,
  { name }: StaffMember,
  key: store.ReportKey,
  { figures, ...seen }: Seen & { figures: ReportFigures },
): Promise<void> {
  const row = await holdDraft(tx, key, seen)
  await store.setReport(tx, row, {
    ...{ figures: JSON.stringify(figures), changedAt: now, changedBy: name },
    revision: row.revision + 1,
  })
}

/** From now on neither figures nor texts change, and whoever says so stands with it. */
export async function markFinal(
  { tx, now }: ActionDeps,
  { name }: StaffMember,
  key: store.ReportKey,
  seen: Seen,
): Promise<void> {
  const row = await holdDraft(tx, key, seen)
  await store.setReport(tx, row, { finalAt: now, finalBy: name, revision: row.revision + 1 })
}

/** A final report is put right by another edition, which begins with its texts. Refuses not_found, wrong_step, changed_meanwhile. */
export async function correctReport(
  { tx, now }: ActionDeps,
  { name }: StaffMember,
  key: store.ReportKey,
  { edition, reason, figures }: { edition: number; reason: string; figures: ReportFigures },
): Promise<void> {
  const former = await store.holdEdition(tx, key, edition)
  if (!former) throw new Refusal('not_found')
  if (former.finalAt === null) throw new Refusal('wrong_step', { state: 'draft' })
  const isKept = await keepReport(tx, key, {
    ...{ figures, at: now, by: name, edition: edition + 1, reason },
    texts: JSON.parse(former.texts) as ReportTexts,
  })
  if (!isKept) throw new Refusal('changed_meanwhile')
}
