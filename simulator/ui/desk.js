/** One element: h('button', { type: 'button', onclick }, 'text'). */
function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value)
    else if (name === 'style') Object.assign(element.style, value)
    else if (value !== undefined && value !== false) element.setAttribute(name, value)
  }
  element.append(
    ...children.flat().filter((child) => child !== undefined && child !== null && child !== false),
  )
  return element
}

const api = '/_simulator'
const post = (path, body) =>
  fetch(api + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
let desk = await (await fetch(`${api}/desk`)).json()
const phones = []

const colours = { primary: '#00694a', secondary: '#e6ede9' }
const sizes = {
  xxs: '11px',
  xs: '13px',
  sm: '14px',
  md: '16px',
  lg: '19px',
  xl: '22px',
  xxl: '28px',
}
const gaps = { none: '0', xs: '2px', sm: '4px', md: '8px', lg: '12px', xl: '16px', xxl: '20px' }

/** Draws what a Flex message may hold. */
function flex(node, open) {
  if (node.type === 'carousel') return node.contents.map((bubble) => flex(bubble, open))
  if (node.type === 'bubble') {
    const parts = ['header', 'hero', 'body', 'footer'].filter((name) => node[name])
    return h(
      'div',
      { class: 'flex' },
      parts.map((name) => flex(node[name], open)),
    )
  }
  if (node.type === 'box') {
    const style = {
      display: 'flex',
      flexDirection: node.layout === 'vertical' ? 'column' : 'row',
      gap: gaps[node.spacing] ?? node.spacing ?? '0',
      backgroundColor: node.backgroundColor ?? '',
      borderRadius: node.cornerRadius ?? '',
      height: node.height ?? '',
      flex: node.flex ?? (node.layout === 'vertical' && node.height ? '1' : ''),
    }
    if (node.paddingAll) style.padding = node.paddingAll
    return h(
      'div',
      { style },
      node.contents.map((child) => flex(child, open)),
    )
  }
  if (node.type === 'text') {
    const style = {
      color: node.color ?? '',
      fontSize: sizes[node.size] ?? '16px',
      fontWeight: node.weight === 'bold' ? '700' : '400',
      textAlign: node.align ?? '',
    }
    return h('p', { style }, node.text)
  }
  if (node.type === 'button') {
    const style = {
      background: node.style === 'link' ? '#fff' : (node.color ?? colours[node.style]),
      color: node.style === 'primary' ? '#fff' : '#00694a',
    }
    return action(node.action, open, 'button', style)
  }
  if (node.type === 'separator') return h('hr')
  return h('span')
}

function action(what, open, className, style) {
  const tap = (event) => {
    event.preventDefault()
    open(what)
  }
  return h('a', { class: className, href: what.uri ?? '#', onclick: tap, style }, what.label ?? '')
}

class Phone {
  constructor(person, office) {
    this.person = person
    this.office = office
    this.root = h('section', { 'aria-label': 'โทรศัพท์' })
    this.talkAndMenu = h('div', { class: 'phone' })
    this.root.append(this.picker(), this.talkAndMenu)
    this.draw()
  }

  picker() {
    const select = (label, options, chosen, change) =>
      h(
        'label',
        {},
        label,
        h(
          'select',
          {
            onchange: (event) => {
              change(event.target.value)
              this.close()
              this.draw()
            },
          },
          options.map(([value, text]) =>
            h('option', { value, selected: value === chosen && 'selected' }, text),
          ),
        ),
      )
    const people = desk.people.map(({ id, name, is }) => [id, `${name} · ${is.th} / ${is.en}`])
    const offices = desk.offices.map(({ id, name }) => [id, name.th])
    return h(
      'div',
      { class: 'pick' },
      select('ใคร · Who', people, this.person, (value) => {
        this.person = value
      }),
      select('แชตของ · Chat of', offices, this.office, (value) => {
        this.office = value
      }),
    )
  }

  draw() {
    const person = desk.people.find(({ id }) => id === this.person)
    const office = desk.offices.find(({ id }) => id === this.office)
    const chat = office.chats[person.userId] ?? []
    const open = (what) => this.act(what)
    const entries = chat.map(({ by, message }) => {
      if (message.type === 'flex') return flex(message.contents, open)
      return h(
        'div',
        { class: by === 'person' ? 'bubble mine' : 'bubble' },
        message.text ?? `[${message.type}]`,
      )
    })
    const quick = chat.at(-1)?.message.quickReply?.items ?? []
    const talk = h(
      'div',
      { class: 'talk', tabindex: '0', role: 'log', 'aria-label': 'แชต' },
      entries.length > 0
        ? entries.flat()
        : h('p', { class: 'none' }, 'แตะเมนูด้านล่างเพื่อเริ่ม · Tap the menu below to begin'),
      quick.length > 0 &&
        h(
          'div',
          { class: 'quick' },
          quick.map(({ action: what }) =>
            h('button', { type: 'button', onclick: () => open(what) }, what.label),
          ),
        ),
    )
    const input = h('input', { 'aria-label': 'ข้อความ', placeholder: 'ข้อความ · Message' })
    const file = h('input', {
      type: 'file',
      'aria-label': 'ส่งรูปหรือไฟล์',
      onchange: () => file.files[0] && this.send(file.files[0]),
    })
    const say = h(
      'form',
      {
        class: 'say',
        onsubmit: (event) => {
          event.preventDefault()
          this.say(input.value)
          input.value = ''
        },
      },
      h('label', { class: 'attach', title: 'ส่งรูปหรือไฟล์ · Send a photo or file' }, '+', file),
      input,
      h('button', {}, 'ส่ง'),
    )
    this.talkAndMenu.replaceChildren(
      h('div', { class: 'bar' }, h('span', {}, office.name.th), this.blocking(office, person)),
      talk,
      say,
      this.menu(office, person, open),
      ...(this.window ? [this.window] : []),
    )
    talk.scrollTop = talk.scrollHeight
  }

  blocking(office, person) {
    const blocked = office.blocked.includes(person.userId)
    const event = blocked ? { type: 'follow', follow: { isUnblocked: true } } : { type: 'unfollow' }
    const tap = () => post('/speak', { office: this.office, person: this.person, event })
    return h('button', { type: 'button', onclick: tap }, blocked ? 'เลิกบล็อก' : 'บล็อก')
  }

  menu(office, person, open) {
    const id = office.menus[person.userId]
    const menu = id && office.menuAreas[id]
    if (!menu) return h('div')
    const { width, height } = menu.size
    return h(
      'nav',
      { class: 'menu', 'aria-label': menu.chatBarText },
      h('img', { src: `${api}/menus/${office.id}/${id}`, alt: '' }),
      menu.areas.map(({ bounds, action: what }) => {
        const link = action(what, open, '', {
          left: `${(bounds.x / width) * 100}%`,
          top: `${(bounds.y / height) * 100}%`,
          width: `${(bounds.width / width) * 100}%`,
          height: `${(bounds.height / height) * 100}%`,
        })
        link.replaceChildren()
        link.setAttribute('aria-label', what.label)
        return link
      }),
    )
  }

  say(text) {
    if (!text.trim()) return
    const message = { id: String(Date.now()), type: 'text', text }
    void post('/speak', {
      office: this.office,
      person: this.person,
      event: { type: 'message', message },
    })
  }

  async send(file) {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    const type = file.type.startsWith('image/') ? 'image' : 'file'
    const what = { type, contentType: file.type, fileName: file.name, base64 }
    await post('/media', { office: this.office, person: this.person, ...what })
  }

  act(what) {
    if (what.type === 'message') return this.say(what.text)
    const inApp = what.uri?.match(/^https:\/\/(?:liff|miniapp)\.line\.me\/(.*)$/)
    if (!inApp) return void window.open(what.uri, '_blank', 'noopener')
    this.open(`http://${this.person}.${location.host}/__line/liff/${inApp[1]}`)
  }

  open(address) {
    const title = h('span', {}, '')
    const frame = h('iframe', { src: address, title: 'LIFF', allow: 'camera' })
    this.frame = frame
    this.title = title
    this.window = h(
      'div',
      { class: 'window' },
      h(
        'div',
        { class: 'bar' },
        title,
        h('button', { type: 'button', 'aria-label': 'ปิด', onclick: () => this.close() }, '✕'),
      ),
      frame,
    )
    this.draw()
  }

  close() {
    this.window = undefined
    this.frame = undefined
    this.draw()
  }
}

addEventListener('message', ({ source, data }) => {
  const phone = phones.find(({ frame }) => frame?.contentWindow === source)
  if (!phone) return
  if (data.line === 'close') phone.close()
  if (data.line === 'title') phone.title.textContent = data.title
})

function add(person) {
  const phone = new Phone(person, desk.offices[0].id)
  phones.push(phone)
  document.querySelector('#phones').append(phone.root)
}
document
  .querySelector('#add')
  .addEventListener('click', () => add(phones.length === 1 ? 'suda' : 'somchai'))
add('malee')

new EventSource(`${api}/events`).onmessage = async () => {
  desk = await (await fetch(`${api}/desk`)).json()
  for (const phone of phones) if (!phone.window) phone.draw()
}
