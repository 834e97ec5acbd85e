import type { Blueprint, Entity, Field, Page } from '@dream/contracts/messages'
import { bytesJsonObject, jsonBytes, type Json } from '@dream/contracts/blueprint/json'
import { key } from '../nouns.ts'

type Options = { [key: string]: Json }

/** Options of every block of an entity that has the field, with the field's key taken out; blocks that need it go. */
export function removeField (blueprint: Blueprint, entity: Entity, field: Field): void {
  const name = key(field.id)
  entity.fields = entity.fields.filter(other => other !== field)
  for (const sample of entity.samples) {
    const { [name]: _gone, ...values } = bytesJsonObject(sample.values)
    sample.values = jsonBytes(values)
  }
  for (const other of blueprint.entities) {
    const childKey = `${key(entity.id)}.${name}`
    for (const computed of [...other.fields]) {
      if (computed.computed === '') continue
      if ((other === entity && mentions(computed.computed, name)) || computed.computed.includes(childKey)) removeField(blueprint, other, computed)
    }
  }
  if (entity.titleField === field.id) entity.titleField = (entity.fields.find(other => other.type === 'text') ?? entity.fields.find(other => other.computed === ''))?.id ?? ''
  const gone: string[] = []
  for (const page of blueprint.pages) {
    page.blocks = page.blocks.filter(block => {
      const options = bytesJsonObject(block.options)
      if (options.entity !== entity.id) return true
      if (typeof options.filter === 'string' && mentions(options.filter, name)) return false
      if (['by', 'date', 'value'].some(option => options[option] === name)) return false
      const kept = withoutKey(options, name)
      if (kept !== options) block.options = jsonBytes(kept)
      return true
    })
    if (page.blocks.length === 0 && page.id !== 'page.overview') gone.push(page.id)
  }
  removePages(blueprint, page => gone.includes(page.id))
  editTiles(blueprint, tile => !(tile.entity === entity.id && ((typeof tile.filter === 'string' && mentions(tile.filter, name)) || tile.value === name)))
}

function withoutKey (options: Options, name: string): Options {
  const sort = options.sort === name || options.sort === `-${name}`
  const columns = Array.isArray(options.columns) && options.columns.includes(name)
  if (!sort && !columns) return options
  const { sort: oldSort, columns: oldColumns, ...rest } = options
  return { ...rest, ...(sort || oldSort === undefined ? {} : { sort: oldSort }), ...(Array.isArray(oldColumns) ? { columns: oldColumns.filter(column => column !== name) } : {}) }
}

/** An entity with its pages, the blocks that show it and the fields that point at it. */
export function removeEntity (blueprint: Blueprint, entity: Entity): void {
  for (const other of blueprint.entities) {
    for (const field of other.fields.filter(item => item.target === entity.id || new RegExp(`\\((?:${key(entity.id)})[.)]`).test(item.computed))) if (other !== entity) removeField(blueprint, other, field)
  }
  blueprint.entities = blueprint.entities.filter(other => other !== entity)
  const emptied: string[] = []
  for (const page of blueprint.pages) {
    const before = page.blocks.length
    page.blocks = page.blocks.filter(block => bytesJsonObject(block.options).entity !== entity.id)
    if (before > 0 && page.blocks.length === 0 && page.path !== '/') emptied.push(page.id)
  }
  removePages(blueprint, page => emptied.includes(page.id))
  editTiles(blueprint, tile => tile.entity !== entity.id)
}

/** Pages and what links to them. */
export function removePages (blueprint: Blueprint, which: (page: Page) => boolean): void {
  const paths = blueprint.pages.filter(which).map(page => page.path)
  blueprint.pages = blueprint.pages.filter(page => !which(page))
  editTiles(blueprint, tile => typeof tile.link !== 'string' || !paths.includes(tile.link))
}

/** Keeps the tiles of counts blocks that pass; a block left without tiles goes. */
function editTiles (blueprint: Blueprint, keep: (tile: Options) => boolean): void {
  for (const page of blueprint.pages) {
    page.blocks = page.blocks.filter(block => {
      if (block.block !== 'counts') return true
      const options = bytesJsonObject(block.options)
      const tiles = Array.isArray(options.tiles) ? options.tiles : []
      const kept = tiles.filter(tile => typeof tile !== 'object' || tile === null || Array.isArray(tile) || keep(tile))
      if (kept.length === tiles.length) return true
      block.options = jsonBytes({ ...options, tiles: kept })
      return kept.length > 0
    })
  }
}

/** Whether an expression reads a field of its own record. */
export function mentions (expression: string, name: string): boolean {
  return new RegExp(`(?<![\\w."])${name}(?![\\w"])`).test(expression)
}
