import { parentPort, workerData } from 'node:worker_threads'
import { openDatabase } from '../database/database.ts'
import { verifyHandovers } from '../handover/verify.ts'
import { verifyEvents } from '../line/webhook/verify.ts'
import { verifyTickets } from '../tickets/verify.ts'
import { verifyBookings } from './verify.ts'

const db = openDatabase(workerData)
for (const finding of await verifyBookings(db)) {
  parentPort?.postMessage({ finding, message: 'bookings do not agree' })
}
for (const finding of await verifyHandovers(db)) {
  parentPort?.postMessage({ finding, message: 'hand-overs do not agree' })
}
for (const finding of await verifyTickets(db)) {
  parentPort?.postMessage({ finding, message: 'tickets do not agree' })
}
for (const finding of await verifyEvents(db)) {
  parentPort?.postMessage({ finding, message: 'events of LINE do not agree' })
}
await db.destroy()
