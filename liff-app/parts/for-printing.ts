/** LINE's own browser cannot print, but opens another for an address that asks for it. */
export function forPrinting(address: string): string {
  if (!/ Line\//.test(navigator.userAgent)) return address
  return `${address}${address.includes('?') ? '&' : '?'}openExternalBrowser=1`
}
