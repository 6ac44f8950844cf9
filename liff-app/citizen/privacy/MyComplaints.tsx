import { showCode } from '@phrom/shared/case-code.ts'
import type { MyComplaint } from '@phrom/shared/my-data.ts'
import { complaintWords, myComplaintWords as words } from '@phrom/shared/words/complaints.ts'
import { privacy } from '@phrom/shared/words/privacy.ts'
import { officeName } from '../../parts/office-names.ts'
import { t } from '../../words.ts'
import { pathsOf } from '../paths.ts'
import { Part } from './Part.tsx'
import { showOn } from './use-my-data.tsx'

/** What one has complained of, suggested or praised, and what the office answered. */
export function MyComplaints({ complaints }: { complaints: MyComplaint[] }) {
  if (complaints.length === 0) return null
  return (
    <Part title={t(words.title)}>
      {complaints.map((one) => (
        <section key={one.id} class="stack-s">
          <h3>
            <a href={pathsOf(one.officeId).complaint(one.id)}>
              {t(words.at, {
                code: showCode(one.code),
                office: t(officeName(one.officeId)),
                day: showOn(one.receivedAt),
              })}
            </a>
          </h3>
          <p class="small quiet">
            {one.name ? t(complaintWords.named, { name: one.name }) : t(complaintWords.withoutName)}
          </p>
          <dl class="answers">
            {one.entries.map(({ by, at, text }) => (
              <div key={at}>
                <dt>{t(by === 'citizen' ? privacy.byMe : privacy.byStaff)}</dt>
                <dd class="address">{text}</dd>
              </div>
            ))}
          </dl>
          {one.readers.length > 0 && (
            <p class="small quiet">
              {t(privacy.inquiryReaders, { names: one.readers.join(' · ') })}
            </p>
          )}
          {one.notes > 0 && <p class="small quiet">{t(privacy.inquiryNotes, { n: one.notes })}</p>}
        </section>
      ))}
      <p class="small quiet">{t(words.kept)}</p>
    </Part>
  )
}
