import { citizen } from '@phrom/shared/words/citizen.ts'
import { uploadWords } from '@phrom/shared/words/uploads.ts'
import { t } from '../words.ts'
import { percentOf, reachable, type Upload } from './upload-list.ts'

/** In words how a page stands; with a warning where this window alone has it. */
export function tellUpload(upload: Upload): string {
  const said = tellState(upload)
  const atRisk = !upload.stored && upload.state !== 'refused'
  return atRisk ? `${said} · ${t(uploadWords.keepOpen)}` : said
}

function tellState({ state, percent, answer, stored }: Upload): string {
  if (state === 'sending') return t(citizen.sending, { p: percent })
  if (answer) return t(answer)
  if (reachable.value) return t(uploadWords.waitsTurn)
  return t(stored ? citizen.waitingNet : uploadWords.netOne)
}

/** The same for all the pages of a paper that are on their way; nothing where none is. */
export function tellPaper(moving: Upload[]): string | undefined {
  const [first] = moving
  if (!first) return
  const sending = moving.some(({ state }) => state === 'sending')
  if (sending && moving.length > 1) {
    return t(uploadWords.sendingPages, { n: moving.length, p: percentOf(moving) })
  }
  return tellUpload(moving.find(({ stored }) => !stored) ?? first)
}
