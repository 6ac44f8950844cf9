import { readFileSync } from 'node:fs'
import { areasOf, menuSize } from '@phrom/server/line/rich-menu.ts'
import { richMenus } from '@phrom/shared/words/messages.ts'
import { startBrowser } from './browser.ts'

const face = (weight: number) =>
  ['thai', 'latin']
    .map((script) => {
      const file = `node_modules/@fontsource/sarabun/files/sarabun-${script}-${weight}-normal.woff2`
      const range = script === 'thai' ? 'unicode-range:U+0E01-0E5B;' : ''
      return `@font-face{font-family:S;font-weight:${weight};${range}src:url(data:font/woff2;base64,${readFileSync(file, 'base64')})}`
    })
    .join('')

/** Draws both menus anew: `node e2e/draw-rich-menus.ts`, after their words or areas have changed. */
const browser = await startBrowser()
for (const kind of ['citizen', 'staff'] as const) {
  const words = Object.values(richMenus[kind]).slice(1)
  const cells = areasOf(kind, '').map(({ bounds }, i) => {
    const { x = 0, y = 0, width = 0, height = 0 } = bounds ?? {}
    const dark = i === 0
    const [th, en] = [words[i]?.th, words[i]?.en]
    return `<div style="left:${x}px;top:${y}px;width:${width}px;height:${height}px;background:${dark ? '#00513a' : '#fff'};color:${dark ? '#fff' : '#13211b'}">
<b style="font-size:${dark ? 190 : 140}px">${th}</b><span style="font-size:${dark ? 110 : 84}px;color:${dark ? '#cfe8dc' : '#47574f'}">${en}</span></div>`
  })
  const page = await browser.newPage({ viewport: menuSize })
  await page.setContent(
    `<style>${face(400)}${face(700)}body{margin:0;font-family:S;background:#cdd7d1}div{position:absolute;display:flex;flex-direction:column;align-items:center;justify-content:center;gap:20px;box-shadow:inset 0 0 0 4px #cdd7d1;line-height:1.45;text-align:center}b{font-weight:700}</style>${cells.join('')}`,
  )
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: `server/line/rich-menu-${kind}.png` })
}
await browser.close()
