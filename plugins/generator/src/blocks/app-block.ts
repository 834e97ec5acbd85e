import type { App, AppEntity } from '../2-lower/app.ts'
import type { SqlText } from '../2-lower/sql-text.ts'
import type { Element } from '../3-print/client/markup.ts'
import type { Code, Value } from '../3-print/value.ts'

/** A block of a page with its options validated and its expressions worked out: what the printers ask it for. */
export interface AppBlock {
  /** Stable: "page.walks.list". What the block has on the server is at /api/_blocks/<id>. */
  id: string
  /** Name of its kind: "list". */
  block: string
  shape: BlockShape
  /** Id of the entity it is about; absent for none. */
  entity?: string
  /** A fixed filter of that entity's records, sent as ?view=<name>. */
  view?: { name: string, where: SqlText }
  /** What it asks visitors of a web site to do. */
  action?: { label: string, to: string }
  /** The component that shows it. */
  element (place: BlockPlace): Element
  /** The texts that it shows, the same on both sides; undefined for none that the app's owner may change. */
  words: { readonly [key: string]: Value } | undefined
  /** What it has on the server, as code; undefined for nothing of its own. */
  server (): Code | undefined
  /** The acceptance checks that it brings, as code. */
  checks (app: App): Value[]
}

/** How a kind of block stands on a page, whatever its options. */
export interface BlockShape {
  /** "narrow" ones stand side by side where there is room; "wide" unless told. */
  width?: 'narrow' | 'wide' | undefined
  /** Whether the block brings the page's heading, so that the page shows none. */
  heads?: boolean | undefined
  /** The icon of a page that it leads, where neither the plan nor an entity gives one. */
  icon?: string | undefined
  /**
   * What the block makes of an app that begins with it: a tool is shown alone, a section is part of a web
   * site, a footer ends every page of one.
   */
  stage?: 'tool' | 'section' | 'footer' | undefined
  /** Whether it keeps a value of its own on the server: kit/server/kept.ts. */
  keeps?: boolean | undefined
  /** What a web site's navigation calls a section of its start page: "Pricing". */
  navigation?: string | undefined
}

export interface BlockPlace {
  app: App
  /** Whether the block has its page for itself, which then is its heading. */
  alone: boolean
  /** Whether it is the first of its kind on the page. */
  first: boolean
  /** Whether the page begins with it. */
  leads: boolean
}

export function entityNamed (app: App, id: string): AppEntity {
  const entity = app.entities.find(entity => entity.id === id)
  if (entity === undefined) throw new Error(`The lowered app has no entity "${id}".`)
  return entity
}
