import { h } from './message.js'

/** What can be made to go wrong on this desk: each button throws one switch of the simulator, and its last one sets it right. */
const groups = [
  [
    'โทรศัพท์และการเข้าใช้',
    'Phone and sign-in',
    [
      ['เน็ตช้า 2 วินาที', 'Slow network, 2 s', { networkMs: 2000 }],
      ['เน็ตปกติ', 'Normal network', { networkMs: 0 }],
      ['ID token อายุ 30 วินาที', 'ID tokens live 30 s', { idTokenSeconds: 30 }],
      ['ID token อายุ 1 ชั่วโมง', 'ID tokens live 1 h', { idTokenSeconds: 3600 }],
      ['ยกเลิก access token ทุกใบ', 'Revoke all access tokens', { revoke: true }],
    ],
  ],
  [
    'LINE ทั้งระบบ',
    'All of LINE',
    [
      ['LINE ล่ม', 'LINE is down (503)', { down: true }],
      ['LINE กลับมาแล้ว', 'LINE is back', { down: false }],
      ['LINE ตอบช้า 3 วินาที', 'LINE answers in 3 s', { slowMs: 3000 }],
      ['LINE ตอบปกติ', 'LINE answers at once', { slowMs: 0 }],
    ],
  ],
  [
    'ข้อความถัดไป',
    'The next push',
    [
      ['ถี่เกินไป (429)', 'Too fast (429)', { failNextPush: 'rate' }],
      ['โควตาหมด (429)', 'Quota used up (429)', { failNextPush: 'quota' }],
      ['LINE ผิดพลาด (500)', 'Error (500)', { failNextPush: 'error' }],
      ['ส่งแล้วแต่ไม่ตอบ', 'Sent, answer lost', { failNextPush: 'timeout' }],
      ['ทุกข้อความ: พลาด 1 ใน 10', 'Every push: one in ten fails', { failShare: 0.1 }],
      ['ทุกข้อความ: ปกติ', 'Every push: as usual', { failShare: 0 }],
    ],
  ],
  [
    'เรื่องที่ LINE แจ้งสำนักงาน',
    'Webhooks',
    [
      ['แจ้งซ้ำทุกเรื่อง', 'Each event twice at once', { webhooks: { twice: true } }],
      ['แจ้งช้า 3 วินาที', 'Each event 3 s late', { webhooks: { delayMs: 3000 } }],
      ['กัก 3 เรื่องถัดไป แล้วส่งกลับลำดับ', 'Hold 3, then send reversed', { webhooks: { hold: 3 } }],
      ['รหัสตอบกลับหมดเวลา', 'Reply tokens are late', { endReplyTokens: true }],
      ['แจ้งตามปกติ', 'Events as usual', { webhooks: { twice: false, delayMs: 0, hold: 0 } }],
    ],
  ],
  [
    'ไฟล์ในแชต',
    'Files in the chat',
    [
      ['กำลังเตรียม', 'Being prepared', { content: 'preparing' }],
      ['หายแล้ว', 'Gone', { content: 'gone' }],
      ['ปกติ', 'There', { content: 'ready' }],
    ],
  ],
]

const said = h('p', { role: 'status' })
async function throwSwitch(change, th) {
  const answer = await fetch('/_simulator/switch', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(change),
  })
  said.textContent = answer.ok ? `✓ ${th}` : `✗ ${answer.status}`
}
const both = (th, en) => [`${th} `, h('span', { lang: 'en' }, en)]
const button = (th, en, press) => h('button', { type: 'button', onclick: press }, ...both(th, en))
const box = (th, en, content) => h('fieldset', {}, h('legend', {}, ...both(th, en)), ...content)

const { offices } = await (await fetch('/_simulator/desk')).json()

/** The month's allowance of one office, and whether LINE tells it anything. */
function ofOffice({ id, name, quota, used }) {
  const most = h('input', { type: 'number', min: '0', value: quota ?? '', size: '6' })
  const set = () => {
    const limit = most.value === '' ? null : Number(most.value)
    void throwSwitch({ office: id, quota: limit }, `${name.th}: ${limit ?? '∞'}`)
  }
  const webhook = (webhookOff, th) => () =>
    throwSwitch({ office: id, webhookOff }, `${name.th}: ${th}`)
  return box(name.th, name.en, [
    h('label', {}, ...both(`โควตาต่อเดือน (ใช้ไป ${used})`, `Messages a month (${used} used)`), most),
    button('ตั้งโควตา', 'Set; empty: no limit', set),
    button('ปิด webhook', 'Webhook off', webhook(true, 'ปิด webhook')),
    button('เปิด webhook', 'Webhook on', webhook(false, 'เปิด webhook')),
    button('แจ้งเรื่องล่าสุดซ้ำ', 'Redeliver the last event', async () => {
      const answer = await fetch(`/_simulator/redeliver/${id}`, { method: 'POST' })
      said.textContent = `${name.th}: ${(await answer.json()).status}`
    }),
  ])
}

const boxes = groups.map(([th, en, switches]) =>
  box(
    th,
    en,
    switches.map(([what, english, change]) =>
      button(what, english, () => throwSwitch(change, what)),
    ),
  ),
)
document.querySelector('#faults').append(h('div', {}, boxes, offices.map(ofOffice)), said)
