import { createHash } from 'node:crypto'
import type { Failure } from '@dream/contracts/errors'

export interface ErrorPage {
  failure: Failure
  requestId: string
  /** Origin of Dream's site, where the page leads back to. */
  site: string
}

const style = `:root{color-scheme:light dark;--paper:#f7f3ea;--ink:#141b2e;--soft:#474e61;--faint:#5d6373;--line:#c6bca6;--moon:#e9bf4f}
@media (prefers-color-scheme:dark){:root{--paper:#0e1424;--ink:#efeadd;--soft:#b9bcc8;--faint:#8d93a5;--line:#3a4564;--moon:#f0d68f}}
*{box-sizing:border-box;margin:0}
body{display:grid;place-content:center;justify-items:center;gap:.875rem;min-height:100vh;min-height:100dvh;padding:2rem 1.25rem 14vh;background:var(--paper);color:var(--soft);font:1rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;text-align:center}
svg{margin-bottom:.75rem}
.bow{fill:var(--ink)}
.wish{fill:var(--moon)}
h1{max-width:32rem;color:var(--ink);font:500 2rem/1.2 "Iowan Old Style",Charter,"Bitstream Charter",Palatino,"Noto Serif",Georgia,"Liberation Serif",serif;letter-spacing:-.015em;text-wrap:balance}
p{max-width:30rem;text-wrap:pretty}
a{color:var(--ink);text-decoration-thickness:1px;text-underline-offset:.2em}
details{margin-top:1rem;color:var(--faint);font-size:.75rem}
summary{cursor:pointer}
code{display:block;margin-top:.375rem;font-family:ui-monospace,Menlo,Consolas,monospace;overflow-wrap:anywhere}
:focus-visible{outline:2px solid var(--moon);outline-offset:2px;border-radius:4px}`

/** What such a page may load and do: its own style, and nothing else. */
export const errorPagePolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'`

/** Said where the failure itself has nothing to advise. */
const advice: Readonly<Record<number, string>> = {
  404: 'The address may be mistyped, or the app was removed for good.',
  413: 'Send less in one go.',
  502: 'Reload the page to try once more.',
  504: 'Reload the page to try once more.'
}

/** The page a person sees at an app's address when the app cannot answer. */
export function errorPage ({ failure, requestId, site }: ErrorPage): string {
  const [title = '', ...rest] = failure.message.split(/(?<=\.) /)
  const sentence = rest.length > 0 ? rest.join(' ') : advice[failure.statusCode ?? 500] ?? ''
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${failure.code === 'DRM_TRAFFIC_APP_UNMADE' ? '<meta http-equiv="refresh" content="2">' : ''}
<title>${escaped(title)}</title>
<style>${style}</style></head>
<body>
<svg width="56" height="56" viewBox="0 0 32 32" aria-hidden="true"><path class="bow" d="M12 2.5a13.5 13.5 0 0 1 0 27 15.2 15.2 0 0 0 0-27Z"/><path class="wish" d="m9 9 1.9 5.1L16 16l-5.1 1.9L9 23l-1.9-5.1L2 16l5.1-1.9Z"/></svg>
<h1>${escaped(title)}</h1>
${sentence === '' ? '' : `<p>${escaped(sentence)}</p>\n`}<p><a href="${escaped(site)}/" target="_top">Back to Dream</a></p>
<details><summary>Details</summary><code>${escaped(failure.code)}</code><code>${escaped(requestId)}</code></details>
</body></html>
`
}

function escaped (text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
}
