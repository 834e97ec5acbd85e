import type { App } from '../../2-lower/app.ts'
import { placeOfWords } from '../../blocks/block-code.ts'
import type { Declaration, Source } from '../source.ts'

/** shared/pages/<page>.ts: the texts of sections. Both sides have them: one shows them, the other keeps what was changed. */
export function wordsSources ({ pages }: App): Source[] {
  const files = new Map<string, Declaration[]>()
  for (const { id, words } of pages.flatMap(page => page.blocks)) {
    if (words === undefined) continue
    const { name, file } = placeOfWords(id)
    const declarations = files.get(file) ?? []
    declarations.push({ kind: 'constant', name, value: words })
    files.set(file, declarations)
  }
  return [...files].map(([path, declarations]) => ({ path, declarations }))
}
