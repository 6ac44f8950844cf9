import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import type { SimulatedPerson } from './people.ts'
import { liffId } from './sign-in.ts'

type Result = { status: 'submit' | 'close'; result: { message?: string } }
type Scan = {
  challenge: string
  at: number
  result: Promise<Result>
  end: (result: Result) => void
}

const scanMs = 10 * 60_000
/** Where LINE's scanner stands in the simulator: no camera, a field for what the code says. */
export const scannerPath = '/liff/v2/sub/scanner'

/** `scanCodeV2`: a window of LINE's over the page, and what it read there, for which the SDK waits. */
export function scanning(
  holder: (authorization: string | undefined) => SimulatedPerson | undefined,
) {
  const scans = new Map<string, Scan>()
  function find(msit: unknown): Scan | undefined {
    const scan = scans.get(String(msit))
    return scan && scan.at > Date.now() - scanMs ? scan : undefined
  }
  const wrong = { errorDetail: 'invalid msit' }

  const api = new Hono().post('/liff/v2/sub/msit', async (c) => {
    if (!holder(c.req.header('authorization'))) {
      return c.json({ message: 'The access token is invalid' }, 401)
    }
    const { mainLiffId, mstChallenge } = await c.req.json()
    if (mainLiffId !== liffId || !mstChallenge) return c.json({ message: 'bad request' }, 400)
    const msit = randomBytes(16).toString('base64url')
    const { promise, resolve } = Promise.withResolvers<Result>()
    const end = (result: Result) => {
      resolve(result)
      // Whoever waits has it; nobody asks twice.
      scans.delete(msit)
    }
    scans.set(msit, { challenge: mstChallenge, at: Date.now(), result: promise, end })
    return c.json({ msit })
  })

  const liff = new Hono()
    .post('/liff/v2/sub/waitResult', async (c) => {
      const { msit, mstChallenge } = await c.req.json()
      const scan = find(msit)
      if (!scan || scan.challenge !== mstChallenge) return c.json(wrong, 400)
      return c.json(await scan.result)
    })
    .get(scannerPath, (c) => {
      const msit = c.req.query('msit') ?? ''
      return find(msit) ? c.html(scannerPage) : c.text('invalid msit', 400)
    })
    .post(scannerPath, async (c) => {
      const scan = find(c.req.query('msit'))
      if (!scan) return c.json(wrong, 400)
      const { text } = await c.req.json()
      scan.end(
        typeof text === 'string' && text !== ''
          ? { status: 'submit', result: { message: text } }
          : { status: 'close', result: {} },
      )
      return c.json({})
    })
  return { api, liff }
}

const scannerPage = `<!doctype html><html lang="th"><meta name="viewport" content="width=device-width"><title>LINE QR</title>
<style>body{font:18px system-ui;margin:0;min-height:100vh;background:#111;color:#fff}main{max-width:28em;margin:0 auto;padding:40px 24px}
label{display:block;margin-bottom:8px}textarea,button{font:inherit;box-sizing:border-box;width:100%;padding:12px;border-radius:8px;border:1px solid #888}
button{margin-top:12px;background:#06c755;color:#000;border:0}button[type=button]{background:#333;color:#fff}</style>
<main><h1>LINE QR</h1><form><label for="text">พิมพ์หรือวางข้อความในรหัส QR<br>Type or paste what the QR code says</label>
<textarea id="text" rows="4" required></textarea><button>สแกน / Scan</button><button type="button">ปิด / Close</button></form></main>
<script>var end=function(text){fetch(location.href,{method:'POST',headers:{'content-type':'application/json'},body:JSON.stringify({text:text})})
.then(function(){parent.postMessage({line:'scanned'},location.origin)})};var form=document.forms[0];document.getElementById('text').focus();
form.onsubmit=function(e){e.preventDefault();end(document.getElementById('text').value)};form.elements[2].onclick=function(){end('')}</script></html>`
