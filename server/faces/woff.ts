import { inflateSync } from 'node:zlib'

/** The font inside a WOFF 1.0 file (https://www.w3.org/TR/WOFF/, section 3 to 5). */
export function unwrapWoff(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12)
  const directory = Buffer.alloc(12 + 16 * count)
  const power = 2 ** Math.floor(Math.log2(count))
  woff.copy(directory, 0, 4, 8)
  directory.writeUInt16BE(count, 4)
  directory.writeUInt16BE(16 * power, 6)
  directory.writeUInt16BE(Math.log2(power), 8)
  directory.writeUInt16BE(16 * (count - power), 10)
  const tables: Buffer[] = []
  let place = directory.length
  for (let index = 0; index < count; index++) {
    const from = 44 + 20 * index
    const [offset, packed, length, sum] = [4, 8, 12, 16].map((at) => woff.readUInt32BE(from + at))
    const stored = woff.subarray(offset!, offset! + packed!)
    const table = Buffer.alloc(Math.ceil(length! / 4) * 4)
    const whole = packed! < length! ? inflateSync(stored) : stored
    whole.copy(table)
    const to = 12 + 16 * index
    woff.copy(directory, to, from, from + 4)
    directory.writeUInt32BE(sum!, to + 4)
    directory.writeUInt32BE(place, to + 8)
    directory.writeUInt32BE(length!, to + 12)
    tables.push(table)
    place += table.length
  }
  return Buffer.concat([directory, ...tables])
}
