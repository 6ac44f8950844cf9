const kept = 'phrom:slip'

/** The secret of a slip, from what stands behind the # of the address. Signing in with LINE loses that part, so it is kept for this window. */
export function secretHere(): string | undefined {
  const [, given] = /^#([\w-]{22})(?:\.|$)/.exec(location.hash) ?? []
  const place = `${kept}:${location.pathname}`
  try {
    if (given) sessionStorage.setItem(place, given)
    return given ?? sessionStorage.getItem(place) ?? undefined
  } catch {
    return given
  }
}
