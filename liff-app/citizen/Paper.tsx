import { citizen } from '@phrom/shared/words/citizen.ts'
import { uploadWords } from '@phrom/shared/words/uploads.ts'
import type { VNode } from 'preact'
import { useLocation } from 'preact-iso'
import { TakePages } from '../capture/TakePages.tsx'
import { Screen } from '../parts/Screen.tsx'
import { t } from '../words.ts'
import { Pages } from './Pages.tsx'
import { decoded, pathsOf } from './paths.ts'
import { progressAt } from './progress.ts'
import { ReturnedNote } from './ReturnedNote.tsx'
import { unsentOf } from './upload-list.ts'
import { WithCase } from './use-case.tsx'
import { WithService } from './use-service.tsx'

/** One paper: photograph it, look at it, take it again. */
export default function Paper({
  office = '',
  service = '',
}: {
  office?: string
  service?: string
}) {
  const { path } = useLocation()
  const key = decoded(path.split('/').at(-1) ?? '')
  const paths = pathsOf(office, service)
  return (
    <WithService office={office} id={service}>
      {({ draft }) => (
        <WithCase office={office} id={draft.caseId}>
          {({ view, list, service: definition }) => {
            const paper = list.papers.find((item) => item.key === key)
            const document = view.documents.find((item) => item.key === key)
            // Nothing is done before the office has it.
            const isUnderWay = unsentOf(view.id, key).length > 0
            const title = paper ? t(paper.requirement) : t(citizen.notFound)
            const screen = (ways?: VNode, first?: VNode) => (
              <Screen
                title={title}
                short={t(citizen.papersTitle)}
                back={{ href: paths.papers }}
                progress={progressAt.papers}
                bottom={
                  first ?? (
                    <a class="btn main" href={paths.papers}>
                      {t(isUnderWay ? uploadWords.toList : citizen.done)}
                    </a>
                  )
                }
              >
                {document?.state === 'returned' && <ReturnedNote document={document} />}
                {paper?.owner && <p class="lead">{t(paper.owner)}</p>}
                {paper?.requirement.uploadNote && (
                  <p class="notice wait">{t(paper.requirement.uploadNote)}</p>
                )}
                {paper?.requirement.checks.map((check) => (
                  <p class="small" key={check.en}>
                    {t(check)}
                  </p>
                ))}
                {paper && <Pages office={office} view={view} paperKey={key} />}
                {ways}
              </Screen>
            )
            return paper ? (
              <TakePages office={office} view={view} service={definition} paper={paper}>
                {screen}
              </TakePages>
            ) : (
              screen()
            )
          }}
        </WithCase>
      )}
    </WithService>
  )
}
