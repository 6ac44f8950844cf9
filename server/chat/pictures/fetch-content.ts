import type { OfficeSettings } from '../../config.ts'
import type { Deps } from '../../deps.ts'

const patienceMs = 15_000

/** `later`: LINE is still preparing it, or does not answer just now. */
export type Fetched = Uint8Array | 'gone' | 'later' | 'too_big'

/** What somebody sent, while LINE has it; reading stops as soon as it is longer than `most`. */
export async function fetchContent(
  { config, log }: Pick<Deps, 'config' | 'log'>,
  office: OfficeSettings,
  messageId: string,
  most: number,
): Promise<Fetched> {
  const path = `/v2/bot/message/${encodeURIComponent(messageId)}/content`
  try {
    const answer = await fetch(new URL(path, config.lineDataApiOrigin), {
      headers: { authorization: `Bearer ${office.line.channelAccessToken}` },
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    })
    if (answer.status === 200) return await readUpTo(answer, most)
    await answer.body?.cancel()
    if (answer.status === 404 || answer.status === 410) return 'gone'
    if (answer.status !== 202) {
      log.warn({ office: office.id, status: answer.status }, 'content of the chat not fetched')
    }
  } catch (error) {
    // Never its words: they name the address.
    log.warn({ office: office.id, error: (error as Error).name }, 'content of the chat not fetched')
  }
  return 'later'
}

async function readUpTo(answer: Response, most: number): Promise<Uint8Array | 'too_big'> {
  const chunks: Uint8Array[] = []
  let length = 0
  // Leaving the loop ends the connection.
  for await (const chunk of answer.body ?? []) {
    length += chunk.byteLength
    if (length > most) return 'too_big'
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
