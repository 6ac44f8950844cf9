import type { PageState } from '@phrom/shared/case.ts'
import { showCode } from '@phrom/shared/case-code.ts'
import { checklist, questions } from '@phrom/shared/checklist.ts'
import { showPhone } from '@phrom/shared/formats.ts'
import type { MyCase as Held } from '@phrom/shared/my-data.ts'
import { loadVersions, serviceList } from '@phrom/shared/services/all.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { versionNamed } from '@phrom/shared/services/versions.ts'
import { clockOf, dayOf, showClock, showDay, showSpan } from '@phrom/shared/time.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { consentTexts } from '@phrom/shared/words/consents.ts'
import { hookEventWords } from '@phrom/shared/words/hook-events.ts'
import { messages } from '@phrom/shared/words/messages.ts'
import { openingWhyWords, teams } from '@phrom/shared/words/openings.ts'
import {
  bookingWords,
  eventWords,
  offerWords,
  privacy,
  proposalWords,
  waitWords,
} from '@phrom/shared/words/privacy.ts'
import { paperWords } from '@phrom/shared/words/states.ts'
import { tellAnswer } from '../../parts/answers.ts'
import { useLoad } from '../../parts/load.tsx'
import { officeName } from '../../parts/office-names.ts'
import { Screen } from '../../parts/Screen.tsx'
import { language, t } from '../../words.ts'
import { HomeVisits } from '../home/HomeVisits.tsx'
import { pathsOf } from '../paths.ts'
import { MyOrder } from './MyOrder.tsx'
import { Line, Part } from './Part.tsx'
import { showOn, showOnDay, WithMyCase } from './use-my-data.tsx'
import { Visits } from './Visits.tsx'

/** Everything that is held of one case, in words, and the consents with the way to take each back. */
export default function MyCase({ office = '', id = '' }: { office?: string; id?: string }) {
  return (
    <WithMyCase office={office} id={id}>
      {(item) => <Kept office={office} item={item} />}
    </WithMyCase>
  )
}

function Kept({ office, item }: { office: string; item: Held }) {
  const paths = pathsOf(office)
  const entry = serviceList.find((one) => one.id === item.serviceId)
  const service = useLoad(`${item.serviceId} ${item.serviceVersion}`, async () =>
    versionNamed((await loadVersions(item.serviceId)) ?? [], item.serviceVersion),
  ).value
  const day = dayOf(item.submittedAt ?? item.changedAt)
  const list = service && checklist(service, item.answers, day)
  const nameOf = (key: string) => {
    const paper = list?.papers.find((one) => one.key === key)
    return paper ? t(paper.requirement) : key
  }
  return (
    <Screen
      title={entry ? t(entry.title) : t(privacy.title)}
      short={t(privacy.title)}
      back={{ href: paths.privacy, word: t(privacy.title) }}
    >
      <p class="quiet">
        {t(citizen.code)} <span class="code">{showCode(item.code)}</span>
      </p>
      <Times item={item} />
      <Part title={t(citizen.answers)}>
        <dl class="answers">
          {service &&
            questions(service, item.answers, day)
              .filter(({ key }) => item.answers[key] !== undefined)
              .map(({ key, fact, role }) => (
                <Line
                  key={key}
                  name={role ? `${t(fact)} (${t(role)})` : t(fact)}
                  value={tellAnswer(fact, item.answers[key])}
                />
              ))}
          {item.contact && <Line name={t(citizen.name)} value={item.contact.name} />}
          {item.contact && <Line name={t(citizen.phone)} value={showPhone(item.contact.phone)} />}
          <Line
            name={t(privacy.language)}
            value={t(item.language === 'th' ? privacy.thai : privacy.english)}
          />
        </dl>
      </Part>
      <MyOrder item={item} />
      <Part title={t(privacy.papers)}>
        {item.papers.length === 0 && <p>{t(privacy.noPapers)}</p>}
        <dl class="answers">
          {item.papers.map(({ key, state, pages, note }) => (
            <Line
              key={key}
              name={`${nameOf(key)} · ${t(paperWords[state])}${note ? ` · ${note}` : ''}`}
              value={tellPages(pages)}
            />
          ))}
        </dl>
      </Part>
      <Part title={t(privacy.openings)}>
        {item.openings.length === 0 && <p>{t(privacy.noOpenings)}</p>}
        <dl class="answers">
          {looksOf(item).map(({ name, team, why, at, times }) => (
            <Line
              key={`${at}${name}${why}`}
              name={`${showOn(at)} ${showClock(clockOf(at), language.value)}`}
              value={[
                name,
                t(teams[team as Service['team']]),
                t(openingWhyWords[why]),
                t(privacy.looked, { n: times }),
              ].join(' · ')}
            />
          ))}
        </dl>
      </Part>
      {item.told.length > 0 && (
        <Part title={t(privacy.told)}>
          <p>{t(privacy.toldSay)}</p>
          <dl class="answers">
            {item.told.map(({ type, to, at }) => (
              <Line
                key={`${at}${type}${to}`}
                name={`${showOn(at)} ${showClock(clockOf(at), language.value)}`}
                value={`${t(hookEventWords[type])} · ${to}`}
              />
            ))}
          </dl>
        </Part>
      )}
      <Consents office={office} item={item} />
      <OtherOffices item={item} />
      {item.bookings.length > 0 && (
        <Part title={t(privacy.bookings)}>
          <dl class="answers">
            {item.volunteer !== null && (
              <Line name={t(privacy.bookedByVolunteer)} value={item.volunteer || '–'} />
            )}
            {item.bookings.map((booking, i) => (
              <Line
                key={`${booking.bookedAt}${i}`}
                name={`${showDay(booking.day, language.value)} ${showSpan(booking.start, booking.end, language.value)}`}
                value={tellBooking(booking)}
              />
            ))}
          </dl>
        </Part>
      )}
      <Visits visits={item.visits} />
      {item.home && <HomeVisits held={item.home} />}
      {item.isRated && (
        <Part title={t(privacy.rating)}>
          <p>{t(privacy.rated)}</p>
        </Part>
      )}
      {item.waits.length > 0 && (
        <Part title={t(privacy.waits)}>
          <dl class="answers">
            {item.waits.map((wait) => (
              <Line key={wait.since} name={showOn(wait.since)} value={tellWait(wait)} />
            ))}
          </dl>
        </Part>
      )}
      {item.messages.length > 0 && (
        <Part title={t(privacy.messages)}>
          <dl class="answers">
            {item.messages.map(({ kind, createdAt, sentAt, failedAt }) => (
              <Line
                key={`${kind}${createdAt}`}
                name={t(messages[kind as keyof typeof messages].head, { n: '' })}
                value={
                  sentAt
                    ? t(privacy.sentOn, { day: showOn(sentAt) })
                    : t(failedAt ? privacy.notSent : privacy.onItsWay)
                }
              />
            ))}
          </dl>
        </Part>
      )}
      <Part title={t(privacy.history)}>
        <dl class="answers">
          {item.events.map(({ type, at }, i) => (
            <Line key={`${at}${i}`} name={showOn(at)} value={t(eventWords[type])} />
          ))}
        </dl>
      </Part>
    </Screen>
  )
}

/** Forty pages that one officer opens on one day are one line: who, why, when it began, and how often. */
function looksOf({ openings }: Held) {
  const looks = new Map<string, Held['openings'][number] & { times: number }>()
  // The newest comes first, so that the last one of a day is when it began.
  for (const opening of openings) {
    const { name, team, why, at } = opening
    const key = [name, team, why, dayOf(at)].join('/')
    looks.set(key, { ...opening, times: (looks.get(key)?.times ?? 0) + 1 })
  }
  return [...looks.values()]
}

/** When what goes, before all else. */
function Times({ item: { papersDeletedOn, caseDeletedOn, heldUntil } }: { item: Held }) {
  if (heldUntil) {
    return <p class="notice plain">{t(privacy.held, { day: showOnDay(heldUntil) })}</p>
  }
  if (!papersDeletedOn && !caseDeletedOn) return null
  return (
    <div class="notice plain">
      {papersDeletedOn && <p>{t(privacy.papersDeleted, { day: showOnDay(papersDeletedOn) })}</p>}
      {caseDeletedOn && <p>{t(privacy.caseDeleted, { day: showOnDay(caseDeletedOn) })}</p>}
    </div>
  )
}

function Consents({ office, item }: { office: string; item: Held }) {
  return (
    <Part title={t(privacy.consents)}>
      {item.consentRecord.map(({ purpose, what, at }) => (
        <div class="stack-s" key={`${purpose}${what}${at}`}>
          <p>
            {t(consentTexts[purpose])}{' '}
            <span class="quiet">
              {t(what === 'given' ? privacy.givenOn : privacy.withdrawnOn, { day: showOn(at) })}
            </span>
          </p>
          {what === 'given' && item.consents.includes(purpose) && (
            <a
              class="btn side"
              href={pathsOf(office).takeBack(item.id, purpose)}
              aria-label={`${t(privacy.takeBack)}: ${t(consentTexts[purpose])}`}
            >
              {t(privacy.takeBack)}
            </a>
          )}
        </div>
      ))}
    </Part>
  )
}

/** Where it went and came from, and every office that was proposed with its reason. */
function OtherOffices({ item: { handover, proposals } }: { item: Held }) {
  const { to, from } = handover
  if (!to && !from && proposals.length === 0) return null
  const sideOf = (side: NonNullable<typeof to>) =>
    [t(officeName(side.officeId)), side.code && showCode(side.code)].filter(Boolean).join(' · ')
  return (
    <Part title={t(privacy.otherOffices)}>
      <dl class="answers">
        {from && (
          <Line name={`${showOn(from.at)} ${t(eventWords.taken_over)}`} value={sideOf(from)} />
        )}
        {proposals.map(({ officeId, reason, by, at, outcome }) => (
          <Line
            key={at}
            name={`${showOn(at)} ${t(eventWords.handover_proposed)}`}
            value={[t(officeName(officeId)), reason, by, outcome && t(proposalWords[outcome])]
              .filter(Boolean)
              .join(' · ')}
          />
        ))}
        {to && <Line name={`${showOn(to.at)} ${t(eventWords.handed_over)}`} value={sideOf(to)} />}
      </dl>
    </Part>
  )
}

function tellBooking({ state, mustMove, together }: Held['bookings'][number]): string {
  const codes = together.map(showCode).join(', ')
  const words = [t(bookingWords[state])]
  if (codes) words.push(t(privacy.togetherWith, { codes }))
  if (mustMove) words.push(`${t(eventWords.booking_must_move)}: ${t(mustMove)}`)
  return words.join(' · ')
}

function tellWait({ days, ending, offers }: Held['waits'][number]): string {
  const wished = days ? days.map((day) => showDay(day, language.value)) : [t(privacy.anyEarlier)]
  const offered = offers.map(({ day, start, end, ending }) => {
    const time = `${showDay(day, language.value)} ${showSpan(start, end, language.value)}`
    return `${t(eventWords.place_offered)} ${time} (${t(offerWords[ending ?? 'open'])})`
  })
  return [...wished, ...offered, ...(ending ? [t(waitWords[ending])] : [])].join(' · ')
}

function tellPages(pages: Held['papers'][number]['pages']): string {
  const [first] = pages
  if (!first) return t(privacy.gone)
  const count = (state: PageState) => pages.filter((page) => page.state === state).length
  const [held, lost] = [count('held'), count('lost')]
  const kilobytes = Math.ceil(pages.reduce((sum, { bytes }) => sum + bytes, 0) / 1000)
  const all = t(privacy.pages, {
    n: pages.length,
    size: `${kilobytes}\u00a0kB`,
    day: showOn(first.addedAt),
  })
  return [
    all,
    held > 0 && t(privacy.pagesHeld, { n: held }),
    lost > 0 && t(privacy.pagesLost, { n: lost }),
  ]
    .filter(Boolean)
    .join(' · ')
}
