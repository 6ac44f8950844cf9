import { notServed } from '../words/not-served.ts'
import { teams } from '../words/openings.ts'
import type { Field } from '../words/rule-desk.ts'
import {
  answerTypes,
  confidences,
  forms,
  type listNames,
  lookupWords,
  officeWords,
  paperUploads,
  prechecks,
  ruleDesk,
} from '../words/rule-desk.ts'
import type { Text } from '../words/text.ts'
import { reasons } from './reasons.ts'
import type { Condition, Fact, Party, Requirement, Service } from './service.ts'

export type ListName = keyof typeof listNames

/** One thing that is said of an item: in words, or by a condition that is told in words where it is shown. */
export type Line = { field: Field } & ({ text: Text } | { when: Condition })

/** One statement of a definition, with all that belongs to it. */
export type Item = {
  /** Stays the same when others come, go, or change places: `stops/rude`, `requirements/passport@partyA+partyB`. */
  key: string
  list: ListName
  text: Text
  /** The roles for each of which its conditions are read. */
  each?: readonly string[]
  lines: Line[]
  /** What keepers want to have confirmed. */
  verify?: string
  basis?: string
  src: readonly string[]
}

type Sourced = { basis?: string; src?: readonly string[]; confidence?: string; verify?: string }
type Listed = { id?: string; en: string; when?: Condition; each?: readonly string[] }

const items = new WeakMap<Service, Item[]>()

/** Everything that a definition says, in the order in which a person would read it. */
export function itemsOf(service: Service): Item[] {
  const known = items.get(service) ?? findItems(service)
  items.set(service, known)
  return known
}

function findItems(service: Service): Item[] {
  return [
    ...aboutItems(service),
    ...service.facts.map((fact) => factItem(service, fact)),
    ...service.derived.map((derived) => ({
      ...plain(`derived/${derived.id}${roleMark(derived.about)}`, 'derived', {
        th: derived.id,
        en: derived.id,
      }),
      ...eachOf(derived.about),
      lines: [...peopleLine(service, derived.about), { field: 'is', when: derived.is } as const],
    })),
    ...(['stops', 'warnings'] as const).flatMap((list) =>
      service[list].map((item) => ({
        ...sourced(keyOf(list, item), list, item),
        ...(item.each && { each: item.each }),
        lines: [
          ...peopleLine(service, item.each ?? 'case'),
          ...condition('when', item.when),
          ...(item.instead ? [say('instead', item.instead)] : []),
          ...goTo(item.instead?.service ?? item.service),
          ...sourceLines(item),
        ],
      })),
    ),
    ...service.notes.map((item) => ({
      ...sourced(keyOf('notes', item), 'notes', item),
      lines: [...condition('when', item.when), ...goTo(item.service), ...sourceLines(item)],
    })),
    ...service.requirements.map((item) => paperItem(service, item)),
    ...service.parties.map((party) => partyItem(service, party)),
    ...service.lookups.map((item) => ({
      ...plain(keyOf('lookups', item), 'lookups', item),
      lines: condition('when', item.when ?? 'always'),
    })),
    ...service.fees.map((item) => ({
      ...sourced(keyOf('fees', item), 'fees', item),
      lines: [
        say('baht', filled(ruleDesk.baht, item.baht)),
        ...condition('when', item.when),
        ...(item.per ? [say('per', nameOfFact(service, item.per))] : []),
        ...sourceLines(item),
      ],
    })),
    minutesItem(service),
    ...(service.result ?? []).map((item) => ({
      ...sourced(keyOf('result', item), 'result', item),
      lines: [...condition('when', item.when), ...sourceLines(item)],
    })),
    ...(['gives', 'afterwards'] as const).flatMap((list) =>
      service[list].map((item) => ({
        ...sourced(keyOf(list, item), list, item),
        lines: [...('service' in item ? goTo(item.service) : []), ...sourceLines(item)],
      })),
    ),
    ...service.notServed.map((id) => plain(`notServed/${id}`, 'notServed', notServed[id])),
    ...service.law.map(lawItem),
  ]
}

function aboutItems(service: Service): Item[] {
  const { where, deadline, fine } = service
  return [
    {
      ...sourced('about', 'about', {
        ...service.title,
        ...(service.verify !== undefined && { verify: service.verify }),
      }),
      lines: [
        say('summary', service.summary),
        say('team', teams[service.team]),
        say('precheck', prechecks[service.precheck]),
        say('leadHours', filled(ruleDesk.hoursBefore, service.booking.leadHours)),
        say('horizonDays', filled(ruleDesk.daysAhead, service.booking.horizonDays)),
        say('places', filled(ruleDesk.placesTaken, service.places)),
        ...(service.applicants ?? []).map((item) => say('applicant', item)),
      ],
    },
    {
      ...sourced('where', 'about', where),
      lines: [say('offices', officeWords[where.offices]), ...sourceLines(where)],
    },
    ...(deadline
      ? [{ ...sourced('deadline', 'about', deadline), lines: sourceLines(deadline) }]
      : []),
    ...(fine
      ? [
          {
            ...sourced('fine', 'about', fine),
            lines: [
              ...(fine.maxBaht === undefined
                ? []
                : [say('mostBaht', filled(ruleDesk.baht, fine.maxBaht))]),
              ...sourceLines(fine),
            ],
          },
        ]
      : []),
  ]
}

function factItem(service: Service, fact: Fact): Item {
  const numbered = fact.type === 'number' && (fact.min !== undefined || fact.max !== undefined)
  return {
    ...plain(`facts/${fact.id}${roleMark(fact.about)}`, 'facts', fact),
    ...eachOf(fact.about),
    lines: [
      ...peopleLine(service, fact.about),
      ...condition('asked', fact.ask ?? 'always'),
      say('type', answerTypes[fact.type]),
      ...(fact.help ? [say('help', fact.help)] : []),
      ...(fact.options ?? []).map((option) => say('option', option)),
      ...(numbered ? [say('limits', same(`${fact.min ?? 0}-${fact.max ?? 9999}`))] : []),
      ...(fact.dates === 'any' ? [say('dates', ruleDesk.aheadToo)] : []),
      ...(fact.notBefore ? [say('notBefore', nameOfFact(service, fact.notBefore))] : []),
      ...(fact.secret ? [say('kept', ruleDesk.secret)] : []),
    ],
  }
}

function paperItem(service: Service, item: Requirement): Item {
  const { whose, each, of, people, substitutes } = item
  const owner = of ?? (whose ? partyName(service, whose) : undefined)
  return {
    ...sourced(keyOf('requirements', item), 'requirements', item),
    ...(each && { each }),
    lines: [
      ...(owner ? [say('whose', owner)] : peopleLine(service, each ?? 'case')),
      ...(item.when === 'never' ? [] : condition('when', item.when ?? 'always')),
      ...(item.ifHeld ? condition('ifHeld', item.ifHeld) : []),
      say('form', forms[item.form]),
      ...(item.copies > 0 ? [say('copies', filled(ruleDesk.copiesN, item.copies))] : []),
      ...countLines(service, people),
      say('lookup', lookupWords[item.lookup]),
      say('upload', paperUploads[item.upload]),
      ...(item.uploadNote ? [say('uploadNote', item.uploadNote)] : []),
      ...(item.cover ? [say('cover', item.cover)] : []),
      ...(substitutes ?? []).map((text) => say('or', text)),
      ...item.checks.map((text) => say('check', text)),
      ...item.reasons.map((id) => say('reason', reasons[id].text)),
      ...sourceLines(item),
    ],
  }
}

function partyItem(service: Service, party: Party): Item {
  return {
    ...sourced(keyOf('parties', party), 'parties', party),
    lines: [
      ...(party.comes === undefined || party.comes === 'never'
        ? [say('comes', ruleDesk.needNotCome)]
        : condition('comes', party.comes)),
      ...countLines(service, party.people),
      ...sourceLines(party),
    ],
  }
}

function minutesItem({ minutes }: Service): Item {
  return {
    ...sourced('minutes', 'minutes', {
      ...filled(ruleDesk.minutesN, minutes.standard),
      ...minutes,
    }),
    lines: [
      ...(minutes.variants ?? []).flatMap((variant): Line[] => [
        say('minutes', filled(ruleDesk.minutesN, variant.minutes)),
        { field: 'when', when: variant.when },
      ]),
      ...sourceLines(minutes),
    ],
  }
}

/** A law with the mark "(verify …)" is itself to be confirmed; the mark is for keepers and not read out. */
function lawItem(law: string): Item {
  const marked = /\(verify[^)]*\)/.test(law)
  const name = law.replace(/\s*\(verify[^)]*\)/g, '')
  return {
    ...plain(`law/${name}`, 'law', same(name)),
    ...(marked && { verify: 'the law as it is cited' }),
    basis: name,
  }
}

/** By its id and roles; by its own words where it has no id, so that a new wording is a new statement. */
function keyOf(list: ListName, item: Listed & { whose?: string }): string {
  const roles = item.each?.join('+') ?? item.whose
  const ifHeld = item.when === 'never' ? '/if-held' : ''
  return `${list}/${item.id ?? fingerprint(item.en)}${roles ? `@${roles}` : ''}${ifHeld}`
}

function roleMark(about: 'case' | readonly string[]): string {
  return about === 'case' ? '' : `@${about.join('+')}`
}

/** FNV-1a, 32 bits: short, and the same wherever it is worked out. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (const letter of text) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0
  }
  return hash.toString(36)
}

function plain(key: string, list: ListName, { th, en }: Text): Item {
  return { key, list, text: { th, en }, lines: [], src: [] }
}

function sourced(key: string, list: ListName, item: Text & Sourced): Item {
  return {
    ...plain(key, list, item),
    ...(item.verify !== undefined && { verify: item.verify }),
    ...(item.basis !== undefined && { basis: item.basis }),
    src: item.src ?? [],
  }
}

function eachOf(about: 'case' | readonly string[]): { each?: readonly string[] } {
  return about === 'case' ? {} : { each: about }
}

function say(field: Field, { th, en }: Text): Line {
  return { field, text: { th, en } }
}

function condition(field: Field, when: Condition): Line[] {
  return [{ field, when }]
}

function same(text: string): Text {
  return { th: text, en: text }
}

function filled({ th, en }: Text, n: number): Text {
  return { th: th.replace('{n}', String(n)), en: en.replace('{n}', String(n)) }
}

function sourceLines({ confidence, src }: Sourced): Line[] {
  return [
    ...(confidence && confidence in confidences
      ? [say('confidence', confidences[confidence as keyof typeof confidences])]
      : []),
    ...(src && src.length > 0 ? [say('sources', same(src.join(', ')))] : []),
  ]
}

function goTo(service: string | undefined): Line[] {
  return service ? [say('goTo', same(service))] : []
}

function peopleLine(service: Service, about: 'case' | readonly string[]): Line[] {
  if (about === 'case') return []
  const names = about.map((role) => partyName(service, role))
  return [
    say('about', {
      th: names.map(({ th }) => th).join(' · '),
      en: names.map(({ en }) => en).join(' · '),
    }),
  ]
}

function countLines(service: Service, people: Requirement['people']): Line[] {
  if (people === undefined || people === 1) return []
  if (typeof people === 'number') return [say('people', filled(ruleDesk.peopleN, people))]
  if (typeof people === 'string') return [say('people', nameOfFact(service, people))]
  return people.flatMap(({ n, when }): Line[] => [
    say('people', filled(ruleDesk.peopleN, n)),
    ...(when ? [{ field: 'when', when } as const] : []),
  ])
}

function partyName(service: Service, role: string): Text {
  return service.parties.find(({ id }) => id === role) ?? same(role)
}

/** The words of the question that a path leads to, `self.birthDate`, `copies`. */
function nameOfFact(service: Service, path: string): Text {
  const id = path.split('.').at(-1)
  return service.facts.find((fact) => fact.id === id) ?? same(path)
}
