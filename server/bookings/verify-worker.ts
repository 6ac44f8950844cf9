import { parentPort, workerData } from 'node:worker_threads'
import { openDatabase } from '../database/database.ts'
import { verifyBookings } from './verify.ts'

const db = openDatabase(workerData)
for (const finding of await verifyBookings(db)) parentPort?.postMessage(finding)
await db.destroy()
