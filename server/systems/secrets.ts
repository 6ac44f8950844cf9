import type { DocumentStore } from '../documents/document-store.ts'
import { placeOfSecret } from '../documents/keys/seal.ts'
import type { SecretRow } from './hook-store.ts'

type Of = Pick<SecretRow, 'officeId' | 'id'>

/** Seals what deliveries are signed with under the office's key: whoever reads the table can sign nothing. */
export function sealSecret(documents: DocumentStore, of: Of, secret: string) {
  return documents.sealText(placeOfSecret(of), secret)
}

export function openSecret(documents: DocumentStore, row: SecretRow): string {
  return documents.openText(placeOfSecret(row), row)
}
