import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** What the scanner does with a file that it has read whole. */
type Answer = (file: Buffer, socket: Socket) => void

export const eicar = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'

/** Says FOUND where the test virus is inside, as clamd does. */
const honest: Answer = (file, socket) => {
  socket.end(file.includes(eicar) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0')
}

/** A clamd on this machine that reads its protocol strictly; its answers can be changed. Ends with the test. */
export async function startClamd(path?: string) {
  const scanned: Buffer[] = []
  const sockets = new Set<Socket>()
  let answer = honest
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => {})
    let got = Buffer.alloc(0)
    socket.on('data', (data) => {
      got = Buffer.concat([got, data])
      if (got.includes('zPING\0')) return socket.end('PONG\0')
      const command = Buffer.from('zINSTREAM\0')
      if (!got.subarray(0, command.length).equals(command.subarray(0, got.length))) {
        return socket.end('UNKNOWN COMMAND\0')
      }
      const file = readChunks(got.subarray(command.length))
      if (!file) return
      scanned.push(file)
      answer(file, socket)
    })
  })
  await new Promise<void>((resolve) =>
    path ? server.listen(path, resolve) : server.listen(0, '127.0.0.1', resolve),
  )
  const stop = () =>
    new Promise<void>((resolve) => {
      for (const socket of sockets) socket.destroy()
      server.close(() => resolve())
    })
  onTestFinished(stop)
  const address = path
    ? { path }
    : { host: '127.0.0.1', port: (server.address() as AddressInfo).port }
  return {
    address,
    scanned,
    stop,
    answerWith: (next: Answer) => {
      answer = next
    },
  }
}

/** The file, once its last chunk, of no length, is here. */
function readChunks(got: Buffer): Buffer | undefined {
  const chunks: Buffer[] = []
  for (let at = 0; at + 4 <= got.length; ) {
    const length = got.readUInt32BE(at)
    if (length === 0) return Buffer.concat(chunks)
    chunks.push(got.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}
