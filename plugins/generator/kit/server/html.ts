import type { Outline, OutlineLine } from './outline.ts'

/** Text for HTML and XML, in elements and in attributes. */
export function escapeHtml (text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

/** What a page says, for search engines and browsers that run no scripts. */
export function noscriptOf (name: string, outlines: readonly Outline[]): string {
  const sections = outlines.filter(({ lines }) => lines.length > 0).map(({ title, lines }, index) => {
    const heading = title === undefined ? '' : `<h${index === 0 ? 1 : 2}>${escapeHtml(title)}</h${index === 0 ? 1 : 2}>`
    return `<section>${heading}${lines.filter(({ text }) => text !== title).map(line).join('')}</section>`
  })
  return `<noscript><p><a href="/">${escapeHtml(name)}</a></p><main>${sections.join('')}</main></noscript>`
}

function line ({ text, heading, to }: OutlineLine): string {
  const inner = to === undefined ? escapeHtml(text) : `<a href="${escapeHtml(to)}">${escapeHtml(text)}</a>`
  return heading === true ? `<h3>${inner}</h3>` : `<p>${inner}</p>`
}
