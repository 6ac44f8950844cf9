export const forecastStates = ['nothing_left', 'no_counter', 'in_time', 'late'] as const
/** `minutes`: to spare when all is done, or after closing time. */
export type Forecast = { state: (typeof forecastStates)[number]; minutes: number }

/**
 * Whether the work of a team is done by closing time, about: the minutes of those who wait and of those who are still to come, shared by
 * the counters that work, against the minutes that are left.
 */
export function forecastDay({
  workMinutes,
  counters,
  minutesLeft,
}: {
  workMinutes: number
  counters: number
  minutesLeft: number
}): Forecast {
  if (workMinutes <= 0) return { state: 'nothing_left', minutes: 0 }
  if (counters <= 0) return { state: 'no_counter', minutes: workMinutes }
  const needed = Math.ceil(workMinutes / counters)
  const left = Math.max(0, minutesLeft)
  return needed > left
    ? { state: 'late', minutes: needed - left }
    : { state: 'in_time', minutes: left - needed }
}

/** How many counters work for a team: one that several teams with work share counts for each as its part. */
export function countersFor(
  teamId: string,
  counters: readonly { teams: readonly string[] }[],
  busy: ReadonlySet<string>,
): number {
  return counters
    .filter(({ teams }) => teams.includes(teamId))
    .reduce((sum, { teams }) => {
      const sharing = teams.filter((team) => team === teamId || busy.has(team))
      return sum + 1 / sharing.length
    }, 0)
}
