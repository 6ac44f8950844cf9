import { pictures, questions } from '@phrom/shared/checklist.ts'
import { readPhone, showPhone } from '@phrom/shared/formats.ts'
import { isAtHome } from '@phrom/shared/home-visits.ts'
import type { Problem } from '@phrom/shared/problem.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { copyWords } from '@phrom/shared/words/copy-orders.ts'
import { homePlace } from '@phrom/shared/words/home-visits.ts'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { client, ProblemError, write } from '../api.ts'
import { tellAnswer } from '../parts/answers.ts'
import { Icon } from '../parts/Icon.tsx'
import { SameAnswers } from '../parts/SameAnswers.tsx'
import { Screen } from '../parts/Screen.tsx'
import { ProblemNote } from '../parts/use-send.tsx'
import { t } from '../words.ts'
import { codesInHand, forgetCodes } from './copies/codes-in-hand.ts'
import { keyOf, OrderRefused } from './copies/OrderRefused.tsx'
import { forgetDraft, sendDraft } from './draft.ts'
import { AnyOffice } from './handover/AnyOffice.tsx'
import { tellAddress, tellHardships, tellWishes } from './home/tell-place.ts'
import { pathsOf } from './paths.ts'
import { progressAt } from './progress.ts'
import { StillSending } from './StillSending.tsx'
import { useSendSettled } from './use-send-settled.ts'
import { type Filling, formScreen } from './use-service.tsx'

/** Everything on one page, each with its own way back, then one button that sends it. */
export default formScreen(Everything)

const pinWords = {
  phone: homePlace.pinFromPhone,
  chat: homePlace.pinChat,
  keep: homePlace.pinKeep,
  none: homePlace.pinNone,
} as const

function tellPhone(typed = ''): string {
  const phone = readPhone(typed)
  return phone ? showPhone(phone) : typed || '–'
}

function Everything({ office, service, draft, list, day }: Filling) {
  const paths = pathsOf(office, service.id)
  const { route } = useLocation()
  const { busy, problem, sendSettled, waits } = useSendSettled(draft.caseId)
  const papers = pictures(list)
  const atHome = isAtHome(service)
  const isSent = papers.length > 0 || service.order !== undefined
  const sendWord = atHome ? homePlace.send : isSent ? citizen.send : citizen.sendBook
  const { home } = draft

  const secrets = questions(service, draft.answers, day).filter(({ fact }) => fact.secret)
  const codes = codesInHand(draft.caseId)
  const untyped = service.order ? secrets.find(({ key }) => codes[key] === undefined) : undefined
  const [refused, setRefused] = useState<Problem>()

  async function sendAll() {
    setRefused(undefined)
    const sent = await sendSettled(async () => {
      await sendDraft(office, service.id)
      await submit().catch((error) => {
        if (!(error instanceof ProblemError)) throw error
        const { code, fields = [] } = error.problem
        if (code === 'codes_wrong') forgetCodes(draft.caseId, fields.map(keyOf))
        setRefused(error.problem)
        throw error
      })
      forgetCodes(draft.caseId)
      await forgetDraft(office, service.id)
    })
    if (sent) route(paths.caseOf(draft.caseId), true)
  }
  const submit = () =>
    write((options) =>
      client.api.offices[':office'].cases[':caseId'].submit.$post(
        {
          param: { office, caseId: draft.caseId },
          json: {
            consents: draft.consents,
            codes: Object.fromEntries(secrets.map(({ key }) => [key, codes[key] ?? ''])),
          },
        },
        options,
      ),
    )
  const row = (key: string, question: string, answer: string, href: string) => (
    <div key={key}>
      <dt>{question}</dt>
      <dd>{answer}</dd>
      <dd class="fix">
        <a href={href} aria-label={`${t(citizen.change)}: ${question}`}>
          {t(citizen.change)}
        </a>
      </dd>
    </div>
  )
  return (
    <Screen
      title={t(citizen.checkTitle)}
      back={{ href: paths.agreement }}
      progress={progressAt.check}
      bottom={
        untyped ? (
          <a class="btn main" href={paths.question(untyped.key)}>
            {t(copyWords.typeThem)}
          </a>
        ) : (
          <button class="btn main" type="button" disabled={busy} onClick={sendAll}>
            <Icon name="send" />
            {t(sendWord)}
          </button>
        )
      }
    >
      <ProblemNote text={problem} />
      {refused && <OrderRefused service={service} problem={refused} pathTo={paths.question} />}
      {untyped && !refused && (
        <p class="notice turn">
          <Icon name="lock" />
          <span>{t(copyWords.typeAgain)}</span>
        </p>
      )}
      <StillSending caseId={draft.caseId} list={list} waits={waits} pathTo={paths.paper} />
      <SameAnswers service={service} answers={draft.answers} />
      <section class="card">
        <h2>{t(citizen.answers)}</h2>
        <dl class="answers">
          {questions(service, draft.answers, day).map(({ key, fact, role }) =>
            row(
              key,
              role ? `${t(fact)} (${t(role)})` : t(fact),
              tellAnswer(fact, draft.answers[key]),
              paths.question(key),
            ),
          )}
          {row('name', t(citizen.name), draft.contact?.name ?? '–', paths.contact)}
          {row('phone', t(citizen.phone), tellPhone(draft.contact?.phone), paths.contact)}
          {atHome &&
            row(
              'home',
              t(homePlace.title),
              home?.address ? tellAddress(home) : '–',
              paths.homePlace,
            )}
          {home && row('pin', t(homePlace.pin), t(pinWords[home.pin ?? 'none']), paths.homePlace)}
          {home && row('days', t(homePlace.daysTitle), tellWishes(home), paths.homeDays)}
          {home &&
            row(
              'hard',
              t(homePlace.hard),
              tellHardships(home) || t(homePlace.noHardship),
              paths.homeDays,
            )}
        </dl>
      </section>
      <AnyOffice office={office} service={service} draft={draft} />
      {papers.length > 0 && (
        <section class="card stack-s">
          <h2>{t(citizen.photosOf, { n: papers.length })}</h2>
          <p>
            <a href={paths.papers}>{t(citizen.seeOrAdd)}</a>
          </p>
        </section>
      )}
    </Screen>
  )
}
