import fc from 'fast-check'

const priorities = ['none', 'none', 'none', 'old', 'pregnant', 'disabled'] as const

const crash = fc.integer({ min: 0, max: 11 }).map((n) => n === 0)
const of = fc.nat(4)
const counter = fc.nat(1)
const priority = fc.constantFrom(...priorities)
const pressed = ['again', 'begin', 'begin', 'begin', 'let-wait', 'pass-over', 'park'] as const
const outcome = fc.constantFrom('served' as const, 'served' as const, 'not_served' as const)

/** What may happen. `crash`: the process dies before the commit. */
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('arrive' as const), of, priority, crash }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('walkIn' as const), priority, crash }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('seat' as const),
      what: fc.constantFrom('open', 'open', 'open', 'close', 'pause', 'resume'),
      ...{ counter, crash },
    }),
  },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('next' as const), counter, crash }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('both' as const) }) },
  {
    weight: 12,
    arbitrary: fc.record({
      ...{ do: fc.constant('press' as const), what: fc.constantFrom(...pressed), counter, crash },
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constant('finish' as const), counter, outcome, crash }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('back' as const),
      // Mostly of those who may.
      ...{ ticket: fc.nat(12), leaves: fc.boolean(), any: crash, crash },
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('change' as const),
      what: fc.constantFrom('withdraw', 'cancel', 'move'),
      ...{ of, crash },
    }),
  },
  // A clock may be set back, too.
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      minutes: fc.oneof(fc.integer({ min: 1, max: 15 }), fc.constantFrom(60, 150, -20)),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('stop' as const), stops: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('tomorrow' as const) }) },
)
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

const whole = { crash: false } as const
const next = (counter: number): Step => ({ do: 'next', counter, ...whole })
const press = (counter: number, what: (typeof pressed)[number]): Step => ({
  ...{ do: 'press', what, counter, ...whole },
})
const wait = (minutes: number): Step => ({ do: 'wait', minutes })
const finish = (counter: number, outcome: 'served' | 'not_served'): Step => ({
  ...{ do: 'finish', counter, outcome, ...whole },
})
const back: Step = { do: 'back', ticket: 0, leaves: false, any: false, ...whole }
const arriving = (of: number, priority: (typeof priorities)[number]): Step => ({
  ...{ do: 'arrive', of, priority, ...whole },
})

/** What mostly happens, one after the other; anything may come in between. */
const script = fc.oneof(
  fc
    .tuple(counter, outcome)
    .map(([at, how]) => [next(at), press(at, 'begin'), wait(8), finish(at, how)]),
  fc
    .tuple(counter, fc.constantFrom(30, 130), outcome)
    .map(([at, away, how]) => [
      ...[next(at), press(at, 'begin'), wait(5), press(at, 'park'), wait(away), back],
      ...[next(at), press(at, 'begin'), wait(3), finish(at, how)],
    ]),
  counter.map((at) => [next(at), press(at, 'again'), press(at, 'again'), press(at, 'again')]),
  fc
    .tuple(counter, fc.constantFrom<Step[]>([back], [arriving(0, 'none')], [wait(9), back]))
    .map(([at, later]) => [next(at), press(at, 'pass-over'), ...later]),
  // Two matters of one visit, and what may come in between.
  fc
    .tuple(
      counter,
      outcome,
      fc.constantFrom<(at: number) => Step[]>(
        () => [{ do: 'change', what: 'withdraw', of: 2, ...whole }],
        () => [{ do: 'change', what: 'withdraw', of: 1, ...whole }],
        (at) => [press(at, 'let-wait'), wait(4), next(at), press(at, 'begin')],
        (at) => [press(at, 'park'), wait(7), back, next(at), press(at, 'begin')],
        (at) => [press(at, 'let-wait'), next(at), press(at, 'pass-over')],
        (at) => [press(at, 'let-wait'), { ...back, leaves: true }],
        () => [{ do: 'tomorrow' }],
      ),
      outcome,
    )
    .map(([at, first, between, second]) => [
      ...[wait(300), arriving(1, 'old'), press(at, 'let-wait'), next(at), press(at, 'begin')],
      ...[wait(6), finish(at, first), ...between(at), wait(6), finish(at, second)],
    ]),
  // Away before the first of two matters.
  fc
    .tuple(counter, outcome, outcome)
    .map(([at, first, second]) => [
      ...[wait(300), arriving(1, 'old'), press(at, 'let-wait'), next(at), press(at, 'begin')],
      ...[press(at, 'park'), wait(9), back, next(at), press(at, 'begin'), wait(2)],
      ...[finish(at, first), wait(6), finish(at, second)],
    ]),
  // Passed over with a turn that was kept.
  counter.map((at): Step[] => [
    ...[next(at), press(at, 'let-wait'), next(at), press(at, 'pass-over')],
    ...[{ do: 'walkIn', priority: 'old', ...whole } as const, wait(2), back],
  ]),
  fc
    .tuple(of, counter, fc.constantFrom('withdraw' as const, 'move' as const))
    .map(([one, at, what]): Step[] => [
      ...[
        next(at),
        press(at, 'pass-over'),
        { do: 'change', what, of: one, ...whole } as const,
        back,
      ],
    ]),
)
const morning: Step[] = [
  ...[0, 1].map((one) => ({ do: 'seat', what: 'open', counter: one, ...whole }) as const),
  ...[wait(30), arriving(0, 'none'), arriving(3, 'none'), wait(25)],
]
/** From the opening on, two or three days. */
export const history = fc
  .array(
    fc.oneof(
      step.map((one) => [one]),
      script,
    ),
    { minLength: 8, maxLength: 30 },
  )
  .map((all) => [...morning, ...all.flat()].slice(0, 90))
