import { expect, test } from 'vitest'
import { allowedLinks, fillReply, linksIn, whyNotReply } from './reply-text.ts'
import { givenReplies } from './words/inquiries.ts'

const own = ['https://liff.line.me/2000000001-test', 'https://phrom.example']

test.each([
  'ดูที่ https://liff.line.me/2000000001-test/bangphrom/services/marriage ค่ะ',
  'https://phrom.example',
  'ดูที่ https://www.bangkok.go.th/page?x=1#a',
  'แบบฟอร์มอยู่ที่ https://stat.bora.dopa.go.th/form.pdf',
  'เขียนถึง registrar@bangkok.go.th หรือ somebody@gmail.com',
  'มาได้ 09.00-12.00 น. เอกสาร ท.ร.14/1 ของนาย ก.ข.',
  'Bring form 1.2, e.g. the blue one. Mr.Somchai will help, at 10.30',
])('lets %s leave', (text) => {
  expect(whyNotReply(text, own)).toBeUndefined()
})

test.each([
  'http://www.bangkok.go.th',
  'https://bangkok.go.th@evil.example/x',
  'https://bangkok.go.th.evil.example',
  'https://evil.example/bangkok.go.th',
  'https://bangkok.go.th:8443/',
  'https://xn--bngkok-eva.example/.go.th',
  'https://liff.line.me/2000000001-testing/x',
  'https://liff.line.me/9999999999-other',
  'https://phrom.example.evil.example',
  'ดูที่bit.ly/abc',
  'www.facebook.com/office',
  'tinyurl.com',
  'BIT.LY/ABC',
  'javascript://bangkok.go.th/%0aalert(1)',
  'line://app/1',
  'ftp://bangkok.go.th/x',
  'https://go.th',
  'bangkok.go.th',
])('keeps %s from leaving', (text) => {
  expect(whyNotReply(`ดูที่นี่ ${text} ค่ะ`, own)).toBe('link')
})

test('an address ends before the punctuation after it', () => {
  expect(linksIn('(ดู https://www.bangkok.go.th/a).')).toEqual(['https://www.bangkok.go.th/a'])
  const text = 'https://a.go.th, https://a.go.th และ https://phrom.example/b'
  expect(allowedLinks(text, own)).toEqual(['https://a.go.th', 'https://phrom.example/b'])
})

test('what is empty, too long or has a field left open does not leave', () => {
  expect(whyNotReply(' \n ', own)).toBe('empty')
  expect(whyNotReply('ก'.repeat(1501), own)).toBe('long')
  expect(whyNotReply('ขอทราบเพิ่ม {question}', own)).toBe('unfilled')
})

test('a ready-made reply speaks as its writer does, and keeps open what only they know', () => {
  const fields = { firstName: 'มาลี', staffTeam: 'งานทะเบียนทั่วไป', link: own[0] ?? '' }
  const { thanks, ask, closing, list } = givenReplies
  expect(fillReply(thanks.text.th, 'ka', fields)).toBe('สวัสดีค่ะ คุณมาลี งานทะเบียนทั่วไปรับเรื่องแล้วค่ะ')
  expect(fillReply(ask.text.th, 'ka', fields)).toBe('ขอทราบเพิ่มเพื่อตอบให้ตรงค่ะ {question}คะ')
  expect(fillReply(ask.text.th, 'krap', fields)).toContain('{question}ครับ')
  expect(fillReply(closing.text.th, 'none', fields)).toBe('ถ้ามีอะไรเพิ่มพิมพ์มาได้เลย')
  expect(whyNotReply(fillReply(list.text.th, 'none', fields), own)).toBeUndefined()
})

test('of every given reply all that stands in braces is known or asked for', () => {
  const known = ['firstName', 'staffTeam', 'link', 'ka', 'kha']
  const asked = ['question', 'paper', 'agency', 'due', 'reason', 'where']
  for (const { text } of Object.values(givenReplies)) {
    for (const language of ['th', 'en'] as const) {
      const fields = [...text[language].matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
      expect(fields.filter((name) => !known.includes(name) && !asked.includes(name))).toEqual([])
    }
    // A sentence that ends politely does so in Thai alone.
    expect(text.en).not.toMatch(/\{kh?a\}/)
  }
})
