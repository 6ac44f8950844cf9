import { factIndex, factsBehind } from '../case-facts.ts'
import { isWitness } from '../services/not-served.ts'
import { reasons } from '../services/reasons.ts'
import type { Condition, Party, Requirement, Service } from '../services/service.ts'
import { statementsToConfirm } from '../services/statements.ts'
import type { NotServedReason } from '../tickets.ts'
import { notServedTold } from '../words/not-served.ts'
import type { Text } from '../words/text.ts'
import type { Cause, ReturnReason } from './causes.ts'

/** Where people read a text: in their list, beside the camera, in a question, in the message of a returned paper, and so on. */
export const readIds = [
  'paper',
  'photo-note',
  'instead',
  'person',
  'stop',
  'question',
  'where',
  'returned',
  'not-served',
] as const
export type ReadId = (typeof readIds)[number]

/** What may help, in words for each. */
export const ideaIds = [
  'photo',
  'which-paper',
  'how-old',
  'filled-in',
  'from-elsewhere',
  'register',
  'our-fault',
  'in-words',
  'bring',
  'who-comes',
  'asked-before',
  'checked-before',
  'identity',
  'equipment',
  'capacity',
  'which-reason',
] as const
export type IdeaId = (typeof ideaIds)[number]

/** Where the office can do something about it. */
export const doorIds = ['note', 'answers', 'confirm', 'try', 'calendar', 'day-figures'] as const
export type DoorId = (typeof doorIds)[number]

/** What people read today about what went wrong, what may help, and where the office can change something. */
export type Help = { reads: { id: ReadId; text: Text }[]; ideas: IdeaId[]; doors: DoorId[] }

/** As many questions as are worth reading. */
const mostQuestions = 3

/** What could help against a cause, from the definition of its service. `service`: as it holds today, if it is one. */
export function helpFor(service: Service | undefined, cause: Cause): Help {
  return cause.kind === 'paper' ? paperHelp(service, cause) : visitHelp(service, cause)
}

const paperIdeas: Record<ReturnReason, IdeaId> = {
  unreadable: 'photo',
  'cut-off': 'photo',
  'wrong-document': 'which-paper',
  'wrong-person': 'which-paper',
  expired: 'how-old',
  'too-old': 'how-old',
  'name-mismatch': 'register',
  'number-mismatch': 'register',
  'not-signed': 'filled-in',
  'witness-missing': 'filled-in',
  'wrong-parties': 'filled-in',
  'terms-missing': 'filled-in',
  'not-final': 'from-elsewhere',
  'not-certified': 'from-elsewhere',
  'not-legalised': 'from-elsewhere',
  'not-translated': 'from-elsewhere',
  'wrong-house': 'which-paper',
  'old-book': 'which-paper',
  'copy-not-original': 'which-paper',
  'not-in-register': 'register',
  incomplete: 'filled-in',
  'wrong-act': 'which-paper',
  altered: 'filled-in',
  'wrong-size': 'how-old',
  'old-photo': 'how-old',
  'not-relevant': 'which-paper',
  'unsafe-file': 'our-fault',
  'file-lost': 'our-fault',
  'in-words': 'in-words',
}

function paperHelp(
  service: Service | undefined,
  { paper, reason }: Extract<Cause, { kind: 'paper' }>,
): Help {
  const idea = paperIdeas[reason]
  const papers = papersOf(service, paper)
  const canLookUp = idea !== 'register' && papers.some(({ lookup }) => lookup === 'full')
  return {
    reads: [
      ...readPapers(papers),
      ...questionsBehind(service, papers),
      ...(reason === 'in-words'
        ? []
        : [read('returned', reasons[reason].text), read('returned', reasons[reason].doThis)]),
    ],
    ideas: canLookUp ? [idea, 'register'] : [idea],
    doors: [
      ...(service && idea !== 'our-fault' && idea !== 'in-words'
        ? (['note', 'answers'] as const)
        : []),
      ...confirmDoor(service, paper),
    ],
  }
}

const visitIdeas: Record<NotServedReason, IdeaId> = {
  'paper-missing': 'bring',
  'paper-wrong': 'bring',
  'person-missing': 'who-comes',
  'witness-missing': 'who-comes',
  'identity-unsure': 'identity',
  'equipment-down': 'equipment',
  'house-consent-missing': 'who-comes',
  'consent-refused': 'asked-before',
  'terms-not-agreed': 'asked-before',
  'already-married': 'asked-before',
  'name-not-allowed': 'asked-before',
  'entry-not-found': 'checked-before',
  'details-differ': 'checked-before',
  'inquiry-needed': 'checked-before',
  'agency-check': 'checked-before',
  'site-check': 'checked-before',
  'not-entitled': 'asked-before',
  'other-office': 'asked-before',
  'system-down': 'equipment',
  'day-over': 'capacity',
  'gave-up': 'capacity',
  other: 'which-reason',
}

const doorsOf: Partial<Record<IdeaId, DoorId[]>> = {
  bring: ['note', 'answers'],
  'who-comes': ['note', 'answers'],
  'asked-before': ['try', 'note'],
  'checked-before': ['try', 'note'],
  identity: ['note'],
  capacity: ['calendar', 'day-figures'],
}

function visitHelp(
  service: Service | undefined,
  { reason, missing }: Extract<Cause, { kind: 'visit' }>,
): Help {
  const idea = visitIdeas[reason]
  const papers = papersOf(service, missing)
  const isAbout = (party: Party) =>
    party.id === missing || (reason === 'witness-missing' && isWitness(party))
  const parties = service?.parties.filter(isAbout) ?? []
  const stops = service?.stops.filter(({ id }) => id === missing) ?? []
  const told = notServedTold[reason]
  const doors = doorsOf[idea] ?? []
  return {
    reads: [
      ...readPapers(papers),
      ...parties.map((party) => read('person', party)),
      ...stops.map((stop) => read('stop', stop)),
      ...(reason === 'other-office' && service ? [read('where', service.where)] : []),
      ...questionsBehind(service, [
        ...papers,
        ...stops,
        ...parties.map(({ comes }) => ({ when: comes })),
      ]),
      read('not-served', told.why),
      read('not-served', told.doThis),
    ],
    ideas: [idea],
    doors: [
      ...(service ? doors : doors.filter((door) => door !== 'note' && door !== 'try')),
      ...confirmDoor(service, missing),
    ],
  }
}

/** Two papers may have one id, each for some people; both are read. */
function papersOf(service: Service | undefined, id: string): Requirement[] {
  return service?.requirements.filter((one) => one.id === id) ?? []
}

function readPapers(papers: readonly Requirement[]): Help['reads'] {
  return once(
    papers.flatMap((paper) => [
      read('paper', paper),
      ...(paper.uploadNote ? [read('photo-note', paper.uploadNote)] : []),
      ...(paper.substitutes ?? []).map((text) => read('instead', text)),
    ]),
  )
}

type Conditional = { when?: Condition | undefined; each?: readonly string[] | undefined }

/** The questions on whose answers it hangs: who misreads them gets another list. */
function questionsBehind(
  service: Service | undefined,
  items: readonly Conditional[],
): Help['reads'] {
  if (!service) return []
  const index = factIndex(service)
  const keys = items.flatMap(({ when, each }) =>
    when === undefined
      ? []
      : (each ?? [undefined]).flatMap((role) => [...factsBehind(service, when, role, each)]),
  )
  const asked = keys.flatMap((key) => index.get(key)?.fact ?? [])
  return once(asked.map((fact) => read('question', fact))).slice(0, mostQuestions)
}

/** A rule that the registrar has not confirmed may be what is wrong. */
function confirmDoor(service: Service | undefined, paper: string): DoorId[] {
  if (!service || paper === '') return []
  const keys = statementsToConfirm(service).map(({ key }) => key)
  const isOpen = keys.some((key) => key.split(/[@/]/)[1] === paper && /^req/.test(key))
  return isOpen ? ['confirm'] : []
}

function read(id: ReadId, { th, en }: Text): Help['reads'][number] {
  return { id, text: { th, en } }
}

function once(reads: Help['reads']): Help['reads'] {
  return reads.filter(
    ({ id, text }, i) => reads.findIndex((one) => one.id === id && one.text.th === text.th) === i,
  )
}
