/** Something that was said, what it was about, and what it is compared by. */
export type Lesson<Label extends string> = { label: Label; features: ReadonlySet<string> }
/** `share`: how likely it is among all labels, 0 to 1. */
export type Likely<Label extends string> = { label: Label; share: number }
type Guess<Label extends string> = (features: ReadonlySet<string>) => Likely<Label>[]
/** Places of features, and how strongly each is there; together of length 1. */
type Vector = { places: Int32Array; values: Float64Array }

const rounds = 7
const step = 0.3
/** A feature of one lesson alone is a slip, or a name. */
const leastLessons = 2
/** Keeps weights small for which few lessons speak. */
const shrink = 1e-5
/** So sure of a lesson, nothing more is learned from it. */
const settled = 2e-3
/** As many lessons at a time, some milliseconds. */
const atOnce = 50

/**
 * Learns from lessons how much each feature speaks for each label, and answers the labels for other features, the likeliest first: softmax
 * regression (multinomial logistic regression), in steps that grow shorter where much was learned (AdaGrad: Duchi, Hazan, Singer: Adaptive
 * Subgradient Methods, 2011). It takes a second or more, and yields every few milliseconds, so that a server can do other things meanwhile.
 * The same lessons always teach the same. `weightOf`: how much a feature tells by itself.
 */
export function* learning<Label extends string>(
  lessons: readonly Lesson<Label>[],
  weightOf: (feature: string) => number,
): Generator<void, Guess<Label>> {
  const labels = [...new Set(lessons.map(({ label }) => label))].sort()
  const size = labels.length
  const { placeOf, strengths } = knownFeatures(lessons, weightOf)
  const weights = new Float32Array(strengths.length * size)
  const slopes = new Float32Array(weights.length).fill(1e-6)

  function vectorOf(features: ReadonlySet<string>): Vector {
    const places = Int32Array.from([...features].flatMap((feature) => placeOf.get(feature) ?? []))
    const values = Float64Array.from(places, (place) => strengths[place] ?? 0)
    const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1
    return { places, values: values.map((value) => value / length) }
  }

  function sharesOf({ places, values }: Vector): Float64Array {
    const shares = new Float64Array(size)
    for (let i = 0; i < places.length; i++) {
      const at = (places[i] as number) * size
      const value = values[i] as number
      for (let label = 0; label < size; label++) {
        shares[label] = (shares[label] as number) + (weights[at + label] as number) * value
      }
    }
    const top = Math.max(...shares)
    for (let label = 0; label < size; label++) {
      shares[label] = Math.exp((shares[label] as number) - top)
    }
    const sum = shares.reduce((all, share) => all + share, 0)
    return shares.map((share) => share / sum)
  }

  function study({ places, values }: Vector, right: number): void {
    const shares = sharesOf({ places, values })
    const wrongs = shares.map((share, label) => share - (label === right ? 1 : 0))
    for (let i = 0; i < places.length; i++) {
      const at = (places[i] as number) * size
      const value = values[i] as number
      for (let label = 0; label < size; label++) {
        const wrong = wrongs[label] as number
        if (wrong > -settled && wrong < settled) continue
        const place = at + label
        const weight = weights[place] as number
        const slope = wrong * value + shrink * weight
        const sum = (slopes[place] as number) + slope * slope
        slopes[place] = sum
        weights[place] = weight - (step * slope) / Math.sqrt(sum)
      }
    }
  }

  const studied: { vector: Vector; right: number }[] = []
  for (const [place, { label, features }] of lessons.entries()) {
    studied.push({ vector: vectorOf(features), right: labels.indexOf(label) })
    if (place % atOnce === 0) yield
  }
  const random = sequence()
  for (let round = 0; round < rounds; round++) {
    for (const [place, { vector, right }] of shuffled(studied, random).entries()) {
      study(vector, right)
      if (place % atOnce === 0) yield
    }
  }
  return (features) => {
    const shares = sharesOf(vectorOf(features))
    return labels
      .map((label, place) => ({ label, share: shares[place] ?? 0 }))
      .sort((a, b) => b.share - a.share)
  }
}

/** The features of more than one lesson, each with a place and how much it tells: the rarer, the more. */
function knownFeatures(
  lessons: readonly Lesson<string>[],
  weightOf: (feature: string) => number,
): { placeOf: ReadonlyMap<string, number>; strengths: number[] } {
  const spread = new Map<string, number>()
  for (const { features } of lessons) {
    for (const feature of features) spread.set(feature, (spread.get(feature) ?? 0) + 1)
  }
  const known = [...spread].filter(([, times]) => times >= leastLessons)
  const rarity = (times: number) => Math.log(lessons.length / times + 1)
  return {
    placeOf: new Map(known.map(([feature], place) => [feature, place])),
    strengths: known.map(([feature, times]) => weightOf(feature) * rarity(times)),
  }
}

/** Numbers from 0 to less than 1, the same each time (Park, Miller: Random Number Generators, 1988). */
function sequence(): () => number {
  let state = 7
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

function shuffled<Item>(list: readonly Item[], random: () => number): Item[] {
  return list
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item)
}
