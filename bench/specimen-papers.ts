import { between, randomFrom } from './random.ts'
import {
  address,
  englishName,
  label,
  number,
  sentence,
  thaiDate,
  thaiName,
} from './specimen-words.ts'

export const paperKinds = [
  'id-card',
  'residence-card',
  'dense-form',
  'sparse-form',
  'letter',
  'signed-letter',
  'faint-form',
  'house-book',
  'marriage-certificate',
  'birth-certificate',
  'passport',
  'blank',
] as const
export type PaperKind = (typeof paperKinds)[number]

/** Printed text and where it stands, in millimetres from the paper's top left corner; `size` is the letter's height in the font's sense. */
export type Line = { text: string; left: number; baseline: number; width: number; size: number }

/** A drawn paper: its size in millimetres, its picture and what is written on it. */
export type Paper = { width: number; height: number; svg: string; lines: Line[] }

type Style = { points?: number; weight?: 300 | 400 | 700; color?: string; middle?: boolean }

/** One specimen paper. The same kind and seed give the same paper; another seed gives other people, dates and lengths. */
export function drawPaper(kind: PaperKind, seed: number): Paper {
  return papers[kind](randomFrom(`${kind} ${seed}`))
}

const papers: Record<PaperKind, (random: () => number) => Paper> = {
  'id-card': (random) => {
    const sheet = card('#cfe3f1', '#9fc4de')
    sheet.write(28, 7.5, 'บัตรตัวอย่าง Specimen Card', { points: 9, weight: 700, color: '#1d3a6b' })
    sheet.write(28, 13, number(random), { points: 9, weight: 700 })
    sheet.write(28, 19, `ชื่อตัวและชื่อสกุล ${thaiName(random)}`, { points: 8.5, weight: 700 })
    sheet.write(28, 24, `Name ${englishName(random)}`, { points: 7, color: '#1d3a6b' })
    sheet.write(28, 29, `เกิดวันที่ ${thaiDate(random)}`, { points: 7.5 })
    sheet.write(5, 39, address(random), { points: 6.5 })
    sheet.write(5, 44.5, `วันออกบัตร ${thaiDate(random)}`, { points: 6.5 })
    sheet.write(5, 50, 'เจ้าพนักงานออกบัตรตัวอย่าง', { points: 6 })
    sheet.add(
      '<rect x="6" y="14" width="12" height="9" rx="1.5" fill="#c9a227" stroke="#7d6512" stroke-width=".3"/>',
    )
    sheet.portrait(66, 26, 16, 20)
    return sheet.done()
  },
  'residence-card': (random) => {
    const sheet = card('#f6d7e0', '#e6a9bb')
    sheet.write(5, 8, 'บัตรประจำตัวคนต่างด้าว (ตัวอย่าง)', { points: 9, weight: 700, color: '#7a1f3d' })
    sheet.write(5, 13.5, 'Specimen residence card', { points: 7.5, color: '#7a1f3d' })
    sheet.write(28, 21, `Name ${englishName(random)}`, { points: 8, weight: 700 })
    sheet.write(28, 26.5, `ชื่อ ${thaiName(random)}`, { points: 8 })
    sheet.write(28, 32, number(random), { points: 8, weight: 700 })
    sheet.write(28, 37.5, `เกิดวันที่ ${thaiDate(random)}`, { points: 7 })
    sheet.write(5, 44, address(random), { points: 6.5 })
    sheet.write(5, 49.5, `บัตรหมดอายุ ${thaiDate(random)}`, { points: 6.5 })
    sheet.portrait(5, 17, 18, 22)
    return sheet.done()
  },
  'dense-form': (random) => {
    const sheet = a4()
    sheet.write(105, 20, 'คำร้องขอจดทะเบียน (ตัวอย่าง)', { points: 18, weight: 700, middle: true })
    sheet.write(105, 27, 'Application form, SPECIMEN', { points: 12, middle: true })
    const step = between(random, 6.2, 7.4)
    for (let y = 36; y < 262; y += step) {
      if (random() < 0.3) sheet.write(18, y, sentence(random), { points: between(random, 9, 12) })
      else
        sheet.field(
          18,
          y,
          192,
          `${label(random)} ${random() < 0.5 ? thaiName(random) : thaiDate(random)}`,
          10.5,
        )
    }
    sheet.write(150, 276, 'ลงชื่อ ผู้ยื่นคำร้อง', { points: 10.5 })
    sheet.sign(random, 158, 268)
    return sheet.done()
  },
  'sparse-form': (random) => {
    const sheet = a4()
    sheet.write(105, 28, 'หนังสือมอบอำนาจ (ตัวอย่าง)', { points: 18, weight: 700, middle: true })
    for (let y = 50; y < 200; y += 17)
      sheet.field(24, y, 186, `${label(random)} ${thaiName(random)}`, 13)
    sheet.write(24, 226, sentence(random), { points: 13 })
    sheet.write(120, 258, 'ลงชื่อ ผู้มอบอำนาจ', { points: 13 })
    sheet.sign(random, 128, 248)
    return sheet.done()
  },
  letter: (random) => {
    const sheet = a4()
    sheet.write(135, 30, thaiDate(random), { points: 13 })
    sheet.write(25, 48, `เรื่อง ${label(random)} (ตัวอย่าง)`, { points: 13 })
    const count = 4 + Math.floor(random() * 5)
    for (let index = 0; index < count; index++)
      sheet.write(25, 64 + index * 10, sentence(random), { points: 13 })
    sheet.write(120, 84 + count * 10, thaiName(random), { points: 13 })
    return sheet.done()
  },
  'signed-letter': (random) => {
    const sheet = a4()
    sheet.write(105, 34, 'หนังสือรับรอง SPECIMEN', { points: 18, weight: 700, middle: true })
    for (let index = 0; index < 9; index++)
      sheet.write(25, 60 + index * 10.5, sentence(random), { points: 13.5 })
    sheet.stamp(random, 72, 196)
    sheet.sign(random, 128, 196)
    sheet.write(120, 210, `(${thaiName(random)})`, { points: 13 })
    sheet.write(120, 218, 'นายทะเบียนตัวอย่าง', { points: 13 })
    return sheet.done()
  },
  'faint-form': (random) => {
    // As an old dot printer leaves it: grey, thin, and all there.
    const sheet = a4('#f1f0ea')
    const color = `rgb(${Array(3)
      .fill(Math.round(between(random, 120, 160)))
      .join(',')})`
    sheet.write(105, 24, 'แบบรับรองรายการทะเบียนราษฎร (ตัวอย่าง)', { points: 14, color, middle: true })
    for (let y = 40; y < 250; y += 9.5) {
      const text = random() < 0.5 ? sentence(random) : `${label(random)} ${thaiName(random)}`
      sheet.write(20, y, text, { points: 12, weight: 300, color })
    }
    return sheet.done()
  },
  'house-book': (random) => {
    const sheet = new Sheet(148, 105, '#eaf0f7')
    sheet.write(74, 10, 'รายการเกี่ยวกับบ้าน (ตัวอย่าง)', { points: 12, weight: 700, middle: true })
    sheet.write(10, 19, address(random), { points: 9 })
    for (let row = 0; row < 8; row++) {
      const y = 27 + row * 9
      sheet.add(`<path d="M8 ${y}H140" stroke="#5b6f8a" stroke-width=".25"/>`)
      if (row === 7) break
      sheet.write(10, y + 6, `${row + 1} ${thaiName(random)}`, { points: 9.5 })
      sheet.write(74, y + 6, random() < 0.5 ? thaiDate(random) : 'ผู้อาศัย สัญชาติสมมติ', { points: 9 })
    }
    sheet.add('<path d="M8 27V90M72 27V90M140 27V90" stroke="#5b6f8a" stroke-width=".25"/>')
    sheet.write(10, 98, 'นายทะเบียนผู้จัดทำทะเบียน SPECIMEN', { points: 7.5 })
    return sheet.done()
  },
  'marriage-certificate': (random) => {
    const sheet = new Sheet(297, 210, '#fbf6e4')
    sheet.border('#8a6d1f')
    sheet.write(148, 46, 'ใบสำคัญการสมรส', {
      points: 30,
      weight: 700,
      middle: true,
      color: '#5c4a12',
    })
    sheet.write(148, 58, 'SPECIMEN Certificate of Marriage', {
      points: 15,
      middle: true,
      color: '#5c4a12',
    })
    sheet.write(48, 84, `ขอรับรองว่า ${thaiName(random)}`, { points: 18 })
    sheet.write(48, 100, `และ ${thaiName(random)}`, { points: 18 })
    sheet.write(48, 116, `ได้จดทะเบียนสมรสแล้วเมื่อวันที่ ${thaiDate(random)}`, { points: 16 })
    sheet.write(48, 132, 'ณ สำนักทะเบียนอำเภอสมมติ จังหวัดทดลอง', { points: 16 })
    sheet.write(170, 172, 'นายทะเบียนตัวอย่าง', { points: 14 })
    sheet.sign(random, 182, 160)
    sheet.stamp(random, 108, 160)
    return sheet.done()
  },
  'birth-certificate': (random) => {
    const sheet = a4('#f7f3ea')
    sheet.border('#38705a')
    sheet.write(105, 36, 'สูติบัตร (ตัวอย่าง)', { points: 22, weight: 700, middle: true })
    sheet.write(105, 45, 'SPECIMEN Birth Certificate', { points: 12, middle: true })
    for (let row = 0; row < 17; row++) {
      const y = 60 + row * 11
      sheet.add(`<path d="M24 ${y + 3.5}H186" stroke="#38705a" stroke-width=".2"/>`)
      sheet.write(
        26,
        y,
        `${label(random)} ${random() < 0.6 ? thaiName(random) : thaiDate(random)}`,
        { points: 11 },
      )
    }
    sheet.sign(random, 128, 258)
    sheet.write(124, 266, 'นายทะเบียนตัวอย่าง', { points: 11 })
    return sheet.done()
  },
  passport: (random) => {
    const sheet = new Sheet(125, 88, '#e9e6dc')
    sheet.waves('#cfc6b0')
    sheet.write(42, 11, 'PASSPORT SPECIMEN หนังสือเดินทางตัวอย่าง', { points: 8, weight: 700 })
    const name = englishName(random)
    const [first = '', last = ''] = name.split(' ')
    const fields = [
      ['Surname', last],
      ['Given names', first],
      ['Nationality', 'Utopian'],
      ['Date of birth', `${1 + Math.floor(random() * 28)} JAN 19${60 + Math.floor(random() * 39)}`],
      ['Place of birth', 'Sampletown'],
    ]
    for (const [index, [title, value]] of fields.entries()) {
      sheet.write(42, 20 + index * 9.6, title ?? '', { points: 5.5, color: '#555' })
      sheet.write(42, 24 + index * 9.6, value ?? '', { points: 8.5, weight: 700 })
    }
    sheet.portrait(6, 14, 31, 42)
    sheet.write(6, 74, `P UTO ${last.toUpperCase()} ${first.toUpperCase()} SPECIMEN ONLY`, {
      points: 10,
    })
    sheet.write(
      6,
      81,
      `X0000000 UTO SPECIMEN ${Math.floor(random() * 900000 + 100000)} NOT VALID`,
      { points: 10 },
    )
    return sheet.done()
  },
  blank: () => new Sheet(210, 297, '#fcfbf7').done(),
}

function a4(color = '#fdfdfb') {
  return new Sheet(210, 297, color)
}

function card(light: string, dark: string) {
  const sheet = new Sheet(85.6, 54, light, 3)
  sheet.waves(dark)
  return sheet
}

const millimetresPerPoint = 0.3528

class Sheet {
  private readonly lines: Line[] = []
  private readonly parts: string[] = []
  private readonly width: number
  private readonly height: number

  constructor(width: number, height: number, color: string, corner = 0) {
    this.width = width
    this.height = height
    this.add(`<rect width="${width}" height="${height}" rx="${corner}" fill="${color}"/>`)
  }

  add(svg: string) {
    this.parts.push(svg)
  }

  write(x: number, baseline: number, text: string, style: Style = {}) {
    const { points = 12, weight = 400, color = '#1b1b1b', middle = false } = style
    const size = points * millimetresPerPoint
    // Marks above and below take no room of their own; the widest letters of the font are not met in a row.
    const width = [...text].filter((letter) => !/\p{Mn}/u.test(letter)).length * size * 0.58
    const anchor = middle ? ' text-anchor="middle"' : ''
    this.add(
      `<text x="${x}" y="${baseline}" font-family="Sarabun" font-size="${size}" font-weight="${weight}" fill="${color}"${anchor}>${text}</text>`,
    )
    this.lines.push({ text, left: middle ? x - width / 2 : x, baseline, width, size })
  }

  field(x: number, baseline: number, right: number, text: string, points: number) {
    this.write(x, baseline, text, { points })
    this.add(
      `<path d="M${x} ${baseline + 1.4}H${right}" stroke="#777" stroke-width=".25" stroke-dasharray=".3 .7"/>`,
    )
  }

  portrait(x: number, y: number, width: number, height: number) {
    const middle = x + width / 2
    this.add(`<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#b9c6cf"/>
<path d="M${x} ${y + height}Q${middle} ${y + height * 0.45} ${x + width} ${y + height}Z" fill="#4c5a66"/>
<ellipse cx="${middle}" cy="${y + height * 0.42}" rx="${width * 0.23}" ry="${height * 0.26}" fill="#caa98c"/>
<path d="M${middle - width * 0.24} ${y + height * 0.4}a${width * 0.24} ${height * 0.28} 0 0 1 ${width * 0.48} 0z" fill="#2a2522"/>`)
  }

  waves(color: string) {
    for (let y = 3; y < this.height; y += 2.5) {
      this.add(
        `<path d="M0 ${y}${Array.from({ length: 12 }, () => `q${this.width / 24} -2 ${this.width / 12} 0`).join('')}" fill="none" stroke="${color}" stroke-width=".12"/>`,
      )
    }
  }

  border(color: string) {
    const [width, height] = [this.width, this.height]
    this.add(`<rect x="9" y="9" width="${width - 18}" height="${height - 18}" fill="none" stroke="${color}" stroke-width="2.4"/>
<rect x="13" y="13" width="${width - 26}" height="${height - 26}" fill="none" stroke="${color}" stroke-width=".6"/>
<rect x="16" y="16" width="${width - 32}" height="${height - 32}" fill="none" stroke="${color}" stroke-width="2.4" stroke-dasharray="2.2 1.4"/>`)
  }

  stamp(random: () => number, x: number, y: number) {
    const turn = between(random, -25, 25)
    this.add(`<g transform="translate(${x} ${y}) rotate(${turn})" fill="none" stroke="#b3261e" opacity=".65"><circle r="17" stroke-width="1"/>
<circle r="12" stroke-width=".5"/><text y="2" font-family="Sarabun" font-size="5" font-weight="700" text-anchor="middle" fill="#b3261e" stroke="none">SPECIMEN</text></g>`)
  }

  sign(random: () => number, x: number, y: number) {
    const strokes = Array.from(
      { length: 7 },
      () =>
        `q${between(random, 0, 5)} ${between(random, -12, 4)} ${between(random, 2, 6)} ${between(random, -3, 4)}`,
    )
    this.add(
      `<path d="M${x} ${y}${strokes.join('')}" fill="none" stroke="#22387c" stroke-width=".6"/>`,
    )
  }

  done(): Paper {
    const { width, height } = this
    const mark = `<text x="${width / 2}" y="${height / 2}" font-family="Sarabun" font-weight="700" font-size="${Math.min(width, height) / 9}" fill="#b3261e" fill-opacity=".1" text-anchor="middle" transform="rotate(-30 ${width / 2} ${height / 2})">SPECIMEN ตัวอย่าง</text>`
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${this.parts.join('')}${mark}</svg>`
    return { width, height, svg, lines: this.lines }
  }
}
