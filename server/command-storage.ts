import { Unanswerable } from './command.ts'
import { ConfigError, readStorageConfig, type StorageConfig } from './config.ts'
import { migrate, openDatabase } from './database/database.ts'
import type { Db } from './database/tables.ts'
import { KeyProblem } from './documents/keys/key-problem.ts'

/** Works on the server's database with the settings that the server has; what is wrong with them is said in one line. */
export async function withStorage<T>(
  work: (config: StorageConfig, db: Db) => Promise<T>,
): Promise<T> {
  try {
    const config = readStorageConfig(process.env)
    const db = openDatabase(config)
    try {
      await migrate(db)
      return await work(config, db)
    } finally {
      await db.destroy()
    }
  } catch (error) {
    const known = error instanceof ConfigError || error instanceof KeyProblem
    throw known ? new Unanswerable(error.message) : error
  }
}
