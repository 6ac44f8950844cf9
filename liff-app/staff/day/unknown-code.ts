/** This office has no case of that code. */
export class UnknownCode extends Error {}
