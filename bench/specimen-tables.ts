import { lightOf } from './light.ts'
import { between } from './random.ts'

export const tableKinds = ['wood', 'dark', 'white', 'cloth', 'hand'] as const
export type TableKind = (typeof tableKinds)[number]

const side = 512

/** A piece of table, 512 by 512, whose edges fit together: light of each colour (one plane: grey). */
export function drawTable(kind: TableKind, random: () => number, colors: 1 | 3): Float32Array[] {
  const { tint, pattern } = tables[kind](random)
  const grey = 0.299 * tint[0]! + 0.587 * tint[1]! + 0.114 * tint[2]!
  return (colors === 1 ? [grey] : tint).map((value) => {
    const light = lightOf[Math.round(value)]!
    return pattern.map((share) => light * share)
  })
}

type Table = { tint: number[]; pattern: Float32Array }

const tables: Record<TableKind, (random: () => number) => Table> = {
  wood: (random) => {
    const brightness = between(random, 0.7, 1.25)
    const coarse = clouds(random, 4, 64)
    const fine = clouds(random, 16, 256)
    return {
      tint: [142, 98, 62].map((value) => value * brightness),
      pattern: each((at) => 0.8 + 0.35 * coarse[at]! + 0.25 * (fine[at]! - 0.5)),
    }
  },
  dark: (random) => {
    const cloud = clouds(random, 8, 8)
    return {
      tint: Array(3).fill(between(random, 30, 75)),
      pattern: each((at) => 0.85 + 0.3 * cloud[at]!),
    }
  },
  white: (random) => {
    const cloud = clouds(random, 3, 3)
    return {
      tint: Array(3).fill(between(random, 175, 235)),
      pattern: each((at) => 0.96 + 0.06 * cloud[at]!),
    }
  },
  cloth: (random) => {
    const pitch = 2 ** Math.floor(between(random, 3, 7))
    const [depth, weave] = [between(random, 0.15, 0.5), clouds(random, 128, 128)]
    const tint = [0, 1, 2].map(() => between(random, 60, 190))
    return {
      tint,
      pattern: each((at) => {
        const [x, y] = [at % side, Math.floor(at / side)]
        const squares = Number(x % pitch < pitch / 2) + Number(y % pitch < pitch / 2)
        return 1 - depth * 0.5 * squares + 0.25 * (weave[at]! - 0.5)
      }),
    }
  },
  hand: (random) => {
    const cloud = clouds(random, 2, 2)
    const skin = between(random, 0.6, 1.1)
    return {
      tint: [196, 148, 118].map((value) => value * skin),
      pattern: each((at) => 0.3 + 0.8 * cloud[at]!),
    }
  },
}

function each(share: (at: number) => number): Float32Array {
  return Float32Array.from({ length: side * side }, (_, at) => share(at))
}

/** Soft random patches from 0 to 1, so many across and down. */
function clouds(random: () => number, across: number, down: number): Float32Array {
  const knots = Float32Array.from({ length: across * down }, random)
  const soft = (share: number) => share * share * (3 - 2 * share)
  return each((at) => {
    const [x, y] = [((at % side) / side) * across, (Math.floor(at / side) / side) * down]
    const [left, top] = [Math.floor(x), Math.floor(y)]
    const [right, bottom] = [(left + 1) % across, (top + 1) % down]
    const [shareX, shareY] = [soft(x - left), soft(y - top)]
    const upper = mix(knots[top * across + left]!, knots[top * across + right]!, shareX)
    const lower = mix(knots[bottom * across + left]!, knots[bottom * across + right]!, shareX)
    return mix(upper, lower, shareY)
  })
}

function mix(a: number, b: number, share: number): number {
  return a + (b - a) * share
}
