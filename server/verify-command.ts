import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { toInstant } from '@phrom/shared/time.ts'
import { countVerified, verifyBookings } from './bookings/verify.ts'
import { verifyPictures } from './chat/pictures/verify.ts'
import { verifyAnswers } from './chat/verify.ts'
import { verifyComplaints } from './complaints/verify.ts'
import { verifyCopies } from './copies/verify.ts'
import { openDatabase } from './database/database.ts'
import { rebuildFigures, verifyFigures } from './figures/verify.ts'
import { verifyGecc } from './gecc/verify.ts'
import { verifyHandovers } from './handover/verify.ts'
import { verifyHomeVisits } from './home-visits/verify.ts'
import { verifyMeasures } from './improve/verify.ts'
import { verifyInquiries } from './inquiries/verify.ts'
import { verifyMessages } from './line/verify.ts'
import { verifyEvents } from './line/webhook/verify.ts'
import { verifyNeighbours } from './neighbours/verify.ts'
import { verifyOpenData } from './open-data/verify.ts'
import { verifyReports } from './reports/verify.ts'
import { verifySurveys } from './survey/verify.ts'
import { verifySystems } from './systems/verify.ts'
import { verifyTickets } from './tickets/verify.ts'
import { verifyTraining } from './training/verify.ts'
import { verifyVolunteers } from './volunteers/verify.ts'

const usage = `verify [--json] [--rebuild-figures]     proves that all that is counted, booked, sent, asked and kept in a whole database agrees
--rebuild-figures: first counts anew what was counted wrongly of the days and months that are over
Reads DATABASE_URL, or the SQLite file in DATA_DIR (./data). Status 0: all is well; 1: something is wrong; 2: cannot be read.`

function giveUp(line: string): never {
  process.stderr.write(`${line}\n`)
  process.exit(2)
}

async function verify(json: boolean, rebuild: boolean): Promise<number> {
  const databaseUrl = process.env.DATABASE_URL || undefined
  const dataDir = process.env.DATA_DIR || './data'
  // Opening would make an empty one.
  if (!databaseUrl && !existsSync(join(dataDir, 'phrom.sqlite')))
    giveUp(`no database in ${dataDir}`)
  const db = openDatabase({ databaseUrl, dataDir })
  const start = performance.now()
  const rebuilt = rebuild ? await rebuildFigures(db, toInstant(Date.now())) : undefined
  const findings = [
    ...(await verifyBookings(db)),
    ...(await verifyHandovers(db)),
    ...(await verifyTickets(db)),
    ...(await verifyMessages(db)),
    ...(await verifyEvents(db)),
    ...(await verifyAnswers(db)),
    ...(await verifyPictures(db, toInstant(Date.now()))),
    ...(await verifyInquiries(db)),
    ...(await verifyTraining(db)),
    ...(await verifyVolunteers(db)),
    ...(await verifyCopies(db)),
    ...(await verifyNeighbours(db)),
    ...(await verifyHomeVisits(db)),
    ...(await verifyComplaints(db)),
    ...(await verifySurveys(db)),
    ...(await verifyGecc(db)),
    ...(await verifyMeasures(db)),
    ...(await verifyFigures(db, toInstant(Date.now()))),
    ...(await verifySystems(db)),
    ...(await verifyOpenData(db)),
    ...(await verifyReports(db)),
  ]
  const milliseconds = Math.round(performance.now() - start)
  const counts = await countVerified(db)
  await db.destroy()
  if (json)
    console.log(
      JSON.stringify({ ok: findings.length === 0, ...counts, milliseconds, rebuilt, findings }),
    )
  else {
    if (rebuilt !== undefined) console.log(`${rebuilt} days and months counted anew`)
    for (const { check, officeId, what } of findings) console.log(`${officeId}: ${check}: ${what}`)
    const told = `${counts.slots} slots, ${counts.bookings} bookings, ${counts.tickets} tickets, ${milliseconds} ms`
    console.log(
      findings.length === 0 ? `all is well: ${told}` : `${findings.length} wrong: ${told}`,
    )
  }
  return findings.length === 0 ? 0 : 1
}

try {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      'rebuild-figures': { type: 'boolean', default: false },
    },
  })
  process.exitCode = await verify(values.json, values['rebuild-figures'])
} catch (error) {
  const { code, message } = error as { code?: string; message: string }
  giveUp(code?.startsWith('ERR_PARSE_ARGS') ? usage : (message.split('\n')[0] ?? ''))
}
