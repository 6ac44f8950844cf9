import { expect, test } from 'vitest'
import { checklist } from './checklist.ts'
import { listCard, listMessage } from './list-card.ts'
import { definitions } from './services/definitions.ts'
import type { Service } from './services/service.ts'
import { sharedListPath } from './shared-list.ts'
import { share } from './words/share.ts'
import type { Language } from './words/text.ts'

const languages: Language[] = ['th', 'en']
const name = definitions['change-first-name']?.[0] as Service
const divorce = definitions['divorce-by-consent']?.[0] as Service
const birthDate = '1956-01-31'
const list = checklist(
  name,
  { 'applicant.nationality': 'thai', houseHere: true, 'applicant.birthDate': birthDate },
  '2026-11-23',
)
const address = `https://phrom.example${sharedListPath(name, list)}`

/** Every text that a person reads on a card. */
function texts(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(texts)
  if (typeof node !== 'object' || node === null) return []
  const own = 'text' in node && typeof node.text === 'string' ? [node.text] : []
  return [...own, ...Object.values(node).flatMap(texts)]
}

test('the card says what it is about, how many papers, and opens the list', () => {
  const card = listCard(name, list, address, 'th')
  expect(texts(card.contents)).toEqual([
    'เอกสารที่ต้องเตรียม',
    'เปลี่ยนชื่อตัว',
    `เอกสาร ${list.papers.length} รายการ`,
    'เปิดดูหรือพิมพ์ได้ ไม่ต้องเข้าใช้',
  ])
  expect(card.contents.footer?.contents).toHaveLength(1)
  expect(card.contents.footer?.contents[0]?.action).toEqual({
    type: 'uri',
    label: 'เปิดรายการ',
    uri: address,
  })
})

test.each(languages)('counts none, one and many in words that fit (%s)', (language) => {
  const papers = [...list.papers, ...list.papers, ...list.papers].slice(0, 3)
  const told = [0, 1, 3].map((n) =>
    listMessage(name, { papers: papers.slice(0, n) }, language).replace(name.title[language], ''),
  )
  expect(told).toEqual(
    language === 'th'
      ? [' ไม่ต้องนำเอกสารมา', ' เอกสาร 1 รายการ', ' เอกสาร 3 รายการ']
      : [': No papers to bring', ': 1 paper', ': 3 papers'],
  )
})

test.each(languages)('a locked phone tells no service and no number of papers (%s)', (language) => {
  const { altText } = listCard(divorce, list, address, language)
  expect(altText).toBe(share.cardAlt[language])
  expect(altText).not.toContain(divorce.title[language])
  expect(altText).not.toMatch(/\d/)
  expect(altText.length).toBeLessThanOrEqual(80)
})

test('nothing that was answered is in what is sent', () => {
  expect(list.papers.length).toBeGreaterThan(0)
  for (const language of languages) {
    const sent = JSON.stringify([
      listCard(name, list, address, language),
      listMessage(name, list, language),
    ])
    expect(sent).not.toContain(birthDate)
    expect(sent).not.toMatch(/1956|2499|nationality|houseHere|thai/)
  }
})
