import { showCode } from '@phrom/shared/case-code.ts'
import type { MyData as Data, DownloadLink, MyCase } from '@phrom/shared/my-data.ts'
import { serviceList } from '@phrom/shared/services/all.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { copyWords } from '@phrom/shared/words/copy-orders.ts'
import { privacy } from '@phrom/shared/words/privacy.ts'
import { caseWords } from '@phrom/shared/words/states.ts'
import { useState } from 'preact/hooks'
import { ask, client, openOutside } from '../../api.ts'
import { Icon } from '../../parts/Icon.tsx'
import { officeName } from '../../parts/office-names.ts'
import { Screen } from '../../parts/Screen.tsx'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { language, t } from '../../words.ts'
import { pathsOf } from '../paths.ts'
import { MyComplaints } from './MyComplaints.tsx'
import { MyInquiries } from './MyInquiries.tsx'
import { MyNeighbours } from './MyNeighbours.tsx'
import { MyTraining } from './MyTraining.tsx'
import { MyVolunteering } from './MyVolunteering.tsx'
import { MyVolunteerNews } from './MyVolunteerNews.tsx'
import { showOn, showOnDay, WithMyData } from './use-my-data.tsx'

/** What is kept about oneself, the way to take it away, and the way to have it erased. */
export default function MyData({ office = '' }: { office?: string }) {
  const paths = pathsOf(office)
  return (
    <WithMyData>
      {(data) => (
        <Screen title={t(privacy.title)} back={{ href: paths.home, word: t(citizen.home) }}>
          <p class="lead">{t(privacy.lead)}</p>
          <p>
            <a href={`/privacy?lang=${language.value}`} target="_blank" rel="noreferrer">
              {t(privacy.policy)}
            </a>
          </p>
          <section class="card">
            <h2>{t(privacy.aboutMe)}</h2>
            <dl class="answers">
              <div>
                <dt>{t(privacy.nameInLine)}</dt>
                <dd>{data.name}</dd>
              </div>
              {data.follows.map((follow) => (
                <Follow key={follow.officeId} follow={follow} />
              ))}
              {data.wrongCodes.map(({ officeId, wrong, lastAt }) => (
                <div key={officeId}>
                  <dt>{t(copyWords.wrongCodes)}</dt>
                  <dd>
                    {t(copyWords.wrongTimes, { n: wrong, day: showOn(lastAt) })} ·{' '}
                    {t(officeName(officeId))}
                  </dd>
                </div>
              ))}
              {data.chatPictures.length > 0 && (
                <div>
                  <dt>{t(privacy.chatPictures)}</dt>
                  <dd>{t(privacy.chatPicturesWait, { n: data.chatPictures.length })}</dd>
                </div>
              )}
            </dl>
          </section>
          <section class="stack-s">
            <h2>{t(privacy.cases)}</h2>
            {data.cases.length === 0 && <p>{t(privacy.nothing)}</p>}
            <ul class="rows">
              {data.cases.map((item) => (
                <CaseRow key={item.id} item={item} />
              ))}
            </ul>
          </section>
          {data.questions.length > 0 && <Questions questions={data.questions} />}
          <MyInquiries inquiries={data.inquiries} />
          <MyVolunteerNews news={data.volunteerNews} />
          <MyVolunteering volunteering={data.volunteering} />
          <MyNeighbours neighbours={data.neighbours} />
          <MyTraining training={data.training} />
          <MyComplaints complaints={data.complaints} />
          <Download />
          <section class="stack-s">
            <p class="small quiet">{t(privacy.complaints)}</p>
            <a class="btn text" href={paths.erase}>
              <Icon name="trash-2" />
              {t(privacy.erase)}
            </a>
          </section>
        </Screen>
      )}
    </WithMyData>
  )
}

/** What was asked in the chat, folded away: it may be long. */
function Questions({ questions }: { questions: Data['questions'] }) {
  return (
    <details class="why">
      <summary>
        <Icon name="circle-help" />
        <span>{t(privacy.questions, { n: questions.length })}</span>
      </summary>
      <p>{t(privacy.questionsKept)}</p>
      <ul class="stack-s">
        {questions.map(({ officeId, at, text, verdict }) => (
          <li key={`${officeId} ${at}`} style={{ overflowWrap: 'anywhere' }}>
            {text}
            <br />
            <span class="small quiet">
              {showOn(at)} · {t(officeName(officeId))}
              {verdict && ` · ${t(verdict === 'helps' ? privacy.saidHelps : privacy.saidNotIt)}`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Follow({ follow }: { follow: Data['follows'][number] }) {
  const { officeId, followedAt, blockedAt } = follow
  const since = blockedAt ?? followedAt
  if (!since) return null
  return (
    <div>
      <dt>{t(privacy.inLine, { office: t(officeName(officeId)) })}</dt>
      <dd>{t(blockedAt ? privacy.blocked : privacy.follows, { day: showOn(since) })}</dd>
    </div>
  )
}

function CaseRow({ item }: { item: MyCase }) {
  const service = serviceList.find(({ id }) => id === item.serviceId)
  return (
    <li>
      <a class="row" href={pathsOf(item.officeId).privacyOf(item.id)}>
        <Icon name="list-checks" />
        <span>
          <b>{service && t(service.title)}</b>
          <small>
            {t(caseWords[item.state].name)} · {t(citizen.code)} {showCode(item.code)}
          </small>
          {item.papersDeletedOn && (
            <small>{t(privacy.papersDeleted, { day: showOnDay(item.papersDeletedOn) })}</small>
          )}
        </span>
        <Icon name="chevron-right" />
      </a>
    </li>
  )
}

/** LINE's own window keeps no files, so the link opens in the phone's browser. */
function Download() {
  const { busy, problem, send } = useSend()
  const [link, setLink] = useState<string | undefined>()
  const make = () =>
    send(async () => {
      const { path } = await ask<DownloadLink>(() => client.api.me.downloads.$post())
      setLink(new URL(path, location.href).href)
    })
  async function open(event: Event) {
    if (!link || !(await openOutside(link, event))) return
    setLink(undefined)
  }
  return (
    <section class="card stack-s">
      <h2>{t(privacy.download)}</h2>
      <p>{t(privacy.downloadSay)}</p>
      <ProblemNote text={problem} />
      {link ? (
        <>
          <p role="status">{t(privacy.linkSay)}</p>
          <a class="btn main" href={link} target="_blank" rel="noreferrer" onClick={open}>
            {t(privacy.openLink)}
          </a>
        </>
      ) : (
        <button class="btn side" type="button" disabled={busy} onClick={make}>
          {t(privacy.makeLink)}
        </button>
      )}
    </section>
  )
}
