import { written } from '../../faces/sarabun.ts'

/** Inner paths of Lucide's icons (ISC, https://lucide.dev), 24 × 24. */
const icons = {
  'list-checks':
    '<path d="M13 5h8"/><path d="M13 12h8"/><path d="M13 19h8"/><path d="m3 17 2 2 4-4"/><path d="m3 7 2 2 4-4"/>',
  'folder-open':
    '<path d="m6 14 1.5-2.9A2 2 0 0 1 9.24 10H20a2 2 0 0 1 1.94 2.5l-1.54 6a2 2 0 0 1-1.95 1.5H4a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2h3.9a2 2 0 0 1 1.69.9l.81 1.2a2 2 0 0 0 1.67.9H18a2 2 0 0 1 2 2v2"/>',
  search: '<path d="m21 21-4.34-4.34"/><circle cx="11" cy="11" r="8"/>',
  'map-pin':
    '<path d="M20 10c0 4.993-5.539 10.193-7.399 11.799a1 1 0 0 1-1.202 0C9.539 20.193 4 14.993 4 10a8 8 0 0 1 16 0"/><circle cx="12" cy="10" r="3"/>',
  'message-circle':
    '<path d="M2.992 16.342a2 2 0 0 1 .094 1.167l-1.065 3.29a1 1 0 0 0 1.236 1.168l3.413-.998a2 2 0 0 1 1.099.092 10 10 0 1 0-4.777-4.719"/><path d="M8 12h.01"/><path d="M12 12h.01"/><path d="M16 12h.01"/>',
  inbox:
    '<path d="M22 12h-6l-2 3h-4l-2-3H2"/><path d="M5.45 5.11 2 12v6a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2v-6l-3.45-6.89A2 2 0 0 0 16.76 4H7.24a2 2 0 0 0-1.79 1.11z"/>',
  'calendar-days':
    '<path d="M8 2v3"/><path d="M16 2v3"/><rect x="3" y="3" width="18" height="18" rx="2"/><path d="M3 9h18"/><path d="M8 13h.01"/><path d="M12 13h.01"/><path d="M16 13h.01"/><path d="M8 17h.01"/><path d="M12 17h.01"/><path d="M16 17h.01"/>',
  users:
    '<path d="M16 21v-2a4 4 0 0 0-4-4H6a4 4 0 0 0-4 4v2"/><path d="M16 3.128a4 4 0 0 1 0 7.744"/><path d="M22 21v-2a4 4 0 0 0-3-3.87"/><circle cx="9" cy="7" r="4"/>',
}
export type MenuIcon = keyof typeof icons
type Cell = {
  label: string
  icon: MenuIcon
  bounds: { x: number; y: number; width: number; height: number }
}

const gap = 12
const iconSize = 200
/** A quarter of a cell's height: 19 pixels on a phone that is 320 wide. */
const letters = 148

// The tokens of the app: white on the brand's green is 9 : 1, ink on white 16 : 1, the green of the icons on white 6.7 : 1.
const paper = '#f1f5f2'
const first = { ground: '#00513a', ink: '#ffffff', icon: '#ffffff', corner: '#06c755' }
const other = { ground: '#ffffff', ink: '#13211b', icon: '#00694a', corner: '#dfe8e3' }

/** A menu drawn as SVG: a card for each area with a folded corner, the first dark, for most begin there. */
export function menuPicture(size: { width: number; height: number }, cells: Cell[]): string {
  const cards = cells.map((cell, i) => card(cell, i === 0 ? first : other)).join('\n')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" font-family="Sarabun" font-weight="700" text-anchor="middle">
<rect width="100%" height="100%" fill="${paper}"/>
${cards}
</svg>`
}

function card({ label, icon, bounds }: Cell, look: typeof first): string {
  const [x, y] = [bounds.x + gap, bounds.y + gap]
  const [width, height] = [bounds.width - 2 * gap, bounds.height - 2 * gap]
  const middle = x + width / 2
  const fold = 110
  const scale = iconSize / 24
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="40" fill="${look.ground}"/>
<path d="M${x + width - fold} ${y}h${fold - 40}a40 40 0 0 1 40 40v${fold - 40}z" fill="${look.corner}"/>
<g transform="translate(${middle - iconSize / 2} ${y + 50}) scale(${scale})" fill="none" stroke="${look.icon}" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round">${icons[icon]}</g>
<text x="${middle}" y="${y + 450}" font-size="${letters}" fill="${look.ink}">${written(label)}</text>`
}
