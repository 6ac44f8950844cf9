import { citizen } from '@phrom/shared/words/citizen.ts'
import { useLocation } from 'preact-iso'
import { Icon } from '../parts/Icon.tsx'
import { Screen } from '../parts/Screen.tsx'
import { t } from '../words.ts'
import { MarkedPages } from './MarkedPages.tsx'
import { Pages } from './Pages.tsx'
import { pathsOf } from './paths.ts'
import { Reasons } from './Reasons.tsx'
import { WithCase } from './use-case.tsx'

/** A returned paper: why it came back, and the way to replace it. */
export default function FixPaper({ office = '', id = '' }: { office?: string; id?: string }) {
  const { path } = useLocation()
  const key = decodeURIComponent(path.split('/').at(-1) ?? '')
  const back = pathsOf(office).caseOf(id)
  return (
    <WithCase office={office} id={id}>
      {({ view, list }) => {
        const paper = list.papers.find((item) => item.key === key)
        const document = view.documents.find((item) => item.key === key)
        return (
          <Screen
            title={paper ? t(paper.requirement) : t(citizen.notFound)}
            short={t(citizen.fixThis)}
            back={{ href: back }}
            bottom={
              <a class="btn main" href={back}>
                {t(citizen.done)}
              </a>
            }
          >
            {document && (
              <MarkedPages
                document={document}
                base={`/api/offices/${office}/cases/${id}/documents/${encodeURIComponent(key)}`}
              />
            )}
            {document && (
              <div class="notice turn">
                <Icon name="undo-2" />
                <h2>{t(citizen.returnedBecause)}</h2>
                <Reasons document={document} />
              </div>
            )}
            {paper && <Pages office={office} view={view} paperKey={key} />}
          </Screen>
        )
      }}
    </WithCase>
  )
}
