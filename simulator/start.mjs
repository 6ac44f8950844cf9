// `npm start`: the app, the server and LINE's simulator, all on this machine. Plain JavaScript that an old Node can read, so that
// it can say what is wrong.
const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  console.error(
    `Phrom needs Node.js 24 or newer; this is ${process.version}. Run "npm ci", then "npm start": it brings its own.`,
  )
  process.exit(1)
}
const { startDemo } = await import('./demo.ts')
await startDemo()
