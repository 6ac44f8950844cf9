import { readFile } from 'node:fs/promises'

/** Sarabun, for desks without a Thai face of their own. */
export async function thaiFace(weight: string): Promise<Response> {
  const file = import.meta.resolve(`@fontsource/sarabun/files/sarabun-thai-${weight}-normal.woff2`)
  const face = new Uint8Array(await readFile(new URL(file)))
  return new Response(face, { headers: { 'content-type': 'font/woff2' } })
}
