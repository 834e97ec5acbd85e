import { list, object, text, type Json } from '#lib/json.ts'

export interface Field {
  id: string
  name: string
  type: string
  required: boolean
  target: string
  computed: string
  choices: string[]
}

export interface Entity {
  id: string
  name: string
  plural: string
  fields: Field[]
}

export interface Page {
  id: string
  title: string
  path: string
  inNavigation: boolean
  blocks: Block[]
}

export interface Block {
  id: string
  block: string
  entity: string
}

export interface Blueprint {
  name: string
  tagline: string
  /** `digits` of the currency's minor units. */
  culture: { currency: string, digits: number }
  entities: Entity[]
  pages: Page[]
  look: { primary: string, background: string, scheme: string, mood: string }
}

export function readBlueprint (value: Json): Blueprint {
  const blueprint = object(value)
  const look = object(blueprint.look)
  return {
    name: text(blueprint.name),
    tagline: text(blueprint.tagline),
    culture: readCulture(blueprint.culture),
    entities: list(blueprint.entities, readEntity),
    pages: list(blueprint.pages, readPage),
    look: { primary: text(look.primary), background: text(look.background), scheme: text(look.scheme), mood: text(look.mood) }
  }
}

/** The page that lists the records of an entity, undefined when none does. */
export function listPage ({ pages }: Blueprint, entity: string): Page | undefined {
  const lists = pages.filter(page => page.blocks.some(block => block.entity === entity && (block.block === 'list' || block.block === 'board')))
  return lists.find(page => page.path.split('/').length === 2) ?? lists[0]
}

function readCulture (value: Json): Blueprint['culture'] {
  const currency = text(object(value).currency)
  // What is no code of a currency has the digits of most.
  const digits = /^[A-Z]{3}$/.test(currency) ? new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits : undefined
  return { currency, digits: digits ?? 2 }
}

function readEntity (value: Json): Entity {
  const entity = object(value)
  return { id: text(entity.id), name: text(entity.name), plural: text(entity.plural), fields: list(entity.fields, readField) }
}

function readField (value: Json): Field {
  const field = object(value)
  return {
    id: text(field.id),
    name: text(field.name),
    type: text(field.type),
    required: field.required === true,
    target: text(field.target),
    computed: text(field.computed),
    choices: list(field.choices, choice => text(object(choice).name))
  }
}

function readPage (value: Json): Page {
  const page = object(value)
  return {
    id: text(page.id),
    title: text(page.title),
    path: text(page.path),
    inNavigation: page.inNavigation === true,
    blocks: list(page.blocks, readBlock)
  }
}

function readBlock (value: Json): Block {
  const block = object(value)
  return { id: text(block.id), block: text(block.block), entity: text(object(block.options).entity) }
}
