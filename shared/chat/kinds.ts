/**
 * What people ask in the chat. `papers` also who must come and police reports; `fee` also fines; `hours` in general, `closed-on` of one named
 * day; `duration` also by when; `done-yet` finished, or ready to be fetched; `human` what no rule knows.
 */
const askKinds = [
  'papers',
  'fee',
  'hours',
  'where',
  'duration',
  'steps',
  'eligibility',
  'closed-on',
  'my-case',
  'my-booking',
  'done-yet',
  'human',
  'complaint',
  'greeting',
  'none',
] as const
export type AskKind = (typeof askKinds)[number]

/** Those of which only a service's own definition knows the answer. */
export const serviceKinds = [
  'papers',
  'fee',
  'duration',
  'steps',
  'eligibility',
  'where',
] as const satisfies readonly AskKind[]
export type ServiceKind = (typeof serviceKinds)[number]

export function isServiceKind(kind: AskKind): kind is ServiceKind {
  return (serviceKinds as readonly AskKind[]).includes(kind)
}
