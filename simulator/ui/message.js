/** One element: h('button', { type: 'button', onclick }, 'text'). */
export function h(tag, attributes = {}, ...children) {
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

export function action(what, open, className, style) {
  const tap = (event) => {
    event.preventDefault()
    open(what)
  }
  return h('a', { class: className, href: what.uri ?? '#', onclick: tap, style }, what.label ?? '')
}

/** A photo of one's own, which one may take back; in a quotation it is small, and alone. */
function photo(message, { office, unsend }, isQuoted) {
  const src = `/_simulator/media/${office}/${message.id}`
  const image = h('img', {
    src,
    alt: isQuoted ? 'ตอบรูปนี้' : 'รูปที่ส่ง',
    class: isQuoted ? 'quoted' : 'photo',
  })
  if (isQuoted) return image
  const takeBack = { type: 'button', class: 'unsend', onclick: () => unsend(message.id) }
  return h('div', { class: 'sent' }, image, h('button', takeBack, 'ยกเลิกข้อความ'))
}

/** One message as the chat shows it. `inChat`: the chat with an office in which it stands. */
export function drawn(message, mine, open, inChat) {
  if (message.type === 'image' && mine && inChat) return photo(message, inChat)
  if (message.type !== 'flex') {
    const quoted =
      message.quoteToken &&
      inChat?.chat.find((one) => one.message.quoteToken === message.quoteToken)
    return h(
      'div',
      { class: mine ? 'bubble mine' : 'bubble' },
      quoted && photo(quoted.message, inChat, true),
      message.text ?? message.fileName ?? message.address ?? `[${message.type}]`,
    )
  }
  const card = flex(message.contents, open)
  if (mine && card instanceof Element) card.classList.add('own')
  return card
}
