import type { MyInquiry } from '@phrom/shared/my-data.ts'
import { privacy as words } from '@phrom/shared/words/privacy.ts'
import { officeName } from '../../parts/office-names.ts'
import { t } from '../../words.ts'
import { Part } from './Part.tsx'
import { showOn } from './use-my-data.tsx'

/** What one has asked the staff, and what they have answered. */
export function MyInquiries({ inquiries }: { inquiries: MyInquiry[] }) {
  if (inquiries.length === 0) return null
  return (
    <Part title={t(words.inquiries)}>
      {inquiries.map((one) => (
        <section key={one.id} class="stack-s">
          <h3>
            {t(words.inquiryAt, { office: t(officeName(one.officeId)), day: showOn(one.openedAt) })}
          </h3>
          <dl class="answers">
            {one.messages.map(({ by, at, text }) => (
              <div key={at}>
                <dt>{t(by === 'citizen' ? words.byMe : words.byStaff)}</dt>
                <dd class="address">{text ?? t(words.takenBack)}</dd>
              </div>
            ))}
          </dl>
          {one.readers.length > 0 && (
            <p class="small quiet">{t(words.inquiryReaders, { names: one.readers.join(' · ') })}</p>
          )}
          {one.notes > 0 && <p class="small quiet">{t(words.inquiryNotes, { n: one.notes })}</p>}
        </section>
      ))}
      <p class="small quiet">{t(words.inquiriesKept)}</p>
    </Part>
  )
}
