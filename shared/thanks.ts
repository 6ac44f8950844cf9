/** Ways in which a volunteer helps people that are counted. */
export const helpKinds = ['booking', 'advice'] as const
export type HelpKind = (typeof helpKinds)[number]

/** So many people this month, and in all. */
export type Helped = { month: number; all: number }

/** What a volunteer is thanked for. `of`: the month, `YYYY-MM`. */
export type ThanksView = Helped & { of: string; by: (Helped & { kind: HelpKind })[] }
