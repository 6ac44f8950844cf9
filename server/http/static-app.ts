import { readFile } from 'node:fs/promises'
import { join, normalize } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { Hono } from 'hono'
import { getMimeType } from 'hono/utils/mime'
import type { Config } from '../config.ts'
import type { Env } from '../deps.ts'

type Settings = Pick<Config, 'appDir' | 'liffId' | 'publicOrigin'>
type Asset = { plain: Buffer; brotli: Buffer | undefined; type: string }

/** The app: assets with a hash in their name for ever, the page itself anew each time, for every address outside the API. */
export function staticApp({ appDir, liffId, publicOrigin = '' }: Settings): Hono<Env> {
  const assets = new Map<string, Asset>()

  async function load(path: string): Promise<Asset | undefined> {
    const known = assets.get(path)
    if (known) return known
    try {
      let plain = await readFile(join(appDir, path))
      if (path === '/index.html') {
        const page = plain.toString('utf8').replace('%LIFF_ID%', () => liffId)
        plain = Buffer.from(page.replace('%PUBLIC_ORIGIN%', () => publicOrigin))
      }
      const type = getMimeType(path) ?? 'application/octet-stream'
      const squeezes = /text|javascript|json|svg|wasm/.test(type)
      const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
      const asset = {
        plain,
        brotli: squeezes ? brotliCompressSync(plain, quality) : undefined,
        type,
      }
      assets.set(path, asset)
      return asset
    } catch {
      return undefined
    }
  }

  return new Hono<Env>().get('*', async (c) => {
    const path = normalize(decodeURIComponent(c.req.path))
    const isAsset = /^\/(assets|favicon)/.test(path)
    if (isAsset && path.includes('..')) return c.notFound()
    const asset = await load(isAsset ? path : '/index.html')
    if (!asset) return c.text(isAsset ? 'not found' : 'the app is not built: npm run build', 404)
    const brotli = c.req.header('accept-encoding')?.includes('br') ? asset.brotli : undefined
    const content = new Uint8Array(brotli ?? asset.plain)
    return c.body(content, 200, {
      'content-type': asset.type,
      'cache-control': isAsset
        ? 'public, max-age=31536000, immutable'
        : isStaffPage(path)
          ? 'no-store'
          : 'no-cache',
      vary: 'accept-encoding',
      ...(brotli && { 'content-encoding': 'br' }),
    })
  })
}

/** Papers are seen on these pages: a browser that is asked to go back must not show one out of its memory. */
function isStaffPage(path: string): boolean {
  return /^\/[^/]+\/staff(\/|$)/.test(path)
}
