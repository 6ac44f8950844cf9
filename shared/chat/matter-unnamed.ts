const ofCards = [
  ...['lost', 'burned', 'damaged', 'expired', 'first', 'seven', 'child', 'old', 'monk', 'disabled'],
  ...['bedridden', 'pink', 'foreigner', 'migrant', 'change', 'address', 'firstName', 'surname'],
  ...['photo', 'copy'],
]

/** Whether only a card is named, without what has happened to it. */
export function isOnlyCard(features: ReadonlySet<string>): boolean {
  return features.has('+card') && !ofCards.some((idea) => features.has(`+${idea}`))
}

/** What is done to something, without what it is done to. */
const deeds = ['change', 'copy', 'lost', 'damaged', 'expired', 'end', 'share', 'record']

/** Whether nothing is named that a service is about: "อยากเปลี่ยนต้องทำไง", "สำเนาที่สั่งไว้". */
export function isVague(features: ReadonlySet<string>): boolean {
  const ideas = [...features].filter((one) => one.startsWith('+') && !one.includes('+', 1))
  return ideas.length > 0 && ideas.every((idea) => deeds.includes(idea.slice(1)))
}
