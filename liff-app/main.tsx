import './look/tokens.css'
import './look/look.css'
import './look/face.css'
import { render } from 'preact'
import { sessionRecalled, signIn } from './api.ts'
import { thaiFace } from './look/thai-face.ts'
import { App } from './routes.tsx'
import { language } from './words.ts'

document.documentElement.lang = language.value

function isBeingOpened(): boolean {
  return (
    /[?&](liff\.state|code|error)=/.test(location.search) || location.hash.includes('access_token=')
  )
}

async function start(): Promise<void> {
  // While LINE opens the app it changes the address itself; nothing else may, so the screens wait for it.
  if (isBeingOpened()) await signIn().catch(() => undefined)
  else void sessionRecalled()
  await thaiFace()
  const root = document.getElementById('app')
  if (root) render(<App />, root)
}

void start()
