const mark = { firstApp: 0xe1, lastApp: 0xef, comment: 0xfe, scan: 0xda }
/** The headers that a browser writes before the picture: a few hundred bytes. */
const mostHeader = 65_536

/** The picture alone: browsers write profiles of colour and EXIF of their own into what they encode. */
export async function bareJpeg(jpeg: Blob): Promise<Blob> {
  const head = new Uint8Array(await jpeg.slice(0, mostHeader).arrayBuffer())
  const kept: Blob[] = [jpeg.slice(0, 2)]
  let at = 2
  while (at + 4 <= head.length && head[at] === 0xff) {
    const kind = head[at + 1] ?? 0
    if (kind === mark.scan) break
    const end = at + 2 + (((head[at + 2] ?? 0) << 8) | (head[at + 3] ?? 0))
    const tells = (kind >= mark.firstApp && kind <= mark.lastApp) || kind === mark.comment
    if (!tells) kept.push(jpeg.slice(at, end))
    at = end
  }
  return new Blob([...kept, jpeg.slice(at)], { type: jpeg.type })
}
