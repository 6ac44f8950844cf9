import { addDays, type Day } from './time.ts'

/**
 * Public holidays of Thai government offices, 2026 and 2027: fixed days, lunar days as announced, and the substitutes of
 * those that fall on a weekend. Labour Day is a working day for government offices.
 */
export const holidays: ReadonlySet<Day> = new Set(
  `2026-01-01 2026-01-02 2026-03-03 2026-04-06 2026-04-13 2026-04-14 2026-04-15 2026-05-04 2026-05-13 2026-05-31
  2026-06-01 2026-06-03 2026-07-28 2026-07-29 2026-07-30 2026-08-12 2026-10-13 2026-10-23 2026-12-05 2026-12-07
  2026-12-10 2026-12-31 2027-01-01 2027-02-21 2027-02-22 2027-04-06 2027-04-13 2027-04-14 2027-04-15 2027-05-04
  2027-05-20 2027-06-03 2027-07-18 2027-07-19 2027-07-20 2027-07-28 2027-08-12 2027-10-13 2027-10-23 2027-10-25
  2027-12-05 2027-12-06 2027-12-10 2027-12-31`.split(/\s+/),
)

/** The last day that the list knows of. */
export const holidaysKnownTo: Day = '2027-12-31'

/** Whether days could soon be booked of which the list does not know if they are holidays; told half a year ahead. */
export function isHolidayListEnding(today: Day): boolean {
  return addDays(today, 180) > holidaysKnownTo
}
