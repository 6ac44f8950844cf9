import { sendFiles } from './media.js'
import { action, drawn, h } from './message.js'

const api = '/_simulator'
const post = (path, body) =>
  fetch(api + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
let desk = await (await fetch(`${api}/desk`)).json()
const phones = []

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
    this.chats = h('select', {
      onchange: (event) => {
        this.office = event.target.value
        this.close()
      },
    })
    const languages = [
      ['th', 'ไทย'],
      ['en', 'English'],
    ]
    const { language } = desk.people.find(({ id }) => id === this.person)
    return h(
      'div',
      { class: 'pick' },
      select('ใคร · Who', people, this.person, (value) => {
        this.person = value
        this.root.firstElementChild.replaceWith(this.picker())
      }),
      select('ภาษา · Language', languages, language, (value) => {
        void post('/switch', { person: this.person, language: value })
      }),
      h('label', {}, 'แชตของ · Chat of', this.chats),
    )
  }

  /** The offices, and the friends and groups with whom this person has a chat. */
  drawChats() {
    const friends = Object.keys(desk.talks).flatMap((talk) => {
      const group = desk.groups.find(({ id }) => id === talk)
      if (group) return group.members.includes(this.person) ? [[talk, group.name]] : []
      const pair = talk.split('+')
      if (!pair.includes(this.person)) return []
      const other = pair.find((id) => id !== this.person)
      return [[talk, desk.people.find(({ id }) => id === other).name]]
    })
    const chats = [...desk.offices.map(({ id, name }) => [id, name.th]), ...friends]
    if (!chats.some(([id]) => id === this.office)) this.office = desk.offices[0].id
    const options = chats.map(([value, text]) =>
      h('option', { value, selected: value === this.office && 'selected' }, text),
    )
    this.chats.replaceChildren(...options)
    return chats.find(([id]) => id === this.office)[1]
  }

  draw() {
    const name = this.drawChats()
    const between = desk.talks[this.office]
    if (between) return this.drawTalk(name, between)
    const person = desk.people.find(({ id }) => id === this.person)
    const office = desk.offices.find(({ id }) => id === this.office)
    const chat = office.chats[person.userId] ?? []
    const open = (what) => this.act(what)
    const inChat = {
      office: this.office,
      chat,
      unsend: (messageId) => this.tell({ type: 'unsend', unsend: { messageId } }),
    }
    const entries = chat.map(({ by, message }) => drawn(message, by === 'person', open, inChat))
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
    // A message that comes in takes nothing away that is being typed.
    const whose = `${this.person} ${this.office}`
    if (this.typing?.whose !== whose) {
      const field = { 'aria-label': 'ข้อความ', placeholder: 'ข้อความ · Message' }
      this.typing = { whose, input: h('input', field) }
    }
    const { input } = this.typing
    const isTyping = document.activeElement === input
    const file = h('input', {
      type: 'file',
      multiple: true,
      'aria-label': 'ส่งรูปหรือไฟล์',
      onchange: () => sendFiles(post, this.office, this.person, [...file.files]),
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
      h(
        'button',
        {
          type: 'button',
          title:
            'ส่งตำแหน่ง พิมพ์ 13.75,100.5 หรือเว้นว่าง · Send a location: type 13.75,100.5 or nothing',
          onclick: () => {
            this.locate(input.value)
            input.value = ''
          },
        },
        'ตำแหน่ง',
      ),
      input,
      h('button', {}, 'ส่ง'),
    )
    this.talkAndMenu.replaceChildren(
      h('div', { class: 'bar' }, h('span', {}, name), this.blocking(office, person)),
      talk,
      say,
      this.menu(office, person, open),
      ...(this.window ? [this.window] : []),
    )
    if (isTyping) input.focus({ preventScroll: true })
    talk.scrollTop = talk.scrollHeight
  }

  /** What people sent each other; no menu, no office. */
  drawTalk(name, entries) {
    const nameOf = (by) => desk.people.find(({ id }) => id === by).name
    const talk = h(
      'div',
      { class: 'talk', tabindex: '0', role: 'log', 'aria-label': 'แชต' },
      entries.flatMap(({ by, message }) => {
        const mine = by === this.person
        const sent = drawn(message, mine, (what) => this.act(what))
        return mine ? sent : [h('p', { class: 'from' }, nameOf(by)), sent].flat()
      }),
    )
    this.talkAndMenu.replaceChildren(
      h('div', { class: 'bar' }, h('span', {}, name)),
      talk,
      ...(this.window ? [this.window] : []),
    )
    talk.scrollTop = talk.scrollHeight
  }

  /** The one thing that can be done about this friendship now. */
  blocking(office, person) {
    const blocked = office.blocked.includes(person.userId)
    const [words, event] = blocked
      ? ['เลิกบล็อก', { type: 'follow', follow: { isUnblocked: true } }]
      : office.following.includes(person.userId)
        ? ['บล็อก', { type: 'unfollow' }]
        : ['เพิ่มเพื่อน', { type: 'follow', follow: { isUnblocked: false } }]
    const tap = () => post('/speak', { office: this.office, person: this.person, event })
    return h('button', { type: 'button', onclick: tap }, words)
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
    this.tell({ type: 'message', message: { id: String(Date.now()), type: 'text', text } })
  }

  /** A location, as somebody chooses one on LINE's map: the one that is typed, or one near the first office. */
  locate(typed) {
    const [latitude, longitude] = typed.split(',').map(Number)
    const at = longitude ? { latitude, longitude } : { latitude: 13.756, longitude: 100.502 }
    const place = { title: 'ตำแหน่ง', address: `${at.latitude}, ${at.longitude}` }
    const message = { id: String(Date.now()), type: 'location', ...place, ...at }
    this.tell({ type: 'message', message })
  }

  /** What the office hears of what this person does; `shown` stands in the chat. */
  tell(event, shown) {
    void post('/speak', { office: this.office, person: this.person, event, shown })
  }

  act(what) {
    if (what.type === 'message') return this.say(what.text)
    if (what.type === 'postback') {
      if (what.inputOption === 'openKeyboard') {
        this.typing.input.value = what.fillInText ?? ''
        this.typing.input.focus()
      }
      return this.tell({ type: 'postback', postback: { data: what.data } }, what.displayText)
    }
    const inApp = what.uri?.match(/^https:\/\/(?:liff|miniapp)\.line\.me\/(.*)$/)
    if (!inApp) return void window.open(what.uri, '_blank', 'noopener')
    this.open(`http://${this.person}.${location.host}/__line/liff/${inApp[1]}`)
  }

  open(address) {
    const title = h('span', {}, '')
    const frame = h('iframe', { src: address, title: 'LIFF', allow: 'camera; geolocation' })
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
