/** The addresses of the screens with which volunteers book for others. */
export function neighbourPaths(office: string) {
  const home = `/${office}/volunteer/neighbours`
  return {
    volunteer: `/${office}/volunteer`,
    home,
    book: `${home}/book`,
    /** All slips of visits that stand, or of those that were booked at one moment. */
    slips: (bookedAt?: string) =>
      `${home}/slips${bookedAt ? `?at=${encodeURIComponent(bookedAt)}` : ''}`,
    move: (caseId: string) => `${home}/${caseId}`,
  }
}

/** Where a slip leads. The secret stands behind the #, which no server is told; the code stands last, where scanners look for it. */
export function slipAddress(origin: string, office: string, secret: string, code: string): string {
  return `${origin}/${office}/slip#${secret}.${code}`
}
