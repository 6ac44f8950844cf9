import type { LineMessage } from './state.ts'

type Action = { type?: string; label?: string; data?: string; displayText?: string }
export type Fault = { message: string; property: string }

/** What LINE refuses in a list of messages: number, lengths in UTF-16 units, sizes of Flex. */
export function faultsOf(messages: unknown): Fault[] {
  if (!Array.isArray(messages) || messages.length < 1 || messages.length > 5) {
    return [{ message: 'Size must be between 1 and 5', property: 'messages' }]
  }
  return messages.flatMap((message: LineMessage, i) => {
    const at = `messages[${i}]`
    const faults: Fault[] = []
    const limit = (text: unknown, most: number, property: string) => {
      if (typeof text !== 'string' || text.length < 1 || text.length > most) {
        faults.push({
          message: `Length must be between 1 and ${most}`,
          property: `${at}${property}`,
        })
      }
    }
    if (message.type === 'text') limit(message.text, 5000, '.text')
    else if (message.type === 'flex') {
      limit(message.altText, 1500, '.altText')
      const contents = message.contents as { type?: string } | undefined
      const most = contents?.type === 'carousel' ? 50_000 : 30_000
      if (!contents?.type || JSON.stringify(contents).length > most) {
        faults.push({ message: 'invalid or too large', property: `${at}.contents` })
      }
      for (const { label, uri } of buttonActions(contents)) {
        limit(label, 40, '.contents.action.label')
        if (uri !== undefined) limit(uri, 1000, '.contents.action.uri')
      }
    } else faults.push({ message: 'unknown message type', property: `${at}.type` })
    const quick = message.quickReply as { items?: { action: Action }[] } | undefined
    if (quick && (quick.items?.length ?? 0) > 13) {
      faults.push({ message: 'Size must be between 1 and 13', property: `${at}.quickReply.items` })
    }
    for (const { action } of quick?.items ?? []) {
      limit(action.label, 20, '.quickReply.items.label')
      if (action.type !== 'postback') continue
      limit(action.data, 300, '.quickReply.items.data')
      if (action.displayText !== undefined) {
        limit(action.displayText, 300, '.quickReply.items.displayText')
      }
    }
    return faults
  })
}

/** What one person may not send to another: buttons that answer to the office. */
export function unsharable(messages: LineMessage[]): Fault[] {
  return messages.flatMap((message, i) =>
    buttonActions(message.contents)
      .filter(({ type }) => type !== 'uri')
      .map(() => ({
        message: 'only uri actions can be shared',
        property: `messages[${i}].contents`,
      })),
  )
}

function buttonActions(node: unknown): { type?: string; label?: string; uri?: string }[] {
  if (Array.isArray(node)) return node.flatMap(buttonActions)
  if (typeof node !== 'object' || node === null) return []
  const own =
    'action' in node && 'type' in node && node.type === 'button' ? [node.action as object] : []
  return [...own, ...Object.values(node).flatMap(buttonActions)]
}
