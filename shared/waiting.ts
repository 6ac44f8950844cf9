import type { Day, Instant } from './time.ts'
/** What a person waits for: a place on one of these days, or (null) any earlier than what they have; who has no booking waits for any. */
export type WaitWish = { days: Day[] | null }
/** A place kept for one who waits, until then; `start`, `end`: HH:MM in Bangkok. */
export type Offer = { day: Day; start: string; end: string; until: Instant }
/** A wish as its owner sees it; `ahead`: how many wait before them for the same team. */
export type Waiting = { wish: WaitWish; since: Instant; ahead: number; offer: Offer | null }
