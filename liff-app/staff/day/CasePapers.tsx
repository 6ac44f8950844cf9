import type { PaperState, StaffCaseView } from '@phrom/shared/case.ts'
import { showCode } from '@phrom/shared/case-code.ts'
import type { Paper } from '@phrom/shared/checklist.ts'
import { showPhone } from '@phrom/shared/formats.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { forms } from '@phrom/shared/words/rule-desk.ts'
import { staffDay as words } from '@phrom/shared/words/staff-day.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { tellFee } from '../../citizen/tell-fee.ts'
import { Icon } from '../../parts/Icon.tsx'
import { language, t } from '../../words.ts'
import type { Opened } from './use-matter.ts'

const pictureWords: Record<PaperState, { text: Text; look: string }> = {
  todo: { text: words.noPicture, look: '' },
  received: { text: words.pictureOpen, look: 'wait' },
  accepted: { text: words.pictureOk, look: 'ok' },
  returned: { text: words.pictureBad, look: 'turn' },
}

/** One matter beside its person: which papers were checked, how each must be seen today, who must come, what it costs. */
export function CasePapers({ office, opened }: { office: string; opened: Opened }) {
  const { service, list, view } = opened
  const papers = [...list.papers, ...list.perhaps]
  return (
    <div class="day-case stack">
      <p class="case-line">
        <b>{t(service.title)}</b>
        {view && <span class="code">{showCode(view.code)}</span>}
        {view?.contact && <span class="num">{showPhone(view.contact.phone)}</span>}
      </p>
      {!view && <p class="hint">{t(words.withoutAnswers)}</p>}
      <h3>{t(words.seeOriginals)}</h3>
      {papers.length === 0 ? (
        <p>{t(words.noPapers)}</p>
      ) : (
        <ul class="rows day-papers">
          {papers.map((paper) => (
            <li key={paper.key}>
              <PaperRow paper={paper} view={view} />
            </li>
          ))}
        </ul>
      )}
      {list.present.length > 0 && (
        <>
          <h3>{t(words.mustCome)}</h3>
          <ul class="ticks">
            {list.present.map(({ party, people }) => (
              <li key={party.id}>
                <Icon name="user-round" />
                <span>
                  {t(party)}
                  {people > 1 && ` · ${t(citizen.people, { n: people })}`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        {t(citizen.fee)}: <b>{tellFee(list.fee.baht)}</b>
      </p>
      {view && (
        <a class="btn side" href={`/${office}/staff/cases/${view.id}`}>
          <Icon name="eye" />
          {t(words.openCase)}
        </a>
      )}
    </div>
  )
}

function PaperRow({ paper, view }: { paper: Paper; view: StaffCaseView | undefined }) {
  const { key, requirement, owner, need, people } = paper
  const document = view?.documents.find((one) => one.key === key)
  const picture = pictureWords[document?.state ?? 'todo']
  return (
    <>
      <p lang={language.value}>
        <b>{t(requirement)}</b> {owner && <span class="quiet">{t(owner)}</span>}{' '}
        {people > 1 && <span class="quiet">{t(citizen.people, { n: people })}</span>}{' '}
        {need !== 'required' && (
          <span class="quiet">({t(need === 'perhaps' ? words.perhaps : words.ifHeld)})</span>
        )}
      </p>
      <p class="small">{t(forms[requirement.form])}</p>
      {view && <span class={`state ${picture.look}`}>{t(picture.text)}</span>}
    </>
  )
}
