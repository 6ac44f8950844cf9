import './as-asked.ts'
import * as capture from '@phrom/liff-app/capture/capture.ts'

const input = document.querySelector('input')
input?.addEventListener('change', () => Object.assign(globalThis, { chosen: input.files?.[0] }))
Object.assign(globalThis, { capture, chosen: undefined })
