import type { Plugin } from 'vite'

const base = '"https://".concat(a,".").concat("line.me","/")'
const simulated = '(location.origin+"/__line/"+a+"/")'

/** The LIFF SDK's one base address, pointed at the simulator of the page's own origin. Throws unless it stands there once. */
export function pointToSimulator(code: string): string {
  const parts = code.split(base)
  if (parts.length !== 2) {
    throw new Error(
      `expected LINE's base address once in the LIFF SDK, found it ${parts.length - 1} times`,
    )
  }
  return parts.join(simulated)
}

/** For the demo build alone; it leaves a mark by which a production server refuses such a build. */
export function lineSimulator(): Plugin {
  let replaced = 0
  return {
    name: 'line-simulator',
    enforce: 'pre',
    transform(code, id) {
      if (!/@liff\/server-api\/lib\/index\.es\.js$/.test(id)) return
      replaced += 1
      return { code: pointToSimulator(code), map: null }
    },
    generateBundle() {
      if (replaced !== 1)
        throw new Error(`the LIFF SDK was pointed at the simulator ${replaced} times, not once`)
      this.emitFile({
        type: 'asset',
        fileName: 'demo-build',
        source: 'for the simulator of LINE only\n',
      })
    },
  }
}
