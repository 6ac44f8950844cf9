import { papersOfService, tellFee } from '../service-guide.ts'
import type { Service, Statement } from '../services/service.ts'
import { tellCondition } from '../tell-condition.ts'
import { guide } from '../words/guide.ts'
import { fillBoth, fillTexts, type Text } from '../words/text.ts'
import { type cardTitles, trainingWords as words } from '../words/training.ts'

export type CardKind = keyof typeof cardTitles
/** One thing to know. */
export type CardLine = {
  text: Text
  /** Whose it is. */
  who?: Text
  /** In which case it is so; left out where it always is. */
  when?: Text
  /** What can be done instead. */
  instead?: Text
  /** Keepers are not sure: the office is to be asked. */
  confirm: boolean
}
/** What fits on one screen of an old phone. */
export type Card = { kind: CardKind; lines: CardLine[] }

const mostLines = 4

/** A service as short cards, made from its definition: what and where, by when, who comes, which papers, what it costs, what often goes wrong. */
export function cardsOf(service: Service): Card[] {
  const papers = papersOfService(service)
  return [
    ...cards('about', about(service)),
    ...cards('deadline', deadline(service)),
    ...cards('people', people(service)),
    ...cards('always', paperLines(papers.always)),
    ...cards('cases', paperLines(papers.cases)),
    ...cards('held', paperLines(papers.held)),
    ...cards('notNeeded', notNeeded(service)),
    ...cards('cost', cost(service)),
    ...cards(
      'stops',
      service.stops.flatMap((stop) => stopLines(service, stop)),
    ),
    ...cards('mistakes', mistakes(service)),
  ]
}

function cards(kind: CardKind, lines: CardLine[]): Card[] {
  const count = Math.ceil(lines.length / mostLines)
  const size = Math.ceil(lines.length / Math.max(count, 1))
  return Array.from({ length: count }, (_, i) => ({
    kind,
    lines: lines.slice(i * size, (i + 1) * size),
  }))
}

function line({ th, en }: Text, of: { verify?: string } = {}): CardLine {
  return { text: { th, en }, confirm: of.verify !== undefined }
}

function about(service: Service): CardLine[] {
  const { summary, where, applicants = [], gives } = service
  const who: Text = {
    th: applicants.map(({ th }) => th).join(' · '),
    en: applicants.map(({ en }) => en).join(' · '),
  }
  return [
    line(summary),
    line(fillTexts(words.whereIs, { where }), where),
    ...(applicants.length > 0 ? [line(fillTexts(words.whoMay, { who }))] : []),
    ...gives.slice(0, 1).map((one) => line(fillTexts(words.gives, { what: one }), one)),
  ]
}

function deadline({ deadline: limit, fine }: Service): CardLine[] {
  return [
    ...(limit ? [line(limit, limit)] : []),
    ...(fine ? [line(fillTexts(words.lateCosts, { fine }), fine)] : []),
  ]
}

function people(service: Service): CardLine[] {
  return service.parties
    .filter(({ comes }) => comes !== 'never')
    .map((party) => ({ ...line(party, party), ...whenOf(tellCondition(service, party.comes)) }))
}

function paperLines(groups: ReturnType<typeof papersOfService>['always']): CardLine[] {
  return groups.flatMap(({ owner, papers }) =>
    papers.map(({ requirement, when, confirm }) => ({
      text: { th: requirement.th, en: requirement.en },
      ...(owner && { who: owner }),
      ...whenOf(when),
      confirm,
    })),
  )
}

function notNeeded({ lookups }: Service): CardLine[] {
  return [
    line(guide.noCopies),
    ...lookups.map((one) => line(fillTexts(guide.officeLooks, { what: one }))),
  ]
}

function cost(service: Service): CardLine[] {
  const { fees, minutes } = service
  return [
    ...fees.map((fee) => ({
      ...line({ th: tellFee(fee, 'th'), en: tellFee(fee, 'en') }, fee),
      ...(fee.when !== 'never' && whenOf(tellCondition(service, fee.when))),
    })),
    line(fillBoth(guide.aboutMinutes, { n: minutes.standard }), minutes),
  ]
}

function stopLines(service: Service, stop: Statement): CardLine[] {
  const [role] = stop.each ?? []
  const when = tellCondition(service, stop.when, role, stop.each, { underOwnName: true })
  return [
    {
      ...line(stop, stop),
      ...whenOf(when),
      ...(stop.instead && { instead: { th: stop.instead.th, en: stop.instead.en } }),
    },
  ]
}

/** Warnings, and what is told to everybody: where people err most. */
function mistakes(service: Service): CardLine[] {
  return [
    ...service.notes.filter(({ when }) => when === 'always').map((note) => line(note, note)),
    ...service.warnings.flatMap((warning) => stopLines(service, warning)),
  ]
}

function whenOf(when: Text): { when?: Text } {
  return when.th === '' ? {} : { when }
}
