/**
 * LINE's list of friends. Outside LINE it is a window, to which the app hands the messages when it answers the app's question whether
 * it is there; inside, LINE itself shows it and has the messages from the address that asked for it.
 */
const inside = new URLSearchParams(location.hash.slice(1)).get('data')
const form = document.querySelector('form')
const [send, cancel] = [document.querySelector('#send'), document.querySelector('#cancel')]
const query = location.search
let payload

function take(given) {
  payload = given
  const type = given.isMultiple ? 'checkbox' : 'radio'
  for (const input of form.querySelectorAll('input')) input.type = type
  look()
}
function look() {
  send.disabled = !payload || !form.querySelector('input:checked')
}
function leave() {
  if (inside) parent.postMessage({ line: 'picked' }, location.origin)
  else window.close()
}

if (inside) take(JSON.parse(inside))
else
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== window.opener || origin !== location.origin) return
    if (data.name === 'ready') take(data.body)
    else if (data.name === 'healthcheck' && !payload)
      source.postMessage({ name: 'receivedHealthcheck', body: {} }, origin)
  })

// Chromium leaves Thai as boxes that was laid out before its face came.
const faces = ['16px', 'bold 16px'].map((face) => document.fonts.load(`${face} "Desk Thai"`, 'ก'))
void Promise.allSettled(faces).then(() => {
  form.hidden = false
})
form.addEventListener('change', look)
form.addEventListener('submit', async (event) => {
  event.preventDefault()
  const to = [...form.querySelectorAll('input:checked')].map(({ value }) => value)
  const answer = await fetch(`${location.pathname}/send${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ to, messages: payload.messages }),
  })
  if (answer.ok) return leave()
  form.querySelector('[role=status]').textContent = `✗ ${await answer.text()}`
})
cancel.addEventListener('click', async () => {
  const body = new URLSearchParams({ result: 'CANCEL' })
  await fetch(`${location.pathname}/result${query}`, { method: 'POST', body })
  leave()
})
