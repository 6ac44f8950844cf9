import type { PaperState } from '@phrom/shared/case.ts'
import { neededPictures, type Paper, pictures } from '@phrom/shared/checklist.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { paperWords } from '@phrom/shared/words/states.ts'
import { fill } from '@phrom/shared/words/text.ts'
import { uploadWords } from '@phrom/shared/words/uploads.ts'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { ErrorSummary, type FieldError } from '../parts/ErrorSummary.tsx'
import { Icon } from '../parts/Icon.tsx'
import { Screen } from '../parts/Screen.tsx'
import { Segments } from '../parts/Segments.tsx'
import { t } from '../words.ts'
import { byPerson } from './by-person.ts'
import { pathsOf } from './paths.ts'
import { progressAt } from './progress.ts'
import { tellPaper, tellUpload } from './tell-upload.ts'
import { movingOf, refusedOf } from './upload-list.ts'
import { type Opened, WithCase } from './use-case.tsx'
import { WithService } from './use-service.tsx'

/** All papers of which a picture is wanted, and how each stands. */
export default function Papers({
  office = '',
  service = '',
}: {
  office?: string
  service?: string
}) {
  return (
    <WithService office={office} id={service}>
      {({ draft }) => (
        <WithCase office={office} id={draft.caseId}>
          {(opened) => <All {...opened} />}
        </WithCase>
      )}
    </WithService>
  )
}

function All({ office, view, service, list }: Opened) {
  const paths = pathsOf(office, service.id)
  const { route } = useLocation()
  const [errors, setErrors] = useState<FieldError[]>([])
  const wanted = pictures(list)
  const stateOf = (key: string) => view.documents.find((item) => item.key === key)?.state ?? 'todo'
  const received = wanted.filter(({ key }) => stateOf(key) !== 'todo').length

  function goOn() {
    // Returned by the system, before anybody has seen it: its file could not be kept.
    const open = new Set<PaperState>(['todo', 'returned'])
    // What was chosen counts: the last screen waits for pages that are still on their way.
    const missing = neededPictures(list).filter(
      ({ key }) => open.has(stateOf(key)) && movingOf(view.id, key).length === 0,
    )
    if (missing.length > 0) {
      return setErrors(
        missing.map(({ key, requirement }) => ({
          field: `paper-${key}`,
          text: {
            th: fill(citizen.stillMissing, 'th', { what: requirement.th }),
            en: fill(citizen.stillMissing, 'en', { what: requirement.en }),
          },
        })),
      )
    }
    route(paths.contact)
  }
  return (
    <Screen
      title={t(citizen.papersTitle)}
      back={{ href: paths.list }}
      progress={progressAt.papers}
      bottom={
        <button class="btn main" type="button" onClick={goOn}>
          {t(citizen.next)}
        </button>
      }
    >
      <ErrorSummary errors={errors} />
      <div class="ready">
        <Segments papers={wanted.map(({ key }) => stateOf(key))} />
        <p class="quiet">{t(citizen.papersDone, { n: received, total: wanted.length })}</p>
      </div>
      {byPerson(wanted).map(({ who, papers }) => (
        <section class="rows" key={who}>
          <h2 class="person">
            <Icon name="user-round" />
            <span>{who}</span>
          </h2>
          <ul>
            {papers.map((paper) => (
              <OnePaper
                key={paper.key}
                paper={paper}
                state={stateOf(paper.key)}
                pages={view.documents.find(({ key }) => key === paper.key)?.pages.length ?? 0}
                caseId={view.id}
                href={paths.paper(paper.key)}
              />
            ))}
          </ul>
        </section>
      ))}
    </Screen>
  )
}

function OnePaper({
  paper: { key, requirement, need },
  state,
  pages,
  caseId,
  href,
}: {
  paper: Paper
  state: PaperState
  pages: number
  caseId: string
  href: string
}) {
  const onTheWay = tellPaper(movingOf(caseId, key))
  const refused = refusedOf(caseId, key)
  return (
    <li class="paper">
      <span class="sheet" aria-hidden="true">
        <Icon name="file-up" />
      </span>
      <div>
        <h3 class="small-head">{t(requirement)}</h3>
        <span class={`state ${state === 'received' ? 'ok' : ''}`}>
          <Icon name={state === 'received' ? 'check' : 'circle'} />
          <span>
            {state === 'received' && pages > 1
              ? t(uploadWords.received, { n: pages })
              : t(paperWords[state])}
          </span>
        </span>
        {need === 'if-held' && <p class="small quiet">{t(citizen.photoWelcome)}</p>}
      </div>
      {onTheWay && <p class="say quiet">{onTheWay}</p>}
      {refused.map((upload) => (
        <p class="say err" key={upload.id}>
          {t(uploadWords.refused)} · {tellUpload(upload)}
        </p>
      ))}
      <a class="btn side act" id={`paper-${key}`} href={href}>
        <Icon name="camera" />
        <span>{t(state === 'todo' ? citizen.takeThis : citizen.seeOrAdd)}</span>
      </a>
    </li>
  )
}
