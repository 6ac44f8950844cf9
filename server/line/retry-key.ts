/** Longer than LINE is waited for: a process that holds a request longer has died. */
export const claimMs = 20_000
/** LINE remembers a retry key for 24 hours; later a retry could be delivered twice. */
export const keyHours = 23
