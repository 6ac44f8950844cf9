import { readFile } from 'node:fs/promises'
import { defineConfig, type Plugin } from 'vite'
import { lineSimulator } from './liff-app/line-simulator-plugin.ts'

/** Dark follows the phone: the block of tokens for dark is repeated under its media query, so that the values stand once. */
function darkByPhone(): Plugin {
  return {
    name: 'dark-by-phone',
    enforce: 'pre',
    async transform(code, id) {
      if (id.endsWith('/look/guide.css')) {
        // Vite puts imports of CSS in place after the transforms, so the tokens are put here.
        const tokens = await readFile(id.replace('guide.css', 'tokens.css'), 'utf8')
        const whole = code.replace(/@import ["']\.\/tokens\.css["'];/, () => withDark(tokens))
        return { code: whole, map: null }
      }
      if (id.endsWith('/look/tokens.css')) return { code: withDark(code), map: null }
    },
  }
}

function withDark(code: string): string {
  const block = code.match(/\[data-theme="dark"\] \{([\s\S]*?)\n\}\n\/\* dark: end/)?.[1]
  if (!block) throw new Error('tokens.css has no block for dark')
  return `${code}\n@media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) {${block}\n} }\n`
}

export default defineConfig(({ mode }) => ({
  root: 'liff-app',
  publicDir: false,
  plugins: [darkByPhone(), ...(mode === 'demo' ? [lineSimulator()] : [])],
  optimizeDeps: { exclude: ['@line/liff'] },
  // Workers load parts of their own.
  worker: { format: 'es' },
  build: {
    outDir: mode === 'demo' ? 'dist/demo' : 'dist/production',
    emptyOutDir: true,
    target: ['es2020', 'safari15'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The second is the style of the pages that the server draws; it finds it by its name.
    rollupOptions: { input: ['liff-app/index.html', 'liff-app/look/guide.css'] },
    // The one large part draws PDFs, for staff alone and when one is opened; the first screen is measured by its own bench.
    chunkSizeWarningLimit: 700,
  },
}))
