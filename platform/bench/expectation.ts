import type { Blueprint, Entity, Field } from '@dream/contracts/messages'
import { bytesJsonObject } from '@dream/contracts/blueprint/json'

/**
 * What somebody expected of a wish before it was first run; one JSON object a line of the file given with --expect.
 * Every list of words holds alternatives: one of them must be there.
 */
export interface Expectation {
  id: string
  entities: { any: string[], fields: string[][] }[]
  /** Words of a page's title. */
  screens: string[][]
  controls: { on: string[], what: 'add' | 'edit' | 'delete' | 'search' | 'filter' | 'sort' | 'mark' | 'total' | 'parent' | 'board' | 'due', field?: string[] }[]
  look?: { background?: string, primary?: string }
}

export interface Verdict {
  met: number
  asked: number
  /** What is missing, as short statements. */
  missing: string[]
}

/** Holds a Blueprint against an expectation. */
export function judge (blueprint: Blueprint, expected: Expectation): Verdict {
  const missing: string[] = []
  let asked = 0
  const ask = (met: boolean, what: string) => {
    asked += 1
    if (!met) missing.push(what)
  }
  for (const { any, fields } of expected.entities) {
    const entity = findEntity(blueprint, any)
    ask(entity !== undefined, `entity ${any.join('/')}`)
    for (const names of fields) ask(entity !== undefined && findField(entity, names) !== undefined, `field ${any[0]}.${names.join('/')}`)
  }
  for (const words of expected.screens) {
    ask(blueprint.pages.some(page => words.some(word => similar(page.title, word))), `screen ${words.join('/')}`)
  }
  for (const control of expected.controls) {
    ask(hasControl(blueprint, control), `control ${control.what} ${control.on.join('/')} ${control.field?.join('/') ?? ''}`.trim())
  }
  const look = expected.look
  if (look?.background !== undefined) ask(blueprint.look?.background.toLowerCase() === look.background.toLowerCase(), `background ${look.background}`)
  if (look?.primary !== undefined) ask(blueprint.look?.primary.toLowerCase() === look.primary.toLowerCase(), `primary ${look.primary}`)
  return { met: asked - missing.length, asked, missing }
}

function hasControl (blueprint: Blueprint, control: Expectation['controls'][number]): boolean {
  const entity = findEntity(blueprint, control.on)
  if (entity === undefined) return false
  const blocks = blueprint.pages.flatMap(page => page.blocks.map(block => ({ name: block.block, options: bytesJsonObject(block.options) })))
  const of = (...names: string[]) => blocks.some(block => names.includes(block.name) && JSON.stringify(block.options).includes(`"${entity.id}"`))
  const field = control.field === undefined ? undefined : findField(entity, control.field)
  if (control.field !== undefined && field === undefined) return false
  switch (control.what) {
    case 'add': case 'search': case 'sort': return of('list', 'board')
    case 'edit': case 'delete': return of('detail', 'list')
    case 'filter': return of('list') && field !== undefined
    case 'mark': return field !== undefined && ['yes-no', 'choice'].includes(field.type)
    case 'total': return of('totals', 'counts') || entity.fields.some(one => one.computed !== '') || blueprint.entities.some(one => one.fields.some(({ computed }) => computed.includes(`${entity.id.replaceAll('-', '_')}`)))
    case 'parent': return entity.fields.some(one => one.type === 'relation')
    case 'board': return of('board')
    case 'due': return of('due')
  }
}

function findEntity (blueprint: Blueprint, names: string[]): Entity | undefined {
  return called(blueprint.entities, entity => [entity.name, entity.plural], names)
}

function findField (entity: Entity, names: string[]): Field | undefined {
  return called(entity.fields, field => [field.name], names)
}

/** The one called exactly so, else the first of a name that is much like it: "recipe ingredient" is no recipe where an ingredient is. */
function called<Named> (all: Named[], namesOf: (one: Named) => string[], names: string[]): Named | undefined {
  const fits = (like: (one: string, other: string) => boolean) => all.find(one => namesOf(one).some(own => names.some(name => like(own, name))))
  return fits((own, name) => stems(own).join(' ') === stems(name).join(' ')) ?? fits(similar)
}

/** Whether the words of one, endings aside, are among the words of the other. */
function similar (one: string, other: string): boolean {
  const [a, b] = [stems(one), stems(other)]
  return a.length > 0 && b.length > 0 && (a.every(word => b.includes(word)) || b.every(word => a.includes(word)))
}

function stems (text: string): string[] {
  return text.toLowerCase().split(/[^a-z0-9]+/).filter(word => word !== '').map(word => word.replace(/(ies|y|es|s|ing|ed|e)$/, ''))
}
