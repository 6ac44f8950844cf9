import { factIndex } from '@phrom/shared/case-facts.ts'
import {
  type Checklist,
  neededPictures,
  nextQuestion,
  type Paper,
  pictures,
  type Told,
} from '@phrom/shared/checklist.ts'
import { serviceList } from '@phrom/shared/services/all.ts'
import { showLaw } from '@phrom/shared/why-asked.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { tellAnswer } from '../parts/answers.ts'
import { Icon } from '../parts/Icon.tsx'
import { Screen } from '../parts/Screen.tsx'
import { language, t } from '../words.ts'
import { pathsOf } from './paths.ts'
import { progressAt } from './progress.ts'
import { ShareList } from './ShareList.tsx'
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
          <OtherService office={office} id={stop.service} />
          <Source of={stop} />
        </section>
      ))}
      <a class="btn main" href={paths.question(list.stops[0]?.questions.at(-1) ?? '')}>
        {t(citizen.changeAnswers)}
      </a>
      <a class="btn side" href={paths.place}>
        <Icon name="phone" />
        {t(citizen.place)}
      </a>
    </Screen>
  )
}

/** The way to another service that fits better. */
function OtherService({ office, id }: { office: string; id: string | undefined }) {
  const other = serviceList.find((service) => service.id === id)
  if (!other) return null
  return (
    <a class="more" href={pathsOf(office, other.id).intro}>
      {t(citizen.goTo, { service: t(other.title) })}
    </a>
  )
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

function Prepare(filling: Filling) {
  const { office, service, list } = filling
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
          <dd>{tellFee(list.fee.baht)}</dd>
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
          <OtherService office={office} id={warning.service} />
          <Source of={warning} />
        </div>
      ))}
      <section class="stack">
        <h2>{t(citizen.bring)}</h2>
        {groups.length === 0 && <p>{t(citizen.noPapers)}</p>}
        {groups.map(({ who, papers }) => (
          <div class="rows" key={who}>
            <h3 class="person">
              <Icon name="user-round" />
              <span>{who}</span>
            </h3>
            {papers.map((paper) => (
              <Need
                key={paper.key}
                paper={paper}
                photo={photoOf(list, paper)}
                answers={answersBehind(paper, filling)}
              />
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
          {list.lookups.map((lookup) => (
            <li key={lookup.en}>
              <Icon name="x" />
              <span>{t(citizen.officeLooks, { what: t(lookup) })}</span>
            </li>
          ))}
        </ul>
      </section>
      <ShareList service={service} list={list} />
      <details class="why">
        <summary>
          <Icon name="info" />
          <span>{t(citizen.more)}</span>
        </summary>
        <p>
          {t(citizen.where)}: {t(service.where)}
        </p>
        {list.result.map((text) => (
          <p key={text.en}>
            {t(citizen.result)}: {t(text)}
          </p>
        ))}
        {service.deadline && (
          <p>
            {t(citizen.deadline)}: {t(service.deadline)}
          </p>
        )}
        {service.fine && (
          <p>
            {t(citizen.fine)}: {t(service.fine)}
          </p>
        )}
        {service.gives.map((text) => (
          <p key={text.en}>
            {t(citizen.gives)}: {t(text)}
          </p>
        ))}
        {list.notes.map((note) => (
          <p key={note.key}>
            {t(note.text)}
            <OtherService office={office} id={note.service} />
          </p>
        ))}
        {list.fee.lines.map((fee) => (
          <p key={fee.id}>{t(fee)}</p>
        ))}
      </details>
    </Screen>
  )
}

function tellFee(baht: number | null): string {
  if (baht === null) return t(citizen.feeUnknown)
  return baht === 0 ? t(citizen.free) : t(citizen.baht, { n: baht })
}

function groupByPerson(papers: Paper[]): { who: string; papers: Paper[] }[] {
  const groups = new Map<string, Paper[]>()
  for (const paper of papers) {
    const who = t(paper.owner ?? citizen.everyone)
    groups.set(who, [...(groups.get(who) ?? []), paper])
  }
  return [...groups].map(([who, list]) => ({ who, papers: list }))
}

/** "สัญชาติ: ต่างประเทศ", the answers that ask for this paper. */
function answersBehind({ because }: Paper, { service, draft }: Filling): string {
  const facts = factIndex(service)
  return because
    .map((key) => {
      const fact = facts.get(key)?.fact
      return fact ? `${t(fact)} ${tellAnswer(fact, draft.answers[key])}` : ''
    })
    .join(' · ')
}

type Photo = 'first' | 'welcome' | undefined

function photoOf(list: Checklist, paper: Paper): Photo {
  if (neededPictures(list).includes(paper)) return 'first'
  return pictures(list).includes(paper) ? 'welcome' : undefined
}

function Need({ paper, photo, answers }: { paper: Paper; photo: Photo; answers: string }) {
  const { requirement, need, people, confirm } = paper
  const law = requirement.basis ? showLaw(requirement.basis, language.value) : ''
  return (
    <div class="need">
      <Icon name="check" />
      <b>{t(requirement)}</b>
      {need === 'if-held' && <small>{t(citizen.ifHeld)}</small>}
      {people > 1 && <small>{t(citizen.each, { n: people })}</small>}
      {requirement.substitutes?.slice(0, 1).map((text) => (
        <small key={text.en}>
          {t(citizen.or)} {t(text)}
        </small>
      ))}
      {photo && (
        <span class="ask">
          <Icon name="camera" />
          <span>{t(photo === 'first' ? citizen.photoFirst : citizen.photoWelcome)}</span>
        </span>
      )}
      {photo && requirement.uploadNote && <small>{t(requirement.uploadNote)}</small>}
      {confirm && <small>{t(citizen.askOffice)}</small>}
      <details class="reason">
        <summary>{t(citizen.because)}</summary>
        <small>
          {answers === '' ? t(citizen.becauseAlways) : t(citizen.answered, { answers })}
          {law && ` · ${t(citizen.lawIs, { law })}`}
        </small>
      </details>
    </div>
  )
}
