// Without workers the same functions work on the page, as in browsers that cannot draw in workers.
if (location.search === '?without-worker') Reflect.deleteProperty(globalThis, 'OffscreenCanvas')
