import type { Compilable, CompiledQuery, DialectAdapter } from 'kysely'
import type { Db } from './tables.ts'

class Blank {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

/**
 * A statement of a path that many walk at once: put together when it is first wanted, then only given its values, for Kysely takes longer
 * to put one together than the database to run it. The values have the same names each time, and what is built cannot depend on them.
 */
export function prepared<Values extends object, Row>(
  build: (db: Db, values: Values) => Compilable<Row>,
) {
  // SQL is another for each kind of database; a database and its transactions share their adapter.
  const known = new WeakMap<DialectAdapter, CompiledQuery<Row>>()

  function run(db: Db, values: Values) {
    const { adapter } = db.getExecutor()
    let compiled = known.get(adapter)
    if (!compiled) {
      const blanks = Object.keys(values).map((name) => [name, new Blank(name)])
      compiled = build(db, Object.fromEntries(blanks)).compile()
      known.set(adapter, compiled)
    }
    const given = values as Record<string, unknown>
    const fill = (value: unknown) => (value instanceof Blank ? given[value.name] : value)
    return db.executeQuery<Row>({ ...compiled, parameters: compiled.parameters.map(fill) })
  }

  return {
    async list(db: Db, values: Values): Promise<Row[]> {
      return (await run(db, values)).rows
    },
    async first(db: Db, values: Values): Promise<Row | undefined> {
      return (await run(db, values)).rows[0]
    },
    /** Runs what writes, and answers how many rows it wrote. */
    async write(db: Db, values: Values): Promise<number> {
      return Number((await run(db, values)).numAffectedRows ?? 0)
    },
  }
}
