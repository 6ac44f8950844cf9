import { readFileSync } from 'node:fs'
import { startBrowser } from './browser.ts'
const [file, out, w, h, cols] = process.argv.slice(2)
const b = await startBrowser()
const p = await b.newPage({ viewport: { width: (Number(w) + 10) * Number(cols), height: Number(h) } })
const src = `data:image/png;base64,${readFileSync(file!).toString('base64')}`
await p.setContent(`<body style="margin:0;display:flex;gap:10px;background:red">${Array.from({ length: Number(cols) }, (_, i) => `<div style="width:${w}px;height:${h}px;background:url(${src}) 0 -${i * Number(h)}px no-repeat"></div>`).join('')}</body>`)
await p.screenshot({ path: out! })
await b.close()
