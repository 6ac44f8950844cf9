/** A key that is missing, wrong, or readable by others: one line for the operator, naming office and version, never the key. */
export class KeyProblem extends Error {}
