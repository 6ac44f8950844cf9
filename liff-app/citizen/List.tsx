import { factIndex } from '@phrom/shared/case-facts.ts'
import {
  type Checklist,
  neededPictures,
  nextQuestion,
  type Paper,
  pictures,
  type Told,
} from '@phrom/shared/checklist.ts'
import { isAtHome } from '@phrom/shared/home-visits.ts'
import { serviceList } from '@phrom/shared/services/all.ts'
import { showDay } from '@phrom/shared/time.ts'
import { type Errand, papersTogether } from '@phrom/shared/together.ts'
import { showLaw } from '@phrom/shared/why-asked.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { homeList } from '@phrom/shared/words/home-visits.ts'
import { problems } from '@phrom/shared/words/problems.ts'
import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { tellAnswer } from '../parts/answers.ts'
import { Icon } from '../parts/Icon.tsx'
import { Screen } from '../parts/Screen.tsx'
import { language, t } from '../words.ts'
import { byPerson } from './by-person.ts'
import { AnyOffice } from './handover/AnyOffice.tsx'
import { NextErrands, titleOf } from './NextErrands.tsx'
import { setByOffice } from './office-services.ts'
import { pathsOf } from './paths.ts'
import { progressAt } from './progress.ts'
import { ShareList } from './ShareList.tsx'
import { feeTogether, tellFee } from './tell-fee.ts'
import { tellListMade } from './tell-list-made.ts'
import { useErrands } from './use-errands.ts'
import { type Filling, formScreen, today } from './use-service.tsx'

/** What this case needs: or why it is not possible yet, and what to do instead. */
export default formScreen(ListOrStop)

function ListOrStop(filling: Filling) {
  const { list, office, service, draft, day } = filling
  const { route } = useLocation()
  const open = list.outcome === 'incomplete' ? nextQuestion(service, draft.answers, day) : undefined
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
          <a class="btn side" href={paths.question(stop.questions.at(-1) ?? '')}>
            {t(citizen.changeAnswer)}
          </a>
        </section>
      ))}
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

/** The mark of what the law or the office leaves open. */
function Confirm({ of }: { of: { verify?: string } }) {
  return of.verify === undefined ? null : <small class="quiet">{t(citizen.askOffice)}</small>
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

/** The next step: photos first, where any are wanted. For a visit at home the place is told; photos that nobody needs are no duty. */
function GoOn({ office, service, list }: Filling) {
  const paths = pathsOf(office, service.id)
  const wanted = pictures(list).length > 0
  if (isAtHome(service) && neededPictures(list).length === 0) {
    return (
      <>
        <a class="btn main" href={paths.contact}>
          {t(homeList.goOn)}
        </a>
        {wanted && (
          <a class="btn text" href={paths.consent}>
            {t(homeList.photos)}
          </a>
        )}
      </>
    )
  }
  return (
    <a class="btn main" href={wanted ? paths.consent : paths.contact}>
      {t(wanted ? citizen.goOn : service.order ? citizen.goSend : citizen.goBook)}
    </a>
  )
}

function Prepare(filling: Filling) {
  const { office, service, draft, list, day } = filling
  useEffect(() => {
    void tellListMade(office, service.id, draft.caseId)
  }, [draft.caseId])
  const paths = pathsOf(office, service.id)
  const atHome = isAtHome(service)
  const errands = useErrands(filling)
  const groups = byPerson(papersTogether(errands))
  // Whoever comes for one errand comes for the next: nobody is counted twice.
  const people = Math.max(...errands.map((errand) => peopleOf(errand.list)))
  const set = setByOffice(office, service.id)
  return (
    <Screen
      title={t(citizen.listTitle)}
      back={{ href: paths.intro, word: t(citizen.changeAnswers) }}
      progress={progressAt.list}
      bottom={
        set?.off ? (
          <a class="btn side" href={paths.place}>
            <Icon name="phone" />
            {t(citizen.askPerson)}
          </a>
        ) : (
          <GoOn {...filling} />
        )
      }
    >
      <p class="lead">{t(service.title)}</p>
      {set?.off && <p class="notice turn">{t(problems.service_off.title)}</p>}
      {set?.note.th && <p class="notice wait">{t(set.note)}</p>}
      {day > today() && (
        <div class="notice turn">
          <Icon name="calendar" />
          <h2>{t(citizen.possibleFrom, { day: showDay(day, language.value) })}</h2>
          <p>{t(citizen.possibleFromWhy)}</p>
        </div>
      )}
      <dl class="facts">
        <div>
          <dt>{t(citizen.fee)}</dt>
          <dd>{tellFee(feeTogether(errands))}</dd>
        </div>
        <div>
          <dt>{t(citizen.takes)}</dt>
          <dd>{t(citizen.minutes, { n: minutesTogether(office, errands) })}</dd>
        </div>
        <div>
          <dt>{t(atHome ? homeList.mustCome : citizen.mustCome)}</dt>
          <dd>{t(people === 1 ? citizen.onePerson : citizen.people, { n: people })}</dd>
        </div>
      </dl>
      {service.verify !== undefined && <p class="notice turn">{t(citizen.askAll)}</p>}
      {errands.flatMap((errand) =>
        errand.list.warnings.map((warning) => (
          <div class="notice turn" key={`${errand.service} ${warning.key}`}>
            <Icon name="triangle-alert" />
            <h2>{t(citizen.goodToKnow)}</h2>
            {errands.length > 1 && <p class="quiet small">{titleOf(errand.service)}</p>}
            <p>{t(warning.text)}</p>
            <OtherService office={office} id={warning.service} />
            <Source of={warning} />
          </div>
        )),
      )}
      <section class="stack">
        <h2>{t(atHome ? homeList.bring : citizen.bring)}</h2>
        {errands.length > 1 && (
          <p>
            {t(citizen.together, {
              services: errands.map(({ service: id }) => titleOf(id)).join(' · '),
            })}
          </p>
        )}
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
                answers={list.papers.includes(paper) ? answersBehind(paper, filling) : undefined}
              />
            ))}
          </div>
        ))}
      </section>
      <section class="stack-s">
        <h2>{t(atHome ? homeList.whoComes : citizen.whoComes)}</h2>
        {errands.map((errand) => (
          <div class="stack-s" key={errand.service}>
            {errands.length > 1 && <h3>{titleOf(errand.service)}</h3>}
            <ul class="ticks card">
              {errand.list.present.map(({ party, people: count }) => (
                <li key={party.id}>
                  <Icon name="user-round" />
                  <span>
                    {t(party)}
                    {count > 1 && ` · ${t(citizen.people, { n: count })}`}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </section>
      <NextErrands office={office} service={service.id} />
      <section class="stack-s">
        <h2>{t(atHome ? homeList.need : citizen.need)}</h2>
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
      <AnyOffice office={office} service={service} draft={filling.draft} />
      <ShareList service={service} list={list} withOthers={errands.length > 1} />
      <details class="why">
        <summary>
          <Icon name="info" />
          <span>{t(citizen.more)}</span>
        </summary>
        <p>
          {t(citizen.where)}: {t(service.where)} <Confirm of={service.where} />
        </p>
        {list.result.map((text) => (
          <p key={text.en}>
            {t(citizen.result)}: {t(text)} <Confirm of={text} />
          </p>
        ))}
        {service.deadline && (
          <p>
            {t(citizen.deadline)}: {t(service.deadline)} <Confirm of={service.deadline} />
          </p>
        )}
        {service.fine && (
          <p>
            {t(citizen.fine)}: {t(service.fine)} <Confirm of={service.fine} />
          </p>
        )}
        {service.gives.map((text) => (
          <p key={text.en}>
            {t(citizen.gives)}: {t(text)} <Confirm of={text} />
          </p>
        ))}
        {list.notes.map((note) => (
          <p key={note.key}>
            {t(note.text)} {note.confirm && <small>{t(citizen.askOffice)}</small>}
            <OtherService office={office} id={note.service} />
          </p>
        ))}
        {list.fee.lines.map((fee) => (
          <p key={fee.id}>
            {t(fee)} <Confirm of={fee} />
          </p>
        ))}
      </details>
    </Screen>
  )
}

function peopleOf(list: Checklist): number {
  return list.present.reduce((sum, { people }) => sum + people, 0)
}

function minutesTogether(office: string, errands: Errand[]): number {
  return errands.reduce(
    (sum, { service, list }) => sum + (setByOffice(office, service)?.minutes ?? list.minutes),
    0,
  )
}

/** "สัญชาติ: ต่างประเทศ", the answers that ask for this paper. */
function answersBehind({ because }: Paper, { service, draft }: Filling): string {
  const facts = factIndex(service)
  return because
    .map((key) => {
      const fact = facts.get(key)?.fact
      const role = facts.get(key)?.role
      const party = service.parties.find(({ id }) => id === role)
      const who = party ? `${t(party)}: ` : ''
      return fact ? `${who}${t(fact)} ${tellAnswer(fact, draft.answers[key])}` : ''
    })
    .join(' · ')
}

type Photo = 'first' | 'welcome' | undefined

function photoOf(list: Checklist, paper: Paper): Photo {
  if (neededPictures(list).includes(paper)) return 'first'
  return pictures(list).includes(paper) ? 'welcome' : undefined
}

export function Need({
  paper,
  photo,
  answers,
}: {
  paper: Paper
  photo: Photo
  /** The answers that ask for it; of another errand of the visit they stand on its own list. */
  answers: string | undefined
}) {
  const { requirement, need, people, confirm } = paper
  const law = requirement.basis ? showLaw(requirement.basis, language.value) : ''
  return (
    <div class="need">
      <Icon name="check" />
      <b>{t(requirement)}</b>
      {need === 'if-held' && <small>{t(citizen.ifHeld)}</small>}
      {people > 1 && <small>{t(citizen.each, { n: people })}</small>}
      {photo && (
        <span class="ask">
          <Icon name="camera" />
          <span>{t(photo === 'first' ? citizen.photoFirst : citizen.photoWelcome)}</span>
        </span>
      )}
      {photo && requirement.uploadNote && <small>{t(requirement.uploadNote)}</small>}
      {confirm && <small>{t(citizen.askOffice)}</small>}
      {answers !== undefined && (
        <details class="reason">
          <summary>{t(requirement.substitutes ? citizen.becauseOr : citizen.because)}</summary>
          <small>
            {answers === '' ? t(citizen.becauseAlways) : t(citizen.answered, { answers })}
            {law && ` · ${t(citizen.lawIs, { law })}`}
          </small>
          {requirement.substitutes?.map((text) => (
            <small key={text.en}>
              {t(citizen.or)} {t(text)}
            </small>
          ))}
        </details>
      )}
    </div>
  )
}
