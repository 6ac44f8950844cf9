import * as capture from '../../liff-app/capture/capture.ts'

// Without a worker the same functions work on the page, as in browsers that cannot draw in workers.
if (location.search === '?without-worker') Reflect.deleteProperty(globalThis, 'Worker')

Object.assign(globalThis, { capture })
