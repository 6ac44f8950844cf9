import type { DocumentView, PageView } from '@phrom/shared/case.ts'
import type { Paper } from '@phrom/shared/checklist.ts'

/** A paper of the case that has something to look at. */
export type ShownPaper = { paper: Paper; document: DocumentView }

/** One page of one paper, as it is paged through. */
export type Leaf = ShownPaper & {
  page: PageView
  /** Its number within the paper, from 1. */
  n: number
  address: string
}

/** Every page of every paper, in the order of the checklist. `base` is the case's address in the API. */
export function leavesOf(shown: ShownPaper[], base: string): Leaf[] {
  return shown.flatMap(({ paper, document }) =>
    document.pages.map((page, i) => ({
      paper,
      document,
      page,
      n: i + 1,
      address: `${base}/documents/${encodeURIComponent(paper.key)}/pages/${page.id}`,
    })),
  )
}
