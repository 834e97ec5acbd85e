import type { Look } from '@dream/contracts/messages'
import type { App } from '../../2-lower/app.ts'
import type { SourceFile } from '../source-file.ts'
import { palettes } from './palette.ts'
import { startScheme } from './theme.ts'

/** `client/index.html`; the bundler puts the built script and styles in the place of main.ts. */
export function printIndex ({ name, culture, look }: App): SourceFile {
  const scheme = startScheme(look)
  return {
    path: 'client/index.html',
    text: `<!doctype html>
<html lang="${escape(language(culture.locale))}"${scheme === undefined ? '' : ` data-scheme="${scheme}"`}>
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
    <meta name="color-scheme" content="light dark">
    <title>${escape(name)}</title>
    <link rel="icon" href="${icon(name, look)}">
    <script type="module" src="./main.ts"></script>
  </head>
  <body>
    <noscript>This app needs JavaScript.</noscript>
  </body>
</html>
`
  }
}

/** The app's first letter on its accent colour, as in its navigation. */
function icon (name: string, look: Look): string {
  const { light } = palettes(look.primary, look.background)
  const letter = escape([...name.toUpperCase()][0] ?? '')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="${light.accent}"/><text x="16" y="22.5" text-anchor="middle" font-family="sans-serif" font-weight="700" font-size="18" fill="${light['on-accent']}">${letter}</text></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

function language (locale: string): string {
  return locale.split('-')[0] ?? 'en'
}

function escape (text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
