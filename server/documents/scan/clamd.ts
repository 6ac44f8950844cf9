import { connect } from 'node:net'

/** Where ClamAV's daemon listens. */
export type ClamdAddress = { host: string; port: number } | { path: string }
/** `name` is the scanner's word for what it found. */
type Verdict = { infected: false } | { infected: true; name: string }

/** The scanner cannot be reached, or said nothing that can be believed. */
export class ScannerDown extends Error {}

export type Scanner = {
  /** Throws a ScannerDown; what it throws says nothing of the file. */
  scan(bytes: Uint8Array): Promise<Verdict>
  ping(): Promise<void>
}

const chunkBytes = 256 * 1024
/** Longer than any verdict. */
const mostAnswerBytes = 4096

/**
 * Speaks clamd's protocol (docs.clamav.net, clamd(8)): commands begin with `z` and end with a zero byte; INSTREAM takes chunks, each
 * behind its length in four bytes, and a length of zero as the end.
 */
export function clamd(address: ClamdAddress, { silenceMs = 60_000 } = {}): Scanner {
  async function ask(command: string, body?: Uint8Array): Promise<string> {
    const { promise, resolve, reject } = Promise.withResolvers<string>()
    const socket = connect(address)
    let answer = ''
    const down = (why: string) => {
      socket.destroy()
      reject(new ScannerDown(why))
    }
    socket.setTimeout(silenceMs, () => down('the scanner is silent'))
    socket.on('error', (error: NodeJS.ErrnoException) => down(error.code ?? 'no connection'))
    socket.on('close', () => down('the scanner hung up'))
    socket.on('data', (data) => {
      answer += data.toString('latin1')
      const end = answer.indexOf('\0')
      if (end >= 0) resolve(answer.slice(0, end))
      else if (answer.length > mostAnswerBytes) down('the scanner talks too much')
    })
    socket.on('connect', () => {
      socket.write(`z${command}\0`)
      if (!body) return
      for (let at = 0; at < body.byteLength; at += chunkBytes) {
        const chunk = body.subarray(at, at + chunkBytes)
        socket.write(lengthOf(chunk.byteLength))
        socket.write(chunk)
      }
      socket.write(lengthOf(0))
    })
    try {
      return await promise
    } finally {
      socket.destroy()
    }
  }

  return {
    async scan(bytes) {
      const answer = await ask('INSTREAM', bytes)
      if (answer === 'stream: OK') return { infected: false }
      const [, name] = /^stream: (.+) FOUND$/.exec(answer) ?? []
      if (name) return { infected: true, name }
      // "INSTREAM size limit exceeded. ERROR", and whatever else there may be: neither clean nor infected.
      throw new ScannerDown(answer)
    },
    async ping() {
      const answer = await ask('PING')
      if (answer !== 'PONG') throw new ScannerDown(answer)
    },
  }
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes)
  return length
}
