import { escapeHtml } from './html.ts'
import type { FeedEntry } from './outline.ts'

/** https://www.sitemaps.org/protocol.html */
export function sitemap (addresses: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${addresses.map(address => `  <url><loc>${escapeHtml(address)}</loc></url>`).join('\n')}
</urlset>
`
}

interface Feed {
  title: string
  subtitle: string
  /** "https://example.com" */
  origin: string
  entries: readonly FeedEntry[]
}

/** RFC 4287. */
export function atomFeed ({ title, subtitle, origin, entries }: Feed): string {
  const updated = entries.map(entry => entry.updated).sort().at(-1) ?? '1970-01-01T00:00:00Z'
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${escapeHtml(origin)}/</id>
  <title>${escapeHtml(title)}</title>
  <subtitle>${escapeHtml(subtitle)}</subtitle>
  <updated>${updated}</updated>
  <author><name>${escapeHtml(title)}</name></author>
  <link rel="self" href="${escapeHtml(origin)}/feed.xml"/>
  <link rel="alternate" href="${escapeHtml(origin)}/"/>
${entries.map(entry => entryText(entry, origin)).join('\n')}
</feed>
`
}

function entryText ({ title, path, updated, summary, author }: FeedEntry, origin: string): string {
  const address = escapeHtml(`${origin}${path}`)
  return `  <entry>
    <id>${address}</id>
    <title>${escapeHtml(title)}</title>
    <updated>${updated}</updated>${author === undefined ? '' : `\n    <author><name>${escapeHtml(author)}</name></author>`}
    <link href="${address}"/>
    <summary>${escapeHtml(summary)}</summary>
  </entry>`
}
