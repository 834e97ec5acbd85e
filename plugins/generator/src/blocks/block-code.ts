import type { App } from '../2-lower/app.ts'
import type { Element } from '../3-print/client/markup.ts'
import { call, reference, type Code, type Imported, type Value } from '../3-print/value.ts'
import { kebab, variableName } from '../2-lower/identifiers.ts'
import { entityNamed } from './app-block.ts'

/** A component of the block's own folder, with its properties: element('timer', 'Timer', { … }). */
export function element (block: string, component: string, properties: { [name: string]: Value }): Element {
  return { component: { name: component, from: `@dream/kit/blocks/${block}/${component}.svelte` }, properties }
}

/** A function that the block's `server.ts` exports. */
export function ofServer (block: string, name: string): Imported {
  return { name, from: `@dream/kit/blocks/${block}/server.ts` }
}

/** A call of a function that the block's `checks.ts` exports: its first argument is the examples of the app. */
export function checkOf (block: string, name: string, ...args: Value[]): Code {
  return call({ name, from: `@dream/kit/blocks/${block}/checks.ts` }, reference({ name: 'examples', from: '/checks/examples.ts' }), ...args)
}

/** The schema of an entity, as the pages of the client name it. */
export function schemaOf (app: App, entity: string): Code {
  const { schemaName, file } = entityNamed(app, entity)
  return reference({ name: schemaName, from: `../../shared/${file}.ts` })
}

/** The constant with the texts of a block, wherever it is used: "page.start.hero" is `startHero` of shared/pages/start.ts. */
export function wordsOf (id: string): Code {
  const { name, file } = placeOfWords(id)
  return reference({ name, from: `/${file}` })
}

/** Where the texts of a block are declared. */
export function placeOfWords (id: string): { name: string, file: string } {
  const parts = id.replace(/^page\./, '').split('.')
  const page = kebab(parts.slice(0, -1).join('-')) || 'page'
  return { name: variableName(kebab(parts.join('-'))), file: `shared/pages/${page}.ts` }
}
