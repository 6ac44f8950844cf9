/** Something that was said, what it was about, and what it is compared by. */
export type Lesson<Label extends string> = { label: Label; features: ReadonlySet<string> }
export type Likely<Label extends string> = { label: Label; score: number }

/**
 * Learns from examples which features speak for which label, and answers the labels for other features, the likeliest first: complement naive
 * Bayes (Rennie, Shih, Teevan, Karger: Tackling the Poor Assumptions of Naive Bayes Text Classifiers, 2003), which few examples and labels of
 * unlike sizes do not mislead. `weightOf`: how much a feature tells. `smoothing`: how far what was never seen is possible.
 */
export function learn<Label extends string>(
  lessons: readonly Lesson<Label>[],
  weightOf: (feature: string) => number,
  smoothing: number,
): (features: ReadonlySet<string>) => Likely<Label>[] {
  const labels = [...new Set(lessons.map(({ label }) => label))]
  const spread = new Map<string, number>()
  for (const { features } of lessons) {
    for (const feature of features) spread.set(feature, (spread.get(feature) ?? 0) + 1)
  }
  const sums = new Map(labels.map((label) => [label, 0]))
  const counts = new Map<string, Map<Label, number>>()
  let total = 0
  for (const { label, features } of lessons) {
    const share = 1 / Math.sqrt(features.size || 1)
    for (const feature of features) {
      const rare = Math.log(lessons.length / (spread.get(feature) ?? 1) + 1)
      const weight = weightOf(feature) * rare * share
      const of = counts.get(feature) ?? new Map<Label, number>()
      counts.set(feature, of.set(label, (of.get(label) ?? 0) + weight))
      sums.set(label, (sums.get(label) ?? 0) + weight)
      total += weight
    }
  }
  const alls = new Map(
    [...counts].map(([feature, of]) => [feature, [...of.values()].reduce((a, b) => a + b, 0)]),
  )
  const unseen = smoothing * spread.size
  return (features) => {
    const known = [...features].filter((feature) => counts.has(feature))
    const scale = 1 / Math.sqrt(known.length || 1)
    return labels
      .map((label) => {
        const sum = sums.get(label) ?? 0
        let score = 0
        for (const feature of known) {
          const of = counts.get(feature)
          const own = of?.get(label) ?? 0
          const all = alls.get(feature) ?? 0
          const here = Math.log((own + smoothing) / (sum + unseen))
          const elsewhere = Math.log((all - own + smoothing) / (total - sum + unseen))
          score += weightOf(feature) * (here - elsewhere)
        }
        return { label, score: score * scale }
      })
      .sort((a, b) => b.score - a.score || (a.label < b.label ? -1 : 1))
  }
}
