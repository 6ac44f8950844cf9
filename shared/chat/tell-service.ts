import { featuresOf, weightOf } from '../search/features.ts'
import { papersOfService, tellFee } from '../service-guide.ts'
import type { Note, Service, Statement } from '../services/service.ts'
import { tellCondition } from '../tell-condition.ts'
import { isDay, showDate } from '../time.ts'
import { tellLaws } from '../why-asked.ts'
import { chatAnswers as words } from '../words/chat-answers.ts'
import { guide } from '../words/guide.ts'
import { fill, type Language, type Text } from '../words/text.ts'
import type { ServiceKind } from './kinds.ts'

/** A chat shows some lines at once; the screen behind the button shows all. */
const most = 4

/**
 * What the definition answers to a question of that kind, to somebody whose case is not known: first what is nearest to the words of the
 * question, then the rule, then its source. `text`: the question.
 */
export function tellService(
  service: Service,
  kind: ServiceKind,
  text: string,
  language: Language,
): string {
  const say = (words: Text, values = {}) => fill(words, language, values)
  const title = service.title[language]
  const near = nearest(service, text, language)
  const lines = { papers, fee, where, duration, steps, eligibility }[kind](service, {
    say,
    language,
    title,
    text,
    near,
  })
  return [...lines, sourceOf(service, language)].join('\n')
}

type Say = (words: Text, values?: Record<string, string | number>) => string
type World = { say: Say; language: Language; title: string; text: string; near: string[] }

const bullet = (line: string) => `• ${line}`

const asksPolice = /แจ้งความ|ตำรวจ|police/i
const needsNoPolice = /ไม่ต้องแจ้งความ/
const speaksOfLoss = /หาย|ขโมย|ตก|หล่น|lost|stolen|missing/i
const saysHowMany = /สอง|สาม|\d|two|three/i

function papers(service: Service, { say, language, title, text, near }: World): string[] {
  const { always, cases } = papersOfService(service)
  const names = (groups: typeof always) =>
    groups.flatMap(({ owner, papers }) =>
      papers.map(({ requirement, count, confirm }) => {
        const isOfMany = owner && service.parties.length > 1 && groups.length > 1
        const parts = [
          requirement[language],
          isOfMany ? `(${owner[language]})` : '',
          count && !saysHowMany.test(requirement[language]) ? count[language] : '',
          confirm ? '*' : '',
        ]
        return bullet(parts.filter(Boolean).join(' '))
      }),
    )
  const [sure, some] = [names(always), unique(names(cases))]
  const people = service.parties
    .filter(({ comes }) => comes === undefined || comes === 'always')
    .map((party) => party[language])
  const noPolice =
    asksPolice.test(text) &&
    speaksOfLoss.test(text) &&
    statementsOf(service, 'th').some(({ told }) => needsNoPolice.test(told))
  return [
    ...(noPolice ? [say(words.noPolice)] : near),
    ...(sure.length > 0
      ? [say(words.papersAlways, { service: title }), ...sure.slice(0, most)]
      : []),
    ...(some.length > 0
      ? [
          say(sure.length > 0 ? words.papersSome : words.papersByCase, { service: title }),
          ...some.slice(0, sure.length > 0 ? 2 : 3),
        ]
      : []),
    ...(sure.length + some.length === 0 ? [say(words.noPapers, { service: title })] : []),
    ...(people.length > 0 ? [say(words.comes, { people: people.join(', ') })] : []),
    ...mark([...sure, ...some], say),
    say(words.papersMore),
    say(words.noCopies),
  ]
}

/** What the star says that stands behind what the keepers are not sure of. */
function mark(lines: readonly string[], say: Say): string[] {
  return lines.some((line) => line.endsWith('*')) ? [say(words.confirmSome)] : []
}

const unique = (lines: readonly string[]) => [...new Set(lines)]

/** A longer case is for the screen. */
const longest = 80
const asksFine = /ปรับ|fine|penalt|late|เกินกำหนด/i

function fee(service: Service, { say, language, title, text }: World): string[] {
  const lines = service.fees
    .filter(({ when }) => when !== 'never')
    .map((one) => {
      const told = tellFee(one, language)
      // The sum alone does not say whose it is.
      const isBare = told.length < 25 && service.fees.length > 1
      const ofCase = isBare ? tellCondition(service, one.when)[language] : ''
      // A question and its answer are for the screen.
      const when = ofCase.length <= longest && !ofCase.includes(':') ? ofCase : ''
      const parts = [told, when && `(${when})`, one.verify ? '*' : '']
      return bullet(parts.filter(Boolean).join(' '))
    })
  const fine = fineOf(service, say)
  const shown = lines.slice(0, most)
  const head = [say(words.fee, { service: title }), ...shown, ...mark(shown, say)]
  const all = lines.length > 0 ? head : [title, say(words.feeNone)]
  if (!fine) return all
  return asksFine.test(text) ? [fine, ...all] : [...all, fine]
}

function fineOf({ fine, deadline }: Service, say: Say): string | undefined {
  if (!fine) return
  if (fine.kind === 'none') return deadline ? undefined : say(words.fineNone)
  return say(fine.kind === 'regulatory' ? words.fineSmall : words.fineAsk)
}

function where({ where: place }: Service, { say, language, title, near }: World): string[] {
  const confirm = place.verify ? ` ${say(words.confirm)}` : ''
  return [say(words.where, { service: title }), `${place[language]}${confirm}`, ...near.slice(0, 1)]
}

function duration(service: Service, { say, language, title, near }: World): string[] {
  const { deadline, minutes, result = [] } = service
  const confirm = (of: { verify?: string }) => (of.verify ? ` ${say(words.confirm)}` : '')
  return [
    title,
    ...(deadline ? [say(words.deadline, { text: deadline[language] }) + confirm(deadline)] : []),
    say(words.minutes, { n: minutes.standard }) + confirm(minutes),
    ...result.slice(0, 1).map((one) => {
      const when = tellCondition(service, one.when)[language]
      return say(words.result, {
        text: when && !when.includes(':') ? `${one[language]} (${when})` : one[language],
      })
    }),
    ...near.slice(0, 1),
  ]
}

const checks: Record<Service['precheck'], Text> = {
  required: words.stepCheck,
  recommended: words.stepMayCheck,
  none: words.stepNoCheck,
}

function steps({ precheck, where: place }: Service, world: World): string[] {
  const { say, language, title, near } = world
  return [
    title,
    ...near.slice(0, 1),
    say(words.stepAnswer),
    say(checks[precheck]),
    say(words.stepBook),
    say(words.stepCome),
    say(words.stepWhere, { place: place[language] }),
  ]
}

function eligibility(service: Service, { say, language, title, text, near }: World): string[] {
  const applicants = (service.applicants ?? []).map((one) => one[language])
  const stops = byLikeness(
    service,
    text,
    language,
    service.stops.map((stop) => ({ words: stop[language], told: bullet(stop[language]) })),
  )
    .map(({ told }) => told)
    .slice(0, 3)
  const known = near.length > 0 ? near : []
  return [
    ...(known.length > 0 ? [title, ...known] : []),
    ...(known.length === 0 && stops.length > 0
      ? [say(words.notPossible, { service: title }), ...stops]
      : []),
    ...(known.length === 0 && stops.length === 0 ? [title] : []),
    ...(applicants.length > 0
      ? [say(words.whoMay, { people: applicants.slice(0, 4).join(' · ') })]
      : []),
    say(words.depends),
  ]
}

/** How like the words of a statement must be before it is told first, as a share of the question. */
const near = 0.28

/** The stops, warnings, notes and lookups that speak of the same as the question, two at most. */
function nearest(service: Service, text: string, language: Language): string[] {
  return byLikeness(service, text, language, statementsOf(service, language))
    .filter(({ like }) => like >= near)
    .slice(0, 2)
    .map(({ told }) => told)
}

type Line = { words: string; told: string }

/** How much a line and the question say of the same (cosine), beside the name of the service; the most like first. */
function byLikeness(service: Service, text: string, language: Language, lines: readonly Line[]) {
  const title = featuresOf(service.title[language])
  const own = (words: string) => [...featuresOf(words)].filter((one) => !title.has(one))
  const asked = own(text)
  const sum = (list: readonly string[]) => list.reduce((all, one) => all + weightOf(one) ** 2, 0)
  const length = Math.sqrt(sum(asked))
  return lines
    .map(({ words, told }) => {
      const said = new Set(own(words))
      const shared = sum(asked.filter((one) => said.has(one)))
      return { told, like: shared / (length * Math.sqrt(sum([...said])) || 1) }
    })
    .sort((a, b) => b.like - a.like)
}

function statementsOf(service: Service, language: Language): Line[] {
  const confirm = (of: { verify?: string }) => (of.verify ? ` ${words.confirm[language]}` : '')
  const stop = (one: Statement) => {
    const told = fill(words.stop, language, { text: one[language] })
    const instead = one.instead
      ? ` ${fill(words.instead, language, { text: one.instead[language] })}`
      : ''
    return { words: one[language], told: told + instead + confirm(one) }
  }
  const plain = (one: Note | Statement) => ({
    words: one[language],
    told: one[language] + confirm(one),
  })
  return [
    ...service.stops.map(stop),
    ...[...service.warnings, ...service.notes].map(plain),
    ...service.lookups.map((one) => ({
      words: one[language],
      told: fill(guide.officeLooks, language, { what: one[language] }),
    })),
    { words: service.summary[language], told: service.summary[language] },
  ]
}

function sourceOf(service: Service, language: Language): string {
  // The act is enough in a chat; the guide has its sections.
  const law = tellLaws(service.law, language)[0]?.split(/ มาตรา | section /)[0]
  const date = isDay(service.version) ? showDate(service.version, language) : service.version
  return law
    ? fill(words.source, language, { law, date })
    : fill(words.sourceRules, language, { date })
}
