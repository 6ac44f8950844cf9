/** A path of this app from an address that came from outside, or nothing: `/\evil.example` and `//evil.example` lead elsewhere. */
export function ownPath(wanted: string | null, origin: string): string | undefined {
  if (!wanted?.startsWith('/')) return
  try {
    const address = new URL(wanted, origin)
    if (address.origin === origin) return address.pathname + address.search + address.hash
  } catch {
    // What is no address leads nowhere.
  }
}
