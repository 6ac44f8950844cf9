import type { Text } from '@phrom/shared/words/text.ts'

/** What one window of the app tells the others of a page. */
export type UploadNews =
  | { id: string; state: 'added' | 'received' | 'dropped' }
  | { id: string; state: 'sending'; percent: number }
  | { id: string; state: 'waiting' | 'refused'; answer?: Text }

// Older web views have none; their windows read the phone's storage when somebody looks at them.
const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('phrom-uploads') : undefined

export function tellWindows(news: UploadNews): void {
  channel?.postMessage(news)
}

export function onNews(hear: (news: UploadNews) => void): void {
  channel?.addEventListener('message', ({ data }) => hear(data as UploadNews))
}
