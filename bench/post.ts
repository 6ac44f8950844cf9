import { Agent, request } from 'node:http'

const agent = new Agent({ keepAlive: true })

/**
 * Sends and waits for the whole answer, which is thrown away. With less work than `fetch`: client and server share the machine, and the
 * server is what is measured.
 */
export function post(
  url: string,
  headers: Record<string, string>,
  body: string,
): Promise<{ status: number }> {
  return new Promise((resolve, reject) => {
    const length = { 'content-length': String(Buffer.byteLength(body)) }
    const sent = request(url, { method: 'POST', agent, headers: { ...headers, ...length } })
    sent.on('error', reject)
    sent.on('response', (answer) => {
      answer.on('error', reject)
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0 }))
      answer.resume()
    })
    sent.end(body)
  })
}
