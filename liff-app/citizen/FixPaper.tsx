import { citizen } from '@phrom/shared/words/citizen.ts'
import { uploadWords } from '@phrom/shared/words/uploads.ts'
import type { VNode } from 'preact'
import { useLocation } from 'preact-iso'
import { TakePages } from '../capture/TakePages.tsx'
import { Screen } from '../parts/Screen.tsx'
import { t } from '../words.ts'
import { MarkedPages } from './MarkedPages.tsx'
import { Pages } from './Pages.tsx'
import { decoded, pathsOf } from './paths.ts'
import { ReturnedNote } from './ReturnedNote.tsx'
import { unsentOf } from './upload-list.ts'
import { WithCase } from './use-case.tsx'

/** A returned paper: why it came back, and the way to replace it. */
export default function FixPaper({ office = '', id = '' }: { office?: string; id?: string }) {
  const { path } = useLocation()
  const key = decoded(path.split('/').at(-1) ?? '')
  const back = pathsOf(office).caseOf(id)
  return (
    <WithCase office={office} id={id}>
      {({ view, list, service }) => {
        const paper = list.papers.find((item) => item.key === key)
        const document = view.documents.find((item) => item.key === key)
        // Nothing is done before the office has it.
        const isUnderWay = unsentOf(id, key).length > 0
        const screen = (ways?: VNode, first?: VNode) => (
          <Screen
            title={paper ? t(paper.requirement) : t(citizen.notFound)}
            short={t(citizen.fixThis)}
            back={{ href: back }}
            bottom={
              first ?? (
                <a class="btn main" href={back}>
                  {t(isUnderWay ? uploadWords.toList : citizen.done)}
                </a>
              )
            }
          >
            {document && (
              <MarkedPages
                document={document}
                base={`/api/offices/${office}/cases/${id}/documents/${encodeURIComponent(key)}`}
              />
            )}
            {document && <ReturnedNote document={document} />}
            {paper && <Pages office={office} view={view} paperKey={key} />}
            {ways}
          </Screen>
        )
        return paper ? (
          <TakePages office={office} view={view} service={service} paper={paper}>
            {screen}
          </TakePages>
        ) : (
          screen()
        )
      }}
    </WithCase>
  )
}
