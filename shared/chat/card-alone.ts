const ofCards = [
  ...['lost', 'burned', 'damaged', 'expired', 'first', 'seven', 'child', 'old', 'monk', 'disabled'],
  ...['bedridden', 'pink', 'foreigner', 'migrant', 'change', 'address', 'firstName', 'surname'],
  ...['photo', 'copy'],
]

/** Whether only a card is named, without what has happened to it. */
export function isOnlyCard(features: ReadonlySet<string>): boolean {
  return features.has('+card') && !ofCards.some((idea) => features.has(`+${idea}`))
}
