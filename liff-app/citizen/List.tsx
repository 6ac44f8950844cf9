import {
  neededPictures,
  nextQuestion,
  type Paper,
  pictures,
  type Told,
} from '@phrom/shared/checklist.ts'
import { showLaw } from '@phrom/shared/why-asked.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Icon } from '../parts/Icon.tsx'
import { Screen } from '../parts/Screen.tsx'
import { language, t } from '../words.ts'
import { pathsOf } from './paths.ts'
import { progressAt } from './progress.ts'
import { type Filling, formScreen, today } from './use-service.tsx'

/** What this case needs: or why it is not possible yet, and what to do instead. */
export default formScreen(ListOrStop)

function ListOrStop(filling: Filling) {
  const { list, office, service, draft } = filling
  const { route } = useLocation()
  const open =
    list.outcome === 'incomplete' ? nextQuestion(service, draft.answers, today()) : undefined
  useEffect(() => {
    if (open) route(pathsOf(office, service.id).question(open.key), true)
  }, [open?.key])
  if (open) return null
  return list.outcome === 'blocked' ? <Stop {...filling} /> : <Prepare {...filling} />
}

function Stop({ office, service, list }: Filling) {
  const paths = pathsOf(office, service.id)
  return (
    <Screen
      title={t(citizen.notYetTitle)}
      short={t(citizen.notYet)}
      back={{ href: paths.intro }}
      noHeading
    >
      <p>
        <span class="state stop">
          <Icon name="x" />
          <span>{t(citizen.notYet)}</span>
        </span>
      </p>
      <h1>{t(citizen.notYetTitle)}</h1>
      {list.stops.map((stop) => (
        <section class="card stack" key={stop.key}>
          {stop.role && <p class="quiet small">{t(stop.role)}</p>}
          <h2>{t(stop.text)}</h2>
          {stop.instead && (
            <p>
              <b>{t(citizen.doInstead)}</b>: {t(stop.instead)}
            </p>
          )}
          <Source of={stop} />
        </section>
      ))}
      <a class="btn main" href={paths.question(Object.keys({ ...firstKey(service) })[0] ?? '')}>
        {t(citizen.changeAnswers)}
      </a>
      <a class="btn side" href={paths.place}>
        <Icon name="phone" />
        {t(citizen.place)}
      </a>
    </Screen>
  )
}

function firstKey(service: Filling['service']): Record<string, true> {
  const fact = service.facts[0]
  const role = fact && fact.about !== 'case' ? `${fact.about[0]}.` : ''
  return fact ? { [`${role}${fact.id}`]: true } : {}
}

function Source({ of }: { of: Told }) {
  const law = of.basis ? showLaw(of.basis, language.value) : ''
  return (
    <>
      {law && <p class="small quiet">{t(citizen.lawIs, { law })}</p>}
      {of.confirm && <p class="small quiet">{t(citizen.askOffice)}</p>}
    </>
  )
}

function Prepare({ office, service, list }: Filling) {
  const paths = pathsOf(office, service.id)
  const wanted = pictures(list)
  const groups = groupByPerson(list.papers)
  const people = list.present.reduce((sum, { people: count }) => sum + count, 0)
  return (
    <Screen
      title={t(citizen.listTitle)}
      back={{ href: paths.intro, word: t(citizen.changeAnswers) }}
      progress={progressAt.list}
      bottom={
        <a class="btn main" href={wanted.length > 0 ? paths.consent : paths.contact}>
          {t(wanted.length > 0 ? citizen.goOn : citizen.goBook)}
        </a>
      }
    >
      <p class="lead">{t(service.title)}</p>
      <dl class="facts">
        <div>
          <dt>{t(citizen.fee)}</dt>
          <dd>{list.fee.baht === 0 ? t(citizen.free) : t(citizen.baht, { n: list.fee.baht })}</dd>
        </div>
        <div>
          <dt>{t(citizen.takes)}</dt>
          <dd>{t(citizen.minutes, { n: list.minutes })}</dd>
        </div>
        <div>
          <dt>{t(citizen.mustCome)}</dt>
          <dd>{t(people === 1 ? citizen.onePerson : citizen.people, { n: people })}</dd>
        </div>
      </dl>
      {list.warnings.map((warning) => (
        <div class="notice turn" key={warning.key}>
          <Icon name="triangle-alert" />
          <h2>{t(citizen.goodToKnow)}</h2>
          <p>{t(warning.text)}</p>
          <Source of={warning} />
        </div>
      ))}
      <section class="stack">
        <h2>{t(citizen.bring)}</h2>
        {groups.map(({ who, papers }) => (
          <div class="rows" key={who}>
            <h3 class="person">
              <Icon name="user-round" />
              <span>{who}</span>
            </h3>
            {papers.map((paper) => (
              <Need key={paper.key} paper={paper} needed={neededPictures(list).includes(paper)} />
            ))}
          </div>
        ))}
      </section>
      <section class="stack-s">
        <h2>{t(citizen.need)}</h2>
        <ul class="neednot card">
          <li>
            <Icon name="x" />
            <span>{t(citizen.noCopies)}</span>
          </li>
          {service.lookups.map((lookup) => (
            <li key={lookup.id}>
              <Icon name="x" />
              <span>{t(citizen.officeLooks, { what: t(lookup) })}</span>
            </li>
          ))}
        </ul>
      </section>
      <details class="why">
        <summary>
          <Icon name="info" />
          <span>{t(citizen.more)}</span>
        </summary>
        <p>
          {t(citizen.where)}: {t(service.where)}
        </p>
        {list.notes.map((note) => (
          <p key={note.key}>{t(note.text)}</p>
        ))}
        {list.fee.lines.map((fee) => (
          <p key={fee.id}>{t(fee)}</p>
        ))}
      </details>
    </Screen>
  )
}

function groupByPerson(papers: Paper[]): { who: string; papers: Paper[] }[] {
  const groups = new Map<string, Paper[]>()
  for (const paper of papers) {
    const who = paper.role ? t(paper.role) : t(citizen.everyone)
    groups.set(who, [...(groups.get(who) ?? []), paper])
  }
  return [...groups].map(([who, list]) => ({ who, papers: list }))
}

function Need({ paper, needed }: { paper: Paper; needed: boolean }) {
  const { requirement, people, confirm } = paper
  return (
    <div class="need">
      <Icon name="check" />
      <b>{t(requirement)}</b>
      {requirement.need === 'if-held' && <small>{t(citizen.ifHeld)}</small>}
      {people > 1 && <small>{t(citizen.each, { n: people })}</small>}
      {requirement.substitutes?.slice(0, 1).map((text) => (
        <small key={text.en}>
          {t(citizen.or)} {t(text)}
        </small>
      ))}
      {requirement.upload !== 'never' && (
        <span class="ask">
          <Icon name="camera" />
          <span>{t(needed ? citizen.photoFirst : citizen.photoWelcome)}</span>
        </span>
      )}
      {confirm && <small>{t(citizen.askOffice)}</small>}
    </div>
  )
}
