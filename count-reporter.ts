import type { Reporter, TestModule } from 'vitest/node'

/** Ends the run with one plain line that people and machines read alike: `N passed, M failed`. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]) {
    let passed = 0
    let failed = unhandled.length
    for (const module of modules) {
      if (module.errors().length > 0) failed += 1
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed') passed += 1
        if (state === 'failed') failed += 1
      }
    }
    // After vitest's own summary, which is printed in this same turn.
    process.once('exit', () => {
      console.log(`${passed} passed, ${failed} failed`)
      // The embedded PostgreSQL ends the process with 0 whatever vitest has said.
      if (failed > 0) process.exitCode = 1
    })
  }
}
