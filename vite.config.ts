import { defineConfig, type Plugin } from 'vite'
import { lineSimulator } from './liff-app/line-simulator-plugin.ts'

/** Dark follows the phone: the block of tokens for dark is repeated under its media query, so that the values stand once. */
function darkByPhone(): Plugin {
  return {
    name: 'dark-by-phone',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/look/tokens.css')) return
      const block = code.match(/\[data-theme="dark"\] \{([\s\S]*?)\n\}\n\/\* dark: end/)?.[1]
      if (!block) throw new Error('tokens.css has no block for dark')
      const query = `@media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) {${block}\n} }`
      return { code: `${code}\n${query}\n`, map: null }
    },
  }
}

export default defineConfig(({ mode }) => ({
  root: 'liff-app',
  publicDir: false,
  plugins: [darkByPhone(), ...(mode === 'demo' ? [lineSimulator()] : [])],
  optimizeDeps: { exclude: ['@line/liff'] },
  build: {
    outDir: mode === 'demo' ? 'dist/demo' : 'dist/production',
    emptyOutDir: true,
    target: ['es2020', 'safari15'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The one large part draws PDFs, for staff alone and when one is opened; the first screen is measured by its own bench.
    chunkSizeWarningLimit: 700,
  },
}))
