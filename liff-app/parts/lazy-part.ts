import { lazy } from 'preact-iso'

/** A part of the app that is loaded when it is first shown; until then the former screen stays, with a bar above it. A network that fails leaves nobody there: it is tried until the part has come. */
export const lazyPart: typeof lazy = (load) => lazy(() => untilLoaded(load))

async function untilLoaded<T>(load: () => Promise<T>): Promise<T> {
  const { dataset } = document.documentElement
  dataset.loading = ''
  let answered = false
  for (let wait = 500; ; wait = Math.min(2 * wait, 8000)) {
    const part = await load().catch(() => undefined)
    if (part !== undefined) {
      delete dataset.loading
      return part
    }
    if (answered) loadAnew()
    await new Promise((resolve) => setTimeout(resolve, wait))
    answered = await serverAnswers()
  }
}

/** The server answers and the part does not come: it was of an older version, or the browser remembers that it failed. Not again and again. */
function loadAnew(): void {
  const key = 'phrom.loaded-anew'
  try {
    if (Date.now() - Number(sessionStorage.getItem(key)) < 20_000) return
    sessionStorage.setItem(key, String(Date.now()))
  } catch {
    // Where nothing is kept nobody knows how often: the part is only asked for again.
    return
  }
  location.reload()
}

let isMissing = false
addEventListener('vite:preloadError', () => {
  isMissing = true
})

/** Before something is tried again that needs a part which did not load: the browser would only remember that it failed. */
export async function bringMissingParts(): Promise<void> {
  if (isMissing && (await serverAnswers())) loadAnew()
}

const serverAnswers = () =>
  fetch('/api/health').then(
    ({ ok }) => ok,
    () => false,
  )
