import * as capture from '@phrom/liff-app/capture/capture.ts'

// Without a worker the same functions work on the page, as in browsers that cannot draw in workers.
if (location.search === '?without-worker') {
  Reflect.deleteProperty(globalThis, 'Worker')
  Reflect.deleteProperty(globalThis, 'OffscreenCanvas')
}
const input = document.querySelector('input')
input?.addEventListener('change', () => Object.assign(globalThis, { chosen: input.files?.[0] }))
Object.assign(globalThis, { capture, chosen: undefined })
