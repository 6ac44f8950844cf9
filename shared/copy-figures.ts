/** Fewer on either side say nothing. */
const fewest = 10
/** The source's aim: so much less waiting than without an order. Per cent. */
export const targetLess = 60

/** What the desk came to. Minutes; null where nothing has ended. */
export type CopyFigures = {
  orders: number
  /** From the order to the hand-over, of the office's working time. */
  workingMinutes: number | null
  /** From the scan to the hand-over. */
  counterMinutes: number | null
  walkIns: number
  /** Of who came without an order: waiting and counter together. */
  walkInMinutes: number | null
  /** Per cent less than without an order; null where there are too few to say. */
  less: number | null
}

type Minutes = { working: readonly number[]; counter: readonly number[]; walkIn: readonly number[] }

/** Medians of each, and how much time at the office an order saves. */
export function sumUpCopies({ working, counter, walkIn }: Minutes): CopyFigures {
  const [counterMinutes, walkInMinutes] = [median(counter), median(walkIn)]
  const isEnough = Math.min(counter.length, walkIn.length) >= fewest
  const less =
    isEnough && counterMinutes !== null && walkInMinutes
      ? Math.round((1 - counterMinutes / walkInMinutes) * 100)
      : null
  return {
    ...{ orders: counter.length, workingMinutes: median(working), counterMinutes },
    ...{ walkIns: walkIn.length, walkInMinutes, less },
  }
}

export function isTargetReached(less: number): boolean {
  return less >= targetLess
}

function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b)
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}
