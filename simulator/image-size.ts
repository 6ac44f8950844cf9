/** Width, height and type of a PNG or JPEG from its first bytes; undefined for anything else. */
export function imageSize(
  bytes: Buffer,
): { width: number; height: number; type: string } | undefined {
  if (bytes.length > 24 && bytes.readUInt32BE(0) === 0x89504e47) {
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), type: 'image/png' }
  }
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return
  for (let at = 2; at + 9 < bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes.readUInt8(at + 1)
    // Start of frame: all but the tables C4, C8 and CC.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return {
        height: bytes.readUInt16BE(at + 5),
        width: bytes.readUInt16BE(at + 7),
        type: 'image/jpeg',
      }
    }
  }
}
