import dompurify from 'dompurify'
import { Marked } from 'marked'

const purify = dompurify(window)
/** HTML inside Markdown is shown as it was written: parsing it would already try what it says. */
const marked = new Marked({ gfm: true, renderer: { html: ({ text }) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;') } })

purify.addHook('afterSanitizeAttributes', node => {
  if (node.nodeName === 'A') {
    node.setAttribute('target', '_blank')
    node.setAttribute('rel', 'noopener noreferrer')
  }
  if (node.nodeName === 'INPUT') node.setAttribute('aria-label', node.hasAttribute('checked') ? 'Done' : 'To do')
  if (node.nodeName === 'IMG' && !/^(data:image\/|\/(?!\/))/.test(node.getAttribute('src') ?? '')) {
    node.replaceWith(`[picture: ${node.getAttribute('alt') ?? ''}]`)
  }
})

/** Markdown as HTML that cannot run anything, ask another host for anything, or look like the page around it. */
export function rendered (markdown: string): string {
  return purify.sanitize(marked.parse(markdown, { async: false }), {
    USE_PROFILES: { html: true }, FORBID_TAGS: ['style', 'form', 'button', 'textarea', 'select', 'dialog', 'audio', 'video', 'source'], FORBID_ATTR: ['style', 'id', 'class', 'name', 'srcset', 'background', 'poster']
  })
}
