const kept = 'phrom:door'

/**
 * The code that was scanned at the door of this office. It leaves the address at once, for whoever looks over the shoulder or is sent a
 * link; until it is used it stays in this window, where signing in leads away and back.
 */
export function takeDoorCode(office: string): string | undefined {
  const address = new URL(location.href)
  const scanned = address.searchParams.get('kiosk')
  if (scanned !== null) {
    address.searchParams.delete('kiosk')
    history.replaceState(history.state, '', address)
    keep(`${office} ${scanned}`)
  }
  const [of, code] = (scanned === null ? recall() : `${office} ${scanned}`).split(' ')
  return of === office && code ? code : undefined
}

export function dropDoorCode(): void {
  keep('')
}

function keep(text: string): void {
  try {
    sessionStorage.setItem(kept, text)
  } catch {
    // A phone that keeps nothing still takes a number while it is signed in.
  }
}

function recall(): string {
  try {
    return sessionStorage.getItem(kept) ?? ''
  } catch {
    return ''
  }
}
