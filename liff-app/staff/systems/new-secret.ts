const random = () => btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))

/** A key of 256 bits: the server is told it once and keeps only what it comes to when hashed. */
export function newKey(): string {
  return `phrom_${random().replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`
}

/** What deliveries are signed with, as Standard Webhooks writes it. */
export function newSecret(): string {
  return `whsec_${random()}`
}
