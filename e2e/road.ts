import { createServer, request as requestOf } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The road between phone and office. Pages on it can be stopped at any byte, and the road cut there. */
export async function startRoad(toPort: number) {
  let share = 1
  let losesAnswer = false
  const watched: Buffer[][] = []
  let stopped: { cut: () => void; release: () => void } | undefined
  let size = 0
  let bytes = 0

  const server = createServer((request, response) => {
    const { method, url, headers } = request
    if (watched.length > 0) {
      const body: Buffer[] = []
      request.on('data', (chunk) => body.push(chunk))
      request.on('end', () => watched.map((bodies) => bodies.push(Buffer.concat(body))))
    }
    const to = { host: '127.0.0.1', port: toPort, agent: false } as const
    const onward = requestOf({ ...to, method, path: url, headers })
    onward.on('response', (answer) => {
      if (answer.headers['upload-complete'] === '?1' && losesAnswer) {
        losesAnswer = false
        answer.resume()
        return void response.destroy()
      }
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    onward.on('error', () => response.destroy())
    // A window that is closed takes its connections with it.
    response.on('close', () => onward.destroy())
    if (method !== 'PATCH') return void request.pipe(onward)

    size = Number(headers['upload-length'])
    let at = Number(headers['upload-offset'])
    const pass = (chunk: Buffer) => {
      const room = Math.max(0, Math.floor(size * share) - at)
      const part = chunk.subarray(0, room)
      at += part.byteLength
      bytes += part.byteLength
      if (part.byteLength > 0) onward.write(part)
      if (part.byteLength === chunk.byteLength) return
      request.pause()
      stopped = {
        cut() {
          response.destroy()
          request.destroy()
        },
        release() {
          pass(chunk.subarray(room))
          request.resume()
        },
      }
    }
    request.on('data', pass)
    request.on('end', () => onward.end())
    request.on('error', () => onward.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  return {
    port: (server.address() as AddressInfo).port,
    /** Lets a page come so far (0 to 1) and holds it there, without cutting. */
    stopAt(to: number) {
      share = to
    },
    isStopped: () => stopped !== undefined,
    /** Cuts the connection of the page that is held. */
    cut() {
      stopped?.cut()
      stopped = undefined
    },
    /** Lets everything pass, also what is held. */
    open() {
      share = 1
      stopped?.release()
      stopped = undefined
    },
    /** The office has the next page whole, and its answer never comes. */
    loseAnswer() {
      losesAnswer = true
    },
    /** The body of each request from now on, when it has ended. */
    watch(): Buffer[] {
      const bodies: Buffer[] = []
      watched.push(bodies)
      return bodies
    },
    /** Bytes of the page that was last on the road. */
    size: () => size,
    /** Bytes of pages that have passed, all attempts together. */
    bytes: () => bytes,
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      }),
  }
}
