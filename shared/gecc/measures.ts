/** Fewer of them than this say nothing of how an office works. */
const few = 5
/** The least share in percent that the form prints, for satisfaction and for complaints. */
const share = 80

type Rule =
  /** It happens, so often at least. */
  | { judged: 'used'; least: number }
  /**
   * Percent of so many cases at least; `above`: more than this, and not just as much; `isOnlyProof`: the form prints no share, so that less
   * speaks against nothing.
   */
  | { judged: 'share'; least?: number; above?: number; few: number; isOnlyProof?: true }
  /** Of all there are, not one is missing. */
  | { judged: 'all' }
  /** Of at least so many cases not one; the form prints no number, so that one speaks against nothing by itself. */
  | { judged: 'none'; few: number }
  /** Proves nothing by itself. */
  | { judged: 'not' }

type Over =
  /** The fiscal year so far. */
  | 'year'
  /** The last thirty days, and the next. */
  | 'month'
  | 'ahead'
  | 'now'

type Measure = Rule & {
  unit: 'count' | 'days' | 'percent' | 'minutes' | 'services' | 'none'
  over: Over
  /** Where it is shown, behind the address of staff mode. */
  page: string
}

const figure = (id: string) => `/figures?kind=year&figure=${id}`

/** What the app sees of its office that stands for a criterion, and from when on it does. */
export const geccMeasures = {
  'open-outside-hours': {
    ...{ judged: 'used', least: 1, unit: 'days', over: 'ahead', page: '/calendar' },
  },
  tickets: { judged: 'used', least: few, unit: 'count', over: 'month', page: '/day' },
  'rated-on-the-spot': { judged: 'used', least: few, unit: 'count', over: 'year', page: '/survey' },
  'copies-asked': { judged: 'none', few: 1, unit: 'services', over: 'now', page: '/rules' },
  'rules-confirmed': { judged: 'all', unit: 'services', over: 'now', page: '/rules' },
  told: { judged: 'used', least: few, unit: 'count', over: 'month', page: '/messages' },
  cases: { judged: 'used', least: few, unit: 'count', over: 'year', page: figure('cases') },
  people: { judged: 'used', least: few, unit: 'count', over: 'year', page: figure('people') },
  satisfaction: {
    ...{ judged: 'share', least: share, few, unit: 'percent', over: 'year' },
    page: figure('satisfaction'),
  },
  'satisfaction-above': {
    ...{ judged: 'share', above: share, few, unit: 'percent', over: 'year' },
    page: figure('satisfaction'),
  },
  'complaints-overdue': {
    judged: 'none',
    few: 1,
    unit: 'count',
    over: 'year',
    page: '/complaints',
  },
  'complaints-ended': {
    // Each complaint counts: none of them is a sample.
    ...{ judged: 'share', least: share, few: 1, unit: 'percent', over: 'year' },
    page: figure('complaints-ended'),
  },
  inquiries: { judged: 'used', least: few, unit: 'count', over: 'year', page: '/questions' },
  'answers-kept': { judged: 'used', least: 1, unit: 'count', over: 'now', page: '/answers' },
  'replies-in-time': {
    ...{ judged: 'share', least: 100, isOnlyProof: true, few, unit: 'percent', over: 'year' },
    page: figure('replies-in-time'),
  },
  waiting: { judged: 'not', unit: 'minutes', over: 'year', page: figure('waiting') },
  'booked-ahead': { judged: 'not', unit: 'percent', over: 'year', page: figure('booked-ahead') },
  'counter-minutes': {
    ...{ judged: 'not', unit: 'minutes', over: 'year', page: figure('counter-minutes') },
  },
  'services-open': { judged: 'not', unit: 'services', over: 'now', page: '/rules' },
  'off-the-network': { judged: 'not', unit: 'none', over: 'now', page: '/day' },
} as const satisfies Record<string, Measure>
export type GeccMeasure = keyof typeof geccMeasures
export const geccMeasureIds = Object.keys(geccMeasures) as GeccMeasure[]

/** What was measured today: the value in the measure's unit, and of how many cases; no value where there is none to tell. */
export type Measured = { value: number | null; cases: number }

/** `few`: nothing that would prove it, and nothing that speaks against it. */
export type Verdict = 'pass' | 'fail' | 'few'

/** Whether what was measured proves what it stands for. */
export function verdictOf(id: GeccMeasure, { value, cases }: Measured): Verdict {
  const measure: Measure = geccMeasures[id]
  if (value === null) return 'few'
  switch (measure.judged) {
    case 'used':
      return value >= measure.least ? 'pass' : 'few'
    case 'all':
      return cases > 0 && value === cases ? 'pass' : 'few'
    case 'none':
      return cases >= measure.few && value === 0 ? 'pass' : 'few'
    case 'share':
      if (cases < measure.few) return 'few'
      if (value >= (measure.least ?? 0) && value > (measure.above ?? -1)) return 'pass'
      return measure.isOnlyProof ? 'few' : 'fail'
    case 'not':
      return 'few'
  }
}
