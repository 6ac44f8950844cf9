const face = '"Phrom Sarabun"'
const patienceMs = 2_000

/** Whether this machine can write Thai by itself: where it cannot, every letter is the same empty box. */
function hasThai(): boolean {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return true
  context.font = '40px sans-serif'
  return context.measureText('ณ').width !== context.measureText('เ').width
}

/**
 * Waits for the bundled face on a machine without a Thai one, at most two seconds: Chromium keeps the boxes that it drew before
 * the face came, until the page is loaded anew. Phones have a Thai face and wait for nothing.
 */
export async function thaiFace(): Promise<void> {
  if (hasThai()) return
  const weights = [400, 600, 700].map((weight) =>
    document.fonts.load(`${weight} 16px ${face}`, 'ก'),
  )
  const late = new Promise((resolve) => setTimeout(resolve, patienceMs))
  await Promise.race([Promise.all(weights), late]).catch(() => undefined)
}
