import { likenessOf, type Weighed, weighed } from './wordings.ts'

/** Alike enough to be one question for who writes an answer; looser than what gets an answer. */
const alike = 0.4

/**
 * Puts texts that ask the same together: each joins the group whose first text it is most like, or begins one. In the order given,
 * so that the same texts always make the same groups.
 */
export function groupAlike<Item extends { text: string }>(items: readonly Item[]): Item[][] {
  const groups: { first: Weighed; items: Item[] }[] = []
  // Most texts come again as they are, and most others share no feature with most groups.
  const placeOf = new Map<string, number>()
  const saidIn = new Map<string, number[]>()
  for (const item of items) {
    const same = placeOf.get(item.text)
    const text = same === undefined ? weighed(item.text) : undefined
    const place = same ?? (text && nearestGroup(text, groups, saidIn)) ?? groups.length
    placeOf.set(item.text, place)
    const group = groups[place]
    if (group) group.items.push(item)
    else if (text) {
      groups.push({ first: text, items: [item] })
      for (const feature of text.squares.keys()) {
        const places = saidIn.get(feature)
        if (places) places.push(place)
        else saidIn.set(feature, [place])
      }
    }
  }
  return groups.map((group) => group.items)
}

function nearestGroup(
  text: Weighed,
  groups: readonly { first: Weighed }[],
  saidIn: ReadonlyMap<string, number[]>,
): number | undefined {
  const shared = new Map<number, number>()
  for (const [feature, square] of text.squares) {
    for (const place of saidIn.get(feature) ?? []) {
      shared.set(place, (shared.get(place) ?? 0) + square)
    }
  }
  let best: { place: number; likeness: number } | undefined
  for (const [place, sum] of shared) {
    const group = groups[place]
    if (!group || sum / Math.sqrt(text.sum * group.first.sum || 1) < alike) continue
    const likeness = likenessOf(text, group.first)
    if (likeness < alike) continue
    if (!best || likeness > best.likeness || (likeness === best.likeness && place < best.place)) {
      best = { place, likeness }
    }
  }
  return best?.place
}
