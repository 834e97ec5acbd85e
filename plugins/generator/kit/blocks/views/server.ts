import { kept } from '../../server/kept.ts'
import type { Part } from '../../server/questions.ts'
import { limits, type SavedView, type ViewsState } from './shared.ts'

/** Keeps the views that people have saved. */
export function views (block: string): Part {
  return kept<ViewsState>({ block, start: { views: [] }, accept: accepted })
}

function accepted (sent: unknown): { value: ViewsState } | string {
  if (!isFields(sent) || !Array.isArray(sent.views)) return 'The views are a list.'
  if (sent.views.length > limits.views) return `There is room for ${limits.views} views. Remove one first.`
  const found = sent.views
  if (!found.every(isView)) return `A view has a name of up to ${limits.name} letters and what it shows.`
  const tidy = found.map(({ name, query }) => ({ name: name.trim(), query }))
  if (new Set(tidy.map(({ name }) => name.toLowerCase())).size < tidy.length) return 'Another view has that name already.'
  return { value: { views: tidy } }
}

function isView (value: unknown): value is SavedView {
  return isFields(value) && typeof value.name === 'string' && value.name.trim() !== '' && value.name.length <= limits.name
    && typeof value.query === 'string' && value.query.length <= limits.query && [...new URLSearchParams(value.query).keys()].every(key => /^(search|sort|by|filter\.[a-z0-9_.]+)$/.test(key))
}

function isFields (value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
