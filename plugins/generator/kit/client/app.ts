import type { Component } from 'svelte'
import type { Culture } from '../shared/culture.ts'
import type { EntitySchema, FieldSchema, FieldType, RecordItem } from '../shared/schema.ts'
import { createFormats, type Formats } from './format.ts'
import type { FormStep } from './form-steps.ts'
import type { FormRequest } from './forms.svelte.ts'
import type { FieldPart } from './parts.ts'
import type { Match } from './router.svelte.ts'

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
  /** Where a record stands and may go; only apps whose choices say so have it. */
  moves?: Component<{ entity: EntitySchema, record: RecordItem, key: string, field: FieldSchema }>
  /** The steps of a form; only apps with such forms have it. */
  steps?: Component<{ steps: readonly FormStep[], at: number, free: boolean, go: (to: number) => unknown }>
  /** Opens a form in a dialog, and shows that of a record there; only apps with such forms have them. */
  opensForm?: (found: Match | undefined, url: URL) => boolean
  existingForm?: Component<{ request: FormRequest, record: string }>
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
