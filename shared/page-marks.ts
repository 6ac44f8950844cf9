import * as v from 'valibot'

/** A place on a page that is wrong, as shares (0 to 1) of the picture as it was sent, and which of the reasons it shows. */
export type PageMark = {
  pageId: string
  /** The id of the reason, or `note` for the words of one's own. */
  reason: string
  x: number
  y: number
  width: number
  height: number
}

export const mostMarks = 3
/** Smaller than this nobody sees it on a phone. */
export const smallestMark = 0.02

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const side = v.pipe(v.number(), v.minValue(smallestMark), v.maxValue(1))
/** Where a box that touches the edge may end: shares are sums of fractions. */
const edge = 1 + 1e-9

export const PageMarks = v.pipe(
  v.array(
    v.pipe(
      v.strictObject({
        pageId: v.pipe(v.string(), v.uuid()),
        reason: v.pipe(v.string(), v.maxLength(40)),
        x: share,
        y: share,
        width: side,
        height: side,
      }),
      v.check(
        ({ x, y, width, height }) => x + width <= edge && y + height <= edge,
        'a mark lies on its page',
      ),
    ),
  ),
  v.maxLength(mostMarks),
)

/** Whether each mark shows a reason that is given, on a picture that is there. */
export function marksFit(
  marks: PageMark[],
  given: { reasons: string[]; note: string },
  pages: { id: string; type: string }[],
): boolean {
  return marks.every(
    ({ pageId, reason }) =>
      (reason === 'note' ? given.note.trim() !== '' : given.reasons.includes(reason)) &&
      pages.some(({ id, type }) => id === pageId && type === 'image/jpeg'),
  )
}

/** The numbers of the marks that show this reason: 1 for the first mark. */
export function markNumbers(marks: PageMark[], reason: string): number[] {
  return marks.flatMap((mark, i) => (mark.reason === reason ? [i + 1] : []))
}
