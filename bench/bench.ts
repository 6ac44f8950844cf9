import { answers } from './answers.ts'
import { booking } from './booking.ts'
import { bundle } from './bundle.ts'
import { calendar } from './calendar.ts'
import { counter } from './counter.ts'
import { figures as figurePages } from './figures.ts'
import { find } from './find.ts'
import { http } from './http.ts'
import { judge } from './judge.ts'
import { outbox } from './outbox.ts'
import { photo } from './photo.ts'
import { replies } from './replies.ts'
import { rules } from './rules.ts'
import { upload } from './upload.ts'
import { viewer } from './viewer.ts'
import { webhook } from './webhook.ts'

/** Each answers its figures; units stand in the names. */
const benches: Record<string, () => Promise<Record<string, number>>> = {
  answers,
  bundle,
  http,
  booking,
  calendar,
  counter,
  rules,
  figures: figurePages,
  find,
  photo,
  judge,
  upload,
  viewer,
  outbox,
  webhook,
  replies,
}

const name = process.argv[2] ?? ''
const bench = benches[name]
if (!bench) {
  console.error(`npm run bench -- NAME, where NAME is one of: ${Object.keys(benches).join(', ')}`)
  process.exit(2)
}
const figures = await bench()
if (process.argv.includes('--json')) console.log(JSON.stringify({ name, figures }))
else for (const [key, value] of Object.entries(figures)) console.log(`${key.padEnd(36)} ${value}`)
const wrong = ['oversold', 'calledTwice', 'lost', 'doubled', 'lostKilled', 'doubledKilled']
process.exit(wrong.some((key) => figures[key]) ? 1 : 0)
