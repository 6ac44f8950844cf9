/** What can be made to go wrong on this desk: each button throws one switch of the simulator. */
const faults = [
  ['เน็ตช้า 2 วินาที', 'Slow network, 2 s', { networkMs: 2000 }],
  ['เน็ตปกติ', 'Normal network', { networkMs: 0 }],
  ['LINE ตอบช้า 3 วินาที', 'LINE answers in 3 s', { slowMs: 3000 }],
  ['LINE ตอบปกติ', 'LINE answers at once', { slowMs: 0 }],
  ['ข้อความถัดไป: ถี่เกินไป (429)', 'Next push: too fast (429)', { failNextPush: 'rate' }],
  ['ข้อความถัดไป: โควตาหมด (429)', 'Next push: quota used up (429)', { failNextPush: 'quota' }],
  ['ข้อความถัดไป: LINE ล่ม (500)', 'Next push: LINE is down (500)', { failNextPush: 'error' }],
  ['ข้อความถัดไป: ส่งแล้วแต่ไม่ตอบ', 'Next push: sent, answer lost', { failNextPush: 'timeout' }],
  ['ID token อายุ 30 วินาที', 'ID tokens live 30 s', { idTokenSeconds: 30 }],
  ['ID token อายุ 1 ชั่วโมง', 'ID tokens live 1 h', { idTokenSeconds: 3600 }],
  ['ยกเลิก access token ทุกใบ', 'Revoke all access tokens', { revoke: true }],
  ['ไฟล์ในแชต: กำลังเตรียม', 'Chat files: being prepared', { content: 'preparing' }],
  ['ไฟล์ในแชต: หายแล้ว', 'Chat files: gone', { content: 'gone' }],
  ['ไฟล์ในแชต: ปกติ', 'Chat files: there', { content: 'ready' }],
]

const said = document.createElement('p')
said.setAttribute('role', 'status')
const buttons = faults.map(([th, en, change]) => {
  const button = document.createElement('button')
  const english = document.createElement('span')
  english.lang = 'en'
  english.textContent = en
  button.type = 'button'
  button.append(`${th} `, english)
  button.addEventListener('click', async () => {
    const answer = await fetch('/_simulator/switch', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(change),
    })
    said.textContent = answer.ok ? `✓ ${th}` : `✗ ${answer.status}`
  })
  return button
})
document.querySelector('#faults').append(...buttons, said)
