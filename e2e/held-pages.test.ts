import { execFileSync } from 'node:child_process'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { startClamd } from '@phrom/server/documents/scan/testing-clamd.ts'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { answerAll, child, openService, photograph, shown, tap, usePicture } from './citizen.ts'
import { sendMarriage } from './sent-case.ts'
import { specimenPage, specimenPhoto } from './specimens.ts'
import { startSystem } from './system.ts'

const desk = { width: 1366, height: 768 }
const held = shown('กำลังตรวจหาไวรัสในหน้านี้')
const lost = 'เปิดไฟล์ของหน้านี้ไม่ได้แล้ว'

/** A case of malee's before the office, in a system whose scanner gives no verdict until it is told to. */
async function setup() {
  const daemon = await startClamd()
  const waiting: (() => void)[] = []
  let works = false
  daemon.answerWith((_file, socket) => {
    const clean = () => socket.end('stream: OK\0')
    if (works) clean()
    else waiting.push(clean)
  })
  const { port } = daemon.address as { port: number }
  const system = await startSystem({ settings: { CLAMD: `tcp://127.0.0.1:${port}` } })
  onTestFinished(() => system.stop())
  const page = await specimenPage('PASSPORT')
  const id = await sendMarriage(system, 'malee', async () => [page])
  const letClean = () => {
    works = true
    for (const clean of waiting.splice(0)) clean()
  }
  const openCase = async (size = desk) =>
    (await system.phone('suda', `/bangphrom/staff/cases/${id}`, { size })).page
  return { system, id, letClean, openCase }
}

const picture = (page: Page) => page.locator('.picture img').first()

test('a page that waits for the scanner is seen by nobody, is accepted by nobody, and comes by itself when it is clean', async () => {
  const { system, letClean, openCase } = await setup()
  const staff = await openCase()
  await staff.locator('.picture').getByText(held).waitFor()
  expect(await staff.locator('img').count()).toBe(0)
  await tap(staff, 'ผ่าน')
  await staff.locator('.notes').getByText(held).waitFor()
  await system.inspect(staff, '90-held-desk')
  const small = await openCase({ width: 360, height: 740 })
  await small.locator('.picture').getByText(held).waitFor()
  await system.look(small, '91-held-phone')
  await small.context().close()

  const { page: own } = await system.phone('prasit')
  await openService(own, 'ชื่อและชื่อสกุล', /เปลี่ยนชื่อตัว/)
  await tap(own, 'เริ่มเตรียมเอกสาร')
  await answerAll(own, child)
  await tap(own, 'ส่งรูปให้ตรวจก่อนมา')
  await own.getByRole('checkbox').check()
  await tap(own, 'บันทึกแล้วไปต่อ')
  await photograph(own, 0, await specimenPhoto('PARENT CONSENT'), async () => {
    await own.getByText(shown('ได้รับแล้ว กำลังตรวจหาไวรัส')).waitFor()
    expect(await own.locator('.pages img').count()).toBe(0)
    await system.look(own, '94-held-citizen')
  })
  await own.context().close()

  letClean()
  // A scanner that was silent for a minute is asked again after half a minute.
  await picture(staff).waitFor({ timeout: 100_000 })
  await tap(staff, 'ผ่าน')
  await staff.getByText(/^ผ่านแล้ว/).waitFor()
})

test('a page whose file is lost is asked for again, and a new one takes its place', async () => {
  const { system, id, letClean, openCase } = await setup()
  letClean()
  const staff = await openCase()
  await picture(staff).waitFor({ timeout: 100_000 })
  const folder = join(system.dataDir, 'documents', 'bangphrom', id)
  rmSync(join(folder, readdirSync(folder).sort()[0] ?? ''))
  execFileSync(process.execPath, ['server/sweep-command.ts'], {
    env: { ...process.env, NODE_ENV: 'development', DATA_DIR: system.dataDir },
  })
  await staff.reload()
  const mark = staff.getByRole('button', { name: new RegExp(lost) })
  await mark.click()
  await staff.locator('.picture').getByText(new RegExp(lost)).waitFor()
  await staff.getByText(shown('ระบบส่งกลับเพราะ')).waitFor()
  await system.inspect(staff, '95-lost-desk')
  const small = await openCase({ width: 360, height: 740 })
  await small.getByRole('button', { name: new RegExp(lost) }).click()
  await system.look(small, '96-lost-phone')

  const { page: own } = await system.phone('malee', `/bangphrom/cases/${id}`)
  await own.getByText(shown('เป็นความผิดของระบบ')).waitFor()
  await system.look(own, '97-lost-case')
  await tap(own, 'แก้ใบนี้')
  await own.getByText(new RegExp(lost)).waitFor()
  await system.look(own, '98-lost-paper')
  await own.getByLabel('เพิ่มหน้า', { exact: true }).setInputFiles({
    name: 'photo.jpg',
    mimeType: 'image/jpeg',
    buffer: await specimenPhoto('SINGLE STATUS'),
  })
  await usePicture(own)
  await own.getByText('หน้า 2', { exact: true }).waitFor()
  await tap(own, 'เสร็จแล้ว')
  await tap(own, 'ส่งใบที่แก้แล้ว')
  await own.getByText(shown('รอตรวจ')).waitFor()
})
