import type { Text } from '../words/text.ts'

/** A condition in the language of `conditions.ts`, `partyA.age < 20 and hasPrenup == true`. */
export type Condition = string

/** Where a statement comes from, and how sure it is. `verify` says what keepers should confirm; people read "ask the office". */
type Sourced = {
  basis?: string
  src?: readonly string[]
  confidence?: 'high' | 'medium' | 'low'
  verify?: string
}

export type Party = Text & { id: string; comes?: Condition; people?: number }

export type Fact = Text & {
  id: string
  /** The case, or the roles for each of which it is asked (key `role.fact`). */
  about: 'case' | readonly string[]
  type: 'boolean' | 'choice' | 'date' | 'number'
  /** When the question is put; always, if left out. */
  ask?: Condition
  help?: Text
  options?: readonly (Text & { id: string })[]
}

export type Derived = {
  id: string
  about: 'case' | readonly string[]
  type: 'boolean' | 'number'
  is: Condition
}

/** Read once for each role of `each`, with `self` and `other`; its key is then `id@role`. */
export type Statement = Text &
  Sourced & {
    id: string
    when: Condition
    each?: readonly string[]
    instead?: Text & { service?: string }
    service?: string
  }

export type Note = Text & Sourced & { when: Condition; service?: string }

export type Requirement = Text &
  Sourced & {
    id: string
    when?: Condition
    each?: readonly string[]
    whose?: string
    /** `if-held`: bring it if you have it; a case is never returned for lack of it. */
    need: 'required' | 'if-held'
    form: 'show' | 'hand-in' | 'copy' | 'made-at-counter'
    copies: number
    /** How many persons bring one each. */
    people?: number | readonly { when?: Condition; n: number }[]
    /** Whether the office's registers hold the same. */
    lookup: 'full' | 'partly' | 'none'
    /** Whether a picture is wanted for the check beforehand. */
    upload: 'ask' | 'optional' | 'never'
    substitutes?: readonly Text[]
    checks: readonly Text[]
    reasons: readonly ReasonId[]
  }

export type Fee = Text & Sourced & { id: string; when: Condition; baht: number }

export type ReasonId =
  | 'unreadable'
  | 'cut-off'
  | 'wrong-document'
  | 'wrong-person'
  | 'expired'
  | 'too-old'
  | 'name-mismatch'
  | 'number-mismatch'
  | 'not-signed'
  | 'witness-missing'
  | 'wrong-parties'
  | 'terms-missing'
  | 'not-final'
  | 'not-certified'
  | 'not-legalised'
  | 'not-translated'

/** One service of the office, as data: the form, the checklist, the check sheet and the messages all read it. */
export type Service = {
  id: string
  version: string
  team: 'general-registration' | 'civil-registration' | 'id-card'
  title: Text
  shortTitle: Text
  summary: Text
  precheck: 'required' | 'recommended' | 'none'
  booking: { leadHours: number; horizonDays: number }
  where: Text & Sourced & { offices: 'any' | 'any-if-in-system' | 'house-registration' }
  parties: readonly Party[]
  facts: readonly Fact[]
  derived: readonly Derived[]
  stops: readonly Statement[]
  warnings: readonly Statement[]
  notes: readonly Note[]
  requirements: readonly Requirement[]
  lookups: readonly (Text & { id: string })[]
  fees: readonly Fee[]
  /** At the counter; the first variant that holds counts. */
  minutes: Sourced & {
    standard: number
    variants?: readonly { when: Condition; minutes: number }[]
  }
  gives: readonly (Text & Sourced)[]
  afterwards: readonly (Text & Sourced & { service?: string })[]
  law: readonly string[]
}
