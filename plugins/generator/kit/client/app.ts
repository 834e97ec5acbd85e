import type { Component } from 'svelte'
import type { Culture } from '../shared/culture.ts'
import type { EntitySchema, FieldType, RecordItem } from '../shared/schema.ts'
import { createFormats, type Formats } from './format.ts'
import type { FieldPart } from './parts.ts'

export interface App extends Culture {
  name: string
  tagline: string
  entities: readonly EntitySchema[]
  /** Icons beside those of the kit, by the names they have in this app. */
  icons?: Readonly<Record<string, string>>
  /** How fields are shown and asked for whose type only some apps have. */
  parts?: Partial<Record<FieldType, FieldPart>>
  /** What happened to a record; only apps that keep it have it. */
  history?: Component<{ entity: EntitySchema, record: RecordItem }>
}

/** A screen with an address: "/walks/:id". */
export interface Route {
  path: string
  title: string
  icon: string
  navigation: boolean
  page: Component
}

let current: { app: App, formats: Formats } | undefined

/** Makes this the app that all components of the page belong to. */
export function defineApp (app: App): App {
  current = { app, formats: createFormats(app) }
  return app
}

export function theApp (): App {
  return known().app
}

export function formats (): Formats {
  return known().formats
}

export function entityNamed (name: string | undefined): EntitySchema {
  const entity = theApp().entities.find(entity => entity.name === name)
  if (entity === undefined) throw new Error(`The app has no entity "${name}".`)
  return entity
}

/** The kinds of records that belong to a record of this entity, with the key of their relation. */
export function childrenOf (entity: EntitySchema): { entity: EntitySchema, key: string }[] {
  return theApp().entities.flatMap(child => Object.entries(child.fields)
    .filter(([, field]) => field.type === 'relation' && field.target === entity.name)
    .map(([key]) => ({ entity: child, key })))
}

function known () {
  if (current === undefined) throw new Error('defineApp is called before anything else.')
  return current
}
