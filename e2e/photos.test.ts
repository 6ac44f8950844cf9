import { type Recipe, takePhoto } from '@phrom/bench/specimens.ts'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerAll, divorce, openService, sendCase, shown, tap, usePicture } from './citizen.ts'
import { barePdf } from './pictures.ts'
import { specimenPdf, specimenPhoto } from './specimens.ts'
import { type System, startSystem } from './system.ts'

let system: System
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.stop())

const sharpForm: Recipe = { paper: 'dense-form', seed: 3, table: 'wood' }
const looks = 'รูปนี้อ่านออกไหม'

async function blurredPhoto(seed: number): Promise<Buffer> {
  const fault = { kind: 'defocus', strength: 5 } as const
  return (await takePhoto({ ...sharpForm, seed, fault })).jpeg
}

/** Signed in, with the agreement of a divorce to photograph. */
async function atAgreement(person: string) {
  const phone = await system.phone(person)
  const { page } = phone
  await openService(page, 'สมรส หย่า และลูก', /จดทะเบียนหย่าโดย/)
  await tap(page, 'เริ่มเตรียมเอกสาร')
  await answerAll(page, divorce)
  await tap(page, 'ส่งรูปให้ตรวจก่อน')
  await page.getByRole('checkbox').check()
  await tap(page, 'บันทึกแล้วไปต่อ')
  await page.getByRole('link', { name: 'ถ่ายรูปใบนี้' }).nth(2).click()
  await page.getByLabel('ถ่ายรูป', { exact: true }).waitFor()
  return phone
}
async function choose(page: Page, buffer: Buffer, name = 'photo.jpg', label?: string | RegExp) {
  await page.getByLabel(label ?? 'เลือกไฟล์', { exact: true }).setInputFiles({
    name,
    mimeType: name.endsWith('pdf') ? 'application/pdf' : 'image/jpeg',
    buffer,
  })
}
/** The picture is shown as it will be sent. */
async function isReviewed(page: Page): Promise<void> {
  await page.getByRole('heading', { name: looks }).waitFor()
  await page.locator('.shot img').waitFor()
}

/** The pages of the paper as the office has them, in their order. */
async function stored(page: Page): Promise<Buffer[]> {
  const all = await page.locator('.pages img').evaluateAll((images) =>
    Promise.all(
      images.map(async (image) => {
        const answer = await fetch((image as HTMLImageElement).src)
        return [...new Uint8Array(await answer.arrayBuffer())]
      }),
    ),
  )
  return all.map((bytes) => Buffer.from(bytes))
}
async function lightness(picture: Buffer, left: number, top: number): Promise<number> {
  const { width, height } = await sharp(picture).metadata()
  const area = {
    left: Math.round(left * width) - 4,
    top: Math.round(top * height) - 4,
    width: 8,
    height: 8,
  }
  const { channels } = await sharp(await sharp(picture).extract(area).png().toBuffer()).stats()
  return channels[0]?.mean ?? Number.NaN
}

test('a blurred photo is shown with advice, may be sent all the same, and staff read what the phone doubted', async () => {
  const { page } = await atAgreement('malee')
  await page.getByText('ไม่ต้องส่งรูปบัตรประชาชนหรือทะเบียนบ้าน', { exact: false }).waitFor()
  await choose(page, await blurredPhoto(3))
  await isReviewed(page)
  await page.getByRole('heading', { name: 'ตัวหนังสือดูไม่คม' }).waitFor()
  await system.look(page, '30-doubted')

  // The very same picture again is told apart from a new one.
  await choose(page, await blurredPhoto(3), 'again.jpg', 'ถ่ายใหม่ให้ชัดขึ้น')
  await page.getByRole('heading', { name: 'นี่คือรูปเดิม' }).waitFor()
  // After three of them it stops asking: the same button leads on.
  await choose(page, await blurredPhoto(4), 'other.jpg', 'ถ่ายใหม่ให้ชัดขึ้น')
  await page.getByRole('heading', { name: 'นี่คือรูปเดิม' }).waitFor({ state: 'detached' })
  await choose(page, await blurredPhoto(5), 'fourth.jpg', 'ถ่ายใหม่ให้ชัดขึ้น')
  await page.getByRole('button', { name: 'ใช้รูปนี้', exact: true }).waitFor()
  await page.getByText('ใช้รูปนี้ได้เลย', { exact: false }).waitFor()
  await usePicture(page)
  await page.getByText('หน้า 1', { exact: true }).waitFor()
  await tap(page, 'เสร็จแล้ว กลับไปที่รายการ')
  await tap(page, 'ต่อไป')
  await sendCase(page, true)

  const { page: desk } = await system.phone('suda', '/bangphrom/staff', {
    size: { width: 1366, height: 768 },
  })
  await desk.getByRole('link', { name: /จดทะเบียนหย่าโดย/ }).click()
  await desk.locator('.picture img').waitFor()
  await desk.getByText('ไม่คม', { exact: false }).first().waitFor()
  await system.look(desk, '32-doubts-of-the-phone')
})

test('a good photo is straightened, marked in both languages, and asks nothing', async () => {
  const { page } = await atAgreement('somchai')
  // Every byte that leaves the phone from the camera on.
  const left = system.road.watch()
  const { jpeg } = await takePhoto(sharpForm)
  await choose(page, jpeg)
  await isReviewed(page)
  await page.getByText('ใช้เพื่อจดทะเบียนหย่า', { exact: false }).waitFor()
  await page.getByRole('button', { name: 'ใช้รูปนี้', exact: true }).waitFor()
  await system.look(page, '33-review')
  // Small print can be read before it is sent.
  const picture = page.locator('.shot img')
  const asSeen = (await picture.boundingBox())?.width ?? 0
  await tap(page, 'ขยายรูป')
  expect((await picture.boundingBox())?.width).toBeGreaterThan(2 * asSeen)
  await system.look(page, '33-review-closer')
  await tap(page, 'ย่อรูป')
  expect((await picture.boundingBox())?.width).toBe(asSeen)
  await usePicture(page)
  await page.getByText('หน้า 1', { exact: true }).waitFor()
  const [sent] = await stored(page)
  const { width, height, exif } = await sharp(sent).metadata()
  // The table around the paper is gone: what is left has the shape of a sheet of A4.
  expect(height / width).toBeGreaterThan(1.36)
  expect(height / width).toBeLessThan(1.47)
  expect(Math.max(width, height)).toBeLessThanOrEqual(2000)
  expect(exif).toBeUndefined()
  expect(sent?.length).toBeLessThanOrEqual(400_000)
  // What left is that very picture, in its pieces, and nothing else of any size: no other form of it, and nothing before it was accepted.
  const pieces = left.filter(({ length }) => length > 1000)
  const one = await sharp(Buffer.concat(pieces)).metadata()
  expect([one.width, one.height, one.exif]).toEqual([width, height, undefined])
  const [gone, there] = await Promise.all(
    [Buffer.concat(pieces), sent].map((jpeg) => sharp(jpeg).greyscale().raw().toBuffer()),
  )
  let differences = 0
  for (const [i, light] of gone?.entries() ?? []) differences += Math.abs(light - (there?.[i] ?? 0))
  expect(differences / (there?.length ?? 0)).toBeLessThan(2)
  expect(pieces.filter((piece) => piece.subarray(0, 2).toString('hex') === 'ffd8')).toHaveLength(1)
})

test('corners are moved by keys and by a finger, and the whole picture can be kept', async () => {
  const { page } = await atAgreement('thomas')
  const { jpeg, width: wide, height: high } = await takePhoto(sharpForm)
  await choose(page, jpeg)
  await isReviewed(page)
  await tap(page, 'ปรับมุม')
  const corner = page.getByRole('button', { name: /^มุมบนซ้าย/ })
  await corner.waitFor()
  await system.look(page, '34-corners')
  const before = await corner.getAttribute('aria-label')
  await corner.focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Shift+ArrowUp')
  const after = (await corner.getAttribute('aria-label')) ?? ''
  expect(after).not.toBe(before)
  // A new name of what has the focus is not read out by itself.
  await page.getByRole('status').getByText(after).waitFor({ state: 'attached' })
  const box = await page.getByRole('button', { name: /^มุมล่างขวา/ }).boundingBox()
  if (!box) throw new Error('no corner')
  await page.mouse.move(box.x + 24, box.y + 24)
  await page.mouse.down()
  await page.mouse.move(box.x - 40, box.y - 60, { steps: 5 })
  await page.mouse.up()
  await page.getByRole('button', { name: 'ใช้ตามนี้' }).click()
  await isReviewed(page)
  await tap(page, 'ปรับมุม')
  await page.getByRole('button', { name: 'ใช้ทั้งรูป ไม่ตัด' }).click()
  await usePicture(page)
  await page.getByText('หน้า 1', { exact: true }).waitFor()
  const { width, height } = await sharp((await stored(page))[0]).metadata()
  expect(width / height).toBeCloseTo(wide / high, 2)
})

test('what is covered is black in the picture that the office has', async () => {
  const { page } = await atAgreement('prasit')
  const { jpeg } = await takePhoto(sharpForm)
  await choose(page, jpeg)
  await isReviewed(page)
  await tap(page, 'ปิดข้อมูล')
  const frame = page.locator('.edit.cover')
  await frame.locator('img').waitFor()
  await frame.locator('img').evaluate((image) => (image as HTMLImageElement).decode())
  /** Where a place of the picture lies on the screen, as it stands now. */
  const at = async (x: number, y: number): Promise<[number, number]> => {
    const box = await frame.boundingBox()
    if (!box) throw new Error('no picture')
    return [box.x + box.width * x, box.y + box.height * y]
  }
  await page.evaluate(() => document.fonts.ready)
  // A finger drawn over it.
  await page.mouse.move(...(await at(0.1, 0.1)))
  await page.mouse.down()
  await page.mouse.move(...(await at(0.4, 0.2)), { steps: 4 })
  await page.mouse.up()
  await page.getByRole('button', { name: 'ลบแถบดำที่ 1' }).waitFor()
  // Two taps.
  await page.mouse.click(...(await at(0.6, 0.3)))
  await page.getByText(shown('แตะมุมตรงข้าม')).waitFor()
  await page.mouse.click(...(await at(0.9, 0.4)))
  await page.getByRole('button', { name: 'ลบแถบดำที่ 2' }).waitFor()
  // A button and the arrow keys.
  await tap(page, 'เพิ่มแถบดำ')
  const bar = page.getByRole('button', { name: /^แถบดำที่ 3/ })
  await expect.poll(() => bar.evaluate((element) => element === document.activeElement)).toBe(true)
  for (let i = 0; i < 20; i++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+ArrowRight')
  const where = page.getByRole('status').getByText(/^แถบดำที่ 3/)
  expect(await where.textContent()).toBe('แถบดำที่ 3 35% จากซ้าย 65% จากบน กว้าง 31% สูง 5%')
  // One too many goes by a key.
  await tap(page, 'เพิ่มแถบดำ')
  const fourth = page.getByRole('button', { name: /^แถบดำที่ 4/ })
  await expect.poll(() => fourth.evaluate((it) => it === document.activeElement)).toBe(true)
  await page.keyboard.press('Delete')
  await page.getByRole('button', { name: 'ลบแถบดำที่ 4' }).waitFor({ state: 'detached' })
  await bar.focus()
  await system.look(page, '35-cover')
  await page.getByRole('button', { name: 'ใช้ตามนี้' }).click()
  await isReviewed(page)
  await usePicture(page)
  await page.getByText('หน้า 1', { exact: true }).waitFor()
  const [sent] = await stored(page)
  if (!sent) throw new Error('nothing stored')
  // The mark lies over the bars too, and lightens them a little.
  expect(await lightness(sent, 0.25, 0.15)).toBeLessThan(90)
  expect(await lightness(sent, 0.75, 0.35)).toBeLessThan(90)
  expect(await lightness(sent, 0.5, 0.67)).toBeLessThan(90)
  expect(await lightness(sent, 0.5, 0.97)).toBeGreaterThan(120)
})

test('where a card is asked for, covering religion is offered with the picture, and the offer is one tap', async () => {
  const { page, context } = await system.phone('thomas')
  await openService(page, 'เกิดและเสียชีวิต', /ท.ร.20\/1/)
  await tap(page, 'เริ่มเตรียมเอกสาร')
  await answerAll(page, {
    bornInThailand: 'ใช่',
    hasBirthCertificate: 'ไม่ใช่',
    thaiChildOfThais: 'ไม่ใช่',
    register: shown('ทะเบียนประวัติ (ท.ร.38, 38 ก, 38/1)'),
    minor: 'ไม่ใช่',
    hasBirthEvidence: 'ใช่',
  })
  await tap(page, 'ส่งรูปให้ตรวจก่อน')
  await page.getByRole('checkbox').check()
  await tap(page, 'บันทึกแล้วไปต่อ')
  await page.locator('.paper').filter({ hasText: 'บัตรคนซึ่งไม่มีสัญชาติไทย' }).locator('a.act').click()
  await page.getByText('ถ้าเป็นบัตรประชาชนไทย ไม่ต้องถ่ายภาพส่ง', { exact: false }).waitFor()
  await choose(page, (await takePhoto({ ...sharpForm, paper: 'residence-card' })).jpeg)
  await isReviewed(page)
  await page.getByText(shown('ปิดศาสนาและหมู่เลือดก่อนส่งได้'), { exact: false }).waitFor()
  await system.look(page, '36-cover-offer')
  await tap(page, 'ปิดก่อนส่ง')
  await page.getByRole('heading', { name: shown('ปิดข้อมูลที่ไม่ใช้') }).waitFor()
  await tap(page, 'เพิ่มแถบดำ')
  await tap(page, 'ใช้ตามนี้')
  await isReviewed(page)
  // Once something is covered, nothing is offered any more.
  expect(await page.getByRole('button', { name: 'ปิดก่อนส่ง' }).count()).toBe(0)
  await context.close()
})

test('a PDF becomes marked pages, of which one is left out and two change places', async () => {
  const { page } = await atAgreement('anan')
  const left = system.road.watch()
  await choose(page, await specimenPdf('AGREEMENT', 3), 'paper.pdf')
  await page.getByText('หน้า 1 จาก 3').waitFor()
  await isReviewed(page)
  await system.look(page, '37-pdf')
  await page.getByRole('button', { name: 'ใช้หน้านี้' }).click()
  await page.getByText('หน้า 2 จาก 3').waitFor()
  await page.getByRole('button', { name: 'ไม่ส่งหน้านี้' }).click()
  await page.getByText('หน้า 3 จาก 3').waitFor()
  await page.getByRole('button', { name: 'ใช้หน้านี้' }).click()
  await page.getByText('หน้า 2', { exact: true }).waitFor()
  const starts = left.filter(({ length }) => length > 1000).map((body) => body.subarray(0, 2))
  expect(starts.filter((start) => start.toString('hex') === 'ffd8')).toHaveLength(2)
  expect(Buffer.concat(left).includes('%PDF')).toBe(false)
  const [first, second] = await page
    .locator('.pages img')
    .evaluateAll((all) => all.map((image) => (image as HTMLImageElement).src))
  await page.getByRole('button', { name: 'เลื่อนหน้า 2 ขึ้น' }).click()
  await expect
    .poll(() =>
      page
        .locator('.pages img')
        .evaluateAll((all) => all.map((image) => (image as HTMLImageElement).src)),
    )
    .toEqual([second, first])

  // All pages of the next one by one tap; then a photo goes as if nothing had been.
  await choose(page, await specimenPdf('ANNEX', 2), 'annex.pdf')
  await page.getByRole('button', { name: 'ใช้ทั้ง 2 หน้า' }).click()
  await page.getByText('หน้า 4', { exact: true }).waitFor()
  await choose(page, await specimenPhoto('ANNEX'))
  await usePicture(page)
  await page.getByText('หน้า 5', { exact: true }).waitFor()
})

test('refuses what it cannot read with what to do, and the next file works', async () => {
  const { page, context } = await atAgreement('malee')
  const photo = await specimenPhoto('AGREEMENT')
  const refused: [string, Buffer, string][] = [
    ['an-svg.jpg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'ไฟล์นี้ไม่ใช่รูปหรือ PDF'],
    ['empty.jpg', Buffer.alloc(0), 'ไฟล์ว่าง'],
    ['cut-off.jpg', photo.subarray(0, 300), 'เปิดไฟล์นี้ไม่ได้'],
    ['300-pages.pdf', barePdf(300), 'เกิน 10 หน้า'],
    ['locked.pdf', barePdf(1, true), 'PDF มีรหัสผ่าน'],
  ]
  for (const [name, file, words] of refused) {
    await choose(page, file, name)
    await page.getByRole('alert').getByText(words, { exact: false }).waitFor({ timeout: 60_000 })
  }
  await choose(page, photo)
  await isReviewed(page)
  await context.close()
})

test('a camera that does not open leaves the choice of a file in its place', async () => {
  const { page, context } = await atAgreement('malee')
  await page.getByLabel('ถ่ายรูป', { exact: true }).dispatchEvent('cancel')
  await page.getByText('เปิดกล้องไม่ได้ใช่ไหม', { exact: false }).waitFor()
  await system.look(page, '39-no-camera')
  expect(await page.locator('.file.main').textContent()).toBe('เลือกไฟล์')
  // The same where a picture is to be taken again.
  await choose(page, await specimenPhoto('AGREEMENT'))
  await isReviewed(page)
  const again = page.getByLabel(/^ถ่ายใหม่/)
  page.once('filechooser', () => {})
  await again.click()
  await again.dispatchEvent('cancel')
  await page.getByText('เปิดกล้องไม่ได้ใช่ไหม', { exact: false }).waitFor()
  await system.look(page, '39-no-camera-again')
  await choose(page, await specimenPhoto('ANNEX'))
  await isReviewed(page)
  await context.close()
})

test('a window that is closed while the camera is open says so, and leads back to the paper', async () => {
  const { page, context } = await atAgreement('malee')
  page.once('filechooser', () => {})
  await page.getByLabel('ถ่ายรูป', { exact: true }).click()
  await page.close()
  const again = await context.newPage()
  await again.goto(system.simulator.phoneUrl('malee', '/bangphrom'))
  await again.getByRole('link', { name: 'กลับไปถ่ายเอกสารต่อ', exact: false }).click()
  await again.getByText('หน้านี้ถูกปิดตอนเปิดกล้อง', { exact: false }).waitFor()
  await context.close()
})

test('a window that is closed while a picture is looked at says that it was not sent; a camera that was only closed is no reason', async () => {
  const { page, context } = await atAgreement('malee')
  await choose(page, await specimenPhoto('AGREEMENT'))
  await isReviewed(page)
  const again = page.getByLabel(/^ถ่ายใหม่/)
  page.once('filechooser', () => {})
  await again.click()
  await again.dispatchEvent('cancel')
  await page.reload()
  await page.getByText('รูปนั้นยังไม่ถูกส่งและไม่ถูกเก็บ', { exact: false }).waitFor()
  expect(await page.getByText('หน้านี้ถูกปิดตอนเปิดกล้อง', { exact: false }).count()).toBe(0)
  await system.look(page, '38-look-lost')
  await choose(page, await specimenPhoto('AGREEMENT'))
  await isReviewed(page)
  await context.close()
})

test('the two ways to a photo are on the screen of a paper without scrolling, however much it says above them', async () => {
  const { page, context } = await atAgreement('wipa')
  await system.look(page, '29-paper')
  for (const name of ['ถ่ายรูป', 'เลือกไฟล์']) {
    const box = await page.getByLabel(name, { exact: true }).boundingBox()
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(740)
  }
  await context.close()
})

test('the phone’s own back leads from the picture to the paper, and nothing was sent', async () => {
  const { page, context } = await atAgreement('malee')
  await choose(page, await specimenPhoto('AGREEMENT'))
  await isReviewed(page)
  await page.goBack()
  await page.getByLabel('ถ่ายรูป', { exact: true }).waitFor()
  expect(await page.locator('.pages li').count()).toBe(0)
  await context.close()
})
