import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Quad } from '@phrom/liff-app/capture/quad.ts'
import { type Fault, faults, type Strength } from './degrade.ts'
import { pick, randomFrom } from './random.ts'
import { type PaperKind, paperKinds } from './specimen-papers.ts'
import { tableKinds } from './specimen-tables.ts'
import type { Photo, Recipe } from './specimens.ts'

/** Thresholds were chosen on `tuning` alone; the photos of `held` were counted only. */
export type Half = 'tuning' | 'held'
const seeds: Record<Half, number[]> = {
  tuning: [1, 2, 3, 4, 5, 6, 7],
  held: [8, 9, 10, 11, 12, 13, 14],
}
const strengths: Strength[] = [1, 2, 3, 4, 5]
const written = paperKinds.filter((kind) => kind !== 'blank')

/** Papers of every kind as they should be photographed, and every fault in five strengths on papers in turn. */
export function listRecipes(half: Half): Recipe[] {
  const random = randomFrom(`set ${half}`)
  const good = written.flatMap((paper) =>
    seeds[half].map((seed) => ({ paper, seed, table: pick(random, tableKinds) })),
  )
  const bad = faults
    .filter((kind) => kind !== 'empty')
    .flatMap((kind, place) =>
      strengths.flatMap((strength) =>
        [0, 1, 2].map((turn) => ({
          paper: written[(place * 5 + strength * 3 + turn * 4) % written.length]!,
          seed: pick(random, seeds[half]),
          table: pick(random, tableKinds),
          fault: { kind, strength },
        })),
      ),
    )
  const empty = ([1, 2, 3] as const).flatMap((strength) =>
    tableKinds.map((table) => ({
      paper: 'blank' as PaperKind,
      seed: seeds[half][0]!,
      table,
      fault: { kind: 'empty' as Fault, strength },
    })),
  )
  // Photos of one paper follow each other, so that it is drawn once.
  return [...good, ...bad, ...empty].sort((a, b) => paperOf(a).localeCompare(paperOf(b)))
}

export function nameOf({ paper, seed, table, fault }: Recipe): string {
  return `${paper} ${seed} on ${table}${fault ? `, ${fault.kind} ${fault.strength}` : ''}`
}

function paperOf({ paper, seed }: Recipe): string {
  return `${paper} ${seed}`
}

/** Share of its words that a reader finds in a photo, against the same paper flat and whole. */
export type Labels = Record<string, number>

export const labelsFile = join(import.meta.dirname, 'judge-labels.json')

export function readLabels(): Labels {
  return existsSync(labelsFile) ? JSON.parse(readFileSync(labelsFile, 'utf8')) : {}
}

export type Verdict = 'readable' | 'unreadable' | 'neither'

/**
 * Whether a person could work with it, by rules that know nothing of the judge:
 * - A reader (Tesseract, with the lines cut out where they were drawn, straightened and stretched) must find the words that it finds
 *   in the same paper scanned flat: fewer than half of them is unreadable, more than 0.85 readable. Between the two people differ,
 *   so such a photo counts for nobody. Print of every size is read at one size, so that faults count, and not fonts.
 * - A line whose ink stands out from its paper by less than 1.5 in luminance counts as lost: stretched, an OCR reads on in what is
 *   black to eyes.
 * - What is cut off or empty is so by the way it was drawn: a reader misses none of the words that are left, an office does.
 */
export function verdictOn(recipe: Recipe, labels: Labels): Verdict {
  const kind = recipe.fault?.kind
  if (kind === 'crop' || kind === 'empty') return 'unreadable'
  const share = labels[nameOf(recipe)]
  if (share === undefined) throw new Error(`no label for ${nameOf(recipe)}: run it with --relabel`)
  return share < 0.5 ? 'unreadable' : share > 0.85 ? 'readable' : 'neither'
}

/** How far the worst corner is off, as a share of the diagonal. A card that lies on its side has no top to go by: the best turn counts. */
export function farthestCorner(
  paper: Quad,
  { corners, width, height }: Pick<Photo, 'corners' | 'width' | 'height'>,
): number {
  const turns = [0, 1, 2, 3].map((turn) =>
    Math.max(
      ...paper.map(({ x, y }, index) => {
        const corner = corners[(index + turn) % 4]!
        return Math.hypot((x - corner.x) * width, (y - corner.y) * height)
      }),
    ),
  )
  return Math.min(...turns) / Math.hypot(width, height)
}
