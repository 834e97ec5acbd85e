import type { App } from '../../2-lower/app.ts'

/** Types of fields whose components only apps that have them carry: the file and the constant in the kit's client/parts. */
const partTypes: Readonly<Record<string, string>> = { image: 'imagePart', file: 'filePart', 'rich-text': 'richTextPart', address: 'addressPart', place: 'placePart' }

/** What main.ts imports of the parts that the app's fields need, and what it hands to the app. */
export function partsOf ({ entities }: App): { imports: string, property: string } {
  const used = Object.keys(partTypes).filter(type => entities.some(({ fields }) => fields.some(({ schema }) => schema.type === type)))
  const told = entities.some(({ schema }) => schema.history === true)
  const imports = (told ? "import History from '@dream/kit/client/History.svelte'\n" : '') + used.map(type => `import { ${partTypes[type] ?? ''} } from '@dream/kit/client/parts/${type}.ts'\n`).join('')
  const members = used.map(type => `${/^[a-z]+$/.test(type) ? type : `'${type}'`}: ${partTypes[type] ?? ''}`)
  return { imports, property: `${members.length === 0 ? '' : `, parts: { ${members.join(', ')} }`}${told ? ', history: History' : ''}` }
}
