import { inquiryChat } from '@phrom/shared/words/inquiries.ts'
import { expect, test } from 'vitest'
import { startWebhook } from '../line/testing-line.ts'
import { inquiries, staff } from './testing-inquiries.ts'

async function startChat() {
  const server = await startWebhook()
  const { ask, event, post, replies, workOff } = server
  const list = async () => {
    const { json } = await ask('suda', 'GET', inquiries)
    return json.inquiries as unknown as { id: string; excerpt: string; state: string }[]
  }
  return {
    ...server,
    list,
    says: async (id: string, text: string, change: object = {}) => {
      await post([event(id, { message: { type: 'text', id: `m-${id}`, text }, ...change })])
      await workOff()
    },
    told: () => replies().map(({ messages }) => messages[0]?.text),
    answer: async (text: string) => {
      const [row] = await list()
      const body = { text, seen: null }
      return ask('suda', 'POST', `${inquiries}/${row?.id}/replies`, body)
    },
  }
}

test('what somebody writes reaches the staff, and they are told when the answer comes', async () => {
  const { list, says, told, setClock } = await startChat()
  await says('e1', 'ขอคุยกับเจ้าหน้าที่เรื่องชื่อลูก')
  expect(await list()).toMatchObject([{ excerpt: 'ขอคุยกับเจ้าหน้าที่เรื่องชื่อลูก', state: 'open' }])
  expect(told()).toEqual([expect.stringContaining(inquiryChat.toStaff.th)])
  // Five to twelve: over lunch.
  setClock('2026-11-20T04:55:00.000Z')
  await says('e2', 'ขอเบอร์เจ้าหน้าที่ ด่วน', { source: { type: 'user', userId: `U${'9'.repeat(32)}` } })
  expect(told().at(-1)).toMatch(/ส่งถึงเจ้าหน้าที่แล้ว จะตอบภายใน 13.10/)
})

test('in the middle of a talk with staff the chat keeps quiet', async () => {
  const { answer, list, says, told } = await startChat()
  await says('e1', 'ขอคุยกับเจ้าหน้าที่')
  await answer('ถามมาได้เลย')
  await says('e2', 'เปลี่ยนชื่อลูก')
  expect(told().filter((text) => text?.includes(inquiryChat.toStaff.th))).toHaveLength(1)
  expect(await list()).toMatchObject([{ excerpt: 'เปลี่ยนชื่อลูก', state: 'open' }])
})

test('an answer that has not left yet goes free with what is said to the person’s next message', async () => {
  const { answer, line, replies, says } = await startChat()
  await says('e1', 'ขอคุยกับเจ้าหน้าที่')
  await answer('ใช้บัตรประชาชน')
  await says('e2', 'ยังอยู่ไหม')
  expect(JSON.stringify(replies().at(-1))).toContain('ใช้บัตรประชาชน')
  expect(line.asked.filter(({ path }) => path.endsWith('/push'))).toEqual([])
})

test('a message that is unsent after staff have it is gone from the thread', async () => {
  const { ask, event, list, post, says, workOff } = await startChat()
  await says('e1', 'ขอคุยกับเจ้าหน้าที่ เลขบัตร 1-9999-00000-08-1')
  await post([event('e2', { type: 'unsend', message: undefined, unsend: { messageId: 'm-e1' } })])
  await workOff()
  const [row] = await list()
  expect(row?.excerpt).toBe('')
  const { json } = await ask('suda', 'GET', `${inquiries}/${row?.id}`)
  expect(JSON.stringify(json)).not.toContain('9999')
})

test('a group, another module of the account and a flood of the same event open nothing more', async () => {
  const { ask, list, says } = await startChat()
  await says('e1', 'x', { source: { type: 'group', groupId: 'C1', userId: `U${'1'.repeat(32)}` } })
  await says('e2', 'x', { mode: 'standby' })
  expect(await list()).toEqual([])
  for (let i = 0; i < 5; i++) await says('e3', 'ขอคุยกับเจ้าหน้าที่')
  const [row] = await list()
  const { json } = await ask('suda', 'GET', `${inquiries}/${row?.id}`)
  expect(json.messages).toHaveLength(1)
  const { json: waiting } = await ask('suda', 'GET', `${staff}/inquiries-waiting`)
  expect(waiting).toEqual({ count: 1, danger: [] })
})
