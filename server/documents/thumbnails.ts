import sharp from 'sharp'

/** Long side in pixels: what a paper is can be told, what stands on it cannot. */
const longSide = 240
const mostBytes = 32 * 1024 * 1024

/**
 * Small pictures of pages, made when first asked for and kept in memory alone: nothing more lies on the disk that would have to be
 * encrypted, swept and deleted, and one is made again in a few milliseconds.
 */
export function thumbnails() {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>()
  let bytes = 0

  /** The small picture of this page; `read` is asked for the large one where it is not kept. */
  return async function thumbnailOf(
    page: string,
    read: () => Promise<Uint8Array>,
  ): Promise<Uint8Array<ArrayBuffer>> {
    const known = kept.get(page)
    // Taken out and put back, so that what nobody asks for stands first and goes first.
    kept.delete(page)
    const small = known ?? (await draw(await read()))
    if (known || !kept.has(page)) {
      kept.set(page, small)
      if (!known) bytes += small.byteLength
    }
    for (const [oldest, { byteLength }] of kept) {
      if (bytes <= mostBytes) break
      kept.delete(oldest)
      bytes -= byteLength
    }
    return small
  }
}

async function draw(large: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const drawn = await sharp(large)
    .resize(longSide, longSide, { fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 70 })
    .toBuffer()
  return new Uint8Array(drawn)
}
