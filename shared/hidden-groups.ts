/** Fewer than these say who they were. */
export const leastPublic = 5

/**
 * Which groups of a whole that is published are hidden, by their places in the list. Those under five are, and so many of the next smallest
 * with them that nobody finds out a hidden number: not as the whole less what is shown, and not by knowing how this is chosen either. The list
 * must be the same each time, with every group that could be counted: that one is there, or is not, says nothing.
 */
export function hiddenGroups(counts: readonly number[]): Set<number> {
  const byCount = counts.map((count, at) => ({ count, at })).sort((a, b) => a.count - b.count)
  const few = byCount.filter(({ count }) => count < leastPublic)
  const fewSum = few.reduce((sum, { count }) => sum + count, 0)
  const hidden = new Set(few.map(({ at }) => at))
  // Nobody is in them: that may be found out.
  if (fewSum === 0) return hidden
  const others = byCount.slice(few.length)
  let sum = fewSum
  for (const [i, { count, at }] of others.entries()) {
    hidden.add(at)
    sum += count
    if (isUnsure(few.length, i + 1, sum, others[i + 1]?.count)) break
  }
  return hidden
}

/**
 * Whether the few among what is hidden could have been at least two others in number than they were: `sum` of all that is hidden is known, each of the
 * `more` was five at least, and none was larger than the smallest that is shown.
 */
function isUnsure(few: number, more: number, sum: number, smallestShown = sum): boolean {
  const least = Math.max(0, sum - more * smallestShown)
  const most = Math.min(few * (leastPublic - 1), sum - more * leastPublic)
  return most - least >= 2
}
