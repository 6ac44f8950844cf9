import type { FormatId } from '../formats.ts'
import type { NotServedReason } from '../tickets.ts'
import type { Day } from '../time.ts'
import type { Text } from '../words/text.ts'

/** A condition in the language of `conditions.ts`, `partyA.age < 20 and hasPrenup == true`. */
export type Condition = string

/**
 * Where a statement comes from, and how sure it is: `basis` names the law, `src` entries of `sources.ts`. `verify` says what
 * keepers should confirm; people read "ask the office".
 */
type Sourced = {
  basis?: string
  src?: readonly string[]
  confidence?: 'high' | 'medium' | 'low'
  verify?: string
}

/** A number, or the key of the fact that gives it. */
export type Count = number | string

/** Who takes part; those of whom something is asked are the roles of facts. */
export type Party = Text & Sourced & { id: string; comes?: Condition; people?: Count }

export type Fact = Text & {
  id: string
  /** The case, or the roles for each of which it is asked (key `role.fact`). */
  about: 'case' | readonly string[]
  type: 'boolean' | 'choice' | 'date' | 'number' | 'text'
  /** When the question is put; always, if left out. */
  ask?: Condition
  help?: Text
  options?: readonly (Text & { id: string })[]
  /** A date lies in the past unless it says otherwise. */
  dates?: 'past' | 'any'
  /** A date that this one cannot lie before, `self.birthDate`. */
  notBefore?: string
  /** Limits of a number, both allowed. */
  min?: number
  max?: number
  /** Of a text: how it is read and shown. */
  format?: FormatId
  /** Never shown again once it is given, never logged. */
  secret?: boolean
}

export type Derived = {
  id: string
  about: 'case' | readonly string[]
  type: 'boolean' | 'number' | 'date'
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

export type Note = Text & Sourced & { id?: string; when: Condition; service?: string }

/** A paper. Two with one id exclude each other by their conditions. */
export type Requirement = Text &
  Sourced & {
    id: string
    /** When it must be there; always, if left out. */
    when?: Condition
    /** When it is "bring it if you have it": no case is ever returned for lack of it. */
    ifHeld?: Condition
    each?: readonly string[]
    whose?: string
    /** In words, where the service knows no roles. */
    of?: Text
    /** `original`: whether it is kept is for the office to say. `original-or-signed-copy`: the copy is its owner's choice. */
    form: 'show' | 'hand-in' | 'original' | 'original-or-signed-copy' | 'copy' | 'made-at-counter'
    copies: number
    /** How many are needed, or of how many persons one each. */
    people?: Count | readonly { when?: Condition; n: number }[]
    /** Whether the office's registers hold the same. */
    lookup: 'full' | 'partly' | 'none'
    /** Whether a picture is wanted for the check beforehand. */
    upload: 'ask' | 'optional' | 'never'
    /** To be told where a picture is asked for. */
    uploadNote?: Text
    /** What such a paper often shows and no office needs: it may be covered before it is sent. */
    cover?: Text
    substitutes?: readonly Text[]
    checks: readonly Text[]
    reasons: readonly ReasonId[]
  }

/** Told in any case; part of the sum when its condition holds, times the fact that `per` names. */
export type Fee = Text & Sourced & { id: string; when: Condition; baht: number; per?: string }

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
  | 'wrong-house'
  | 'old-book'
  | 'copy-not-original'
  | 'not-in-register'
  | 'incomplete'
  | 'wrong-act'
  | 'altered'
  | 'wrong-size'
  | 'old-photo'
  | 'not-relevant'
  // Said by the system alone; no requirement lists them.
  | 'unsafe-file'
  | 'file-lost'

/** One service of the office, as data: the form, the checklist, the check sheet and the messages all read it. */
export type Service = {
  id: string
  version: string
  /** The first day of visits that this version is for; the oldest version needs none. */
  from?: Day
  /** What keepers should confirm of all of it. */
  verify?: string
  team: 'general-registration' | 'civil-registration' | 'id-card'
  title: Text
  shortTitle: Text
  summary: Text
  /** `required`: papers are looked at before a time is booked; `recommended`: if there are any; `none`: booked at once. */
  precheck: 'required' | 'recommended' | 'none'
  booking: { leadHours: number; horizonDays: number }
  /**
   * Ordered ahead, made ready by staff, and fetched: no time is booked and no number drawn. The facts that say how many, on which day
   * and in which part of it they are fetched, and what for; each is asked, and so is every secret one.
   */
  order?: {
    copies: string
    day: string
    period: string
    purpose: string
    /** Which record exactly, for whoever makes the copies. */
    details?: readonly string[]
  }
  /** The rules look at the day of the visit, or at that of the order. */
  judgedOn?: 'visit' | 'order'
  /** Places of a slot that one visit takes. */
  places: number
  /** Who may ask for it, where that is not one of the parties. */
  applicants?: readonly (Text & { id: string })[]
  where: Text &
    Sourced & {
      offices:
        | 'any'
        | 'any-if-in-system'
        | 'house-registration'
        | 'event'
        | 'house'
        | 'origin'
        | 'destination'
        | 'entry'
        | 'home'
    }
  deadline?: Text & Sourced
  /** What lateness costs. The most that an unclear fine could be is for staff, and never told to people. */
  fine?: Text & Sourced & { kind: 'none' | 'unclear' | 'regulatory'; maxBaht?: number }
  parties: readonly Party[]
  facts: readonly Fact[]
  derived: readonly Derived[]
  stops: readonly Statement[]
  warnings: readonly Statement[]
  notes: readonly Note[]
  requirements: readonly Requirement[]
  /** What the office looks up by itself; nobody may ask for a copy of it. */
  lookups: readonly (Text & { id: string; when?: Condition })[]
  /** The fee is the sum of those that hold. */
  fees: readonly Fee[]
  /** At the counter, with everything ready; the first variant that holds counts. */
  minutes: Sourced & {
    standard: number
    variants?: readonly { when: Condition; minutes: number }[]
  }
  /** How long until the result. */
  result?: readonly (Text & Sourced & { when: Condition })[]
  gives: readonly (Text & Sourced)[]
  afterwards: readonly (Text & Sourced & { service?: string })[]
  /** Why a visit can come to nothing at the counter, in the order in which staff choose; they end as `atEveryCounter` does. */
  notServed: readonly NotServedReason[]
  law: readonly string[]
}
