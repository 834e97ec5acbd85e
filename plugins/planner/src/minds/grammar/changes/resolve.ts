import type { Blueprint, Entity, Field, Page } from '@dream/contracts/messages'
import { entityOf } from '../../../packs/lexicon.ts'
import { kebab, singular } from '../nouns.ts'

const noise = /^(?:(?:the|a|an|all|each|every|my|our|any|these|those|its|their|both|existing|new)\s+)+|\s+(?:entity|table|records?|list|section|page|tab|screen|items?|entries|form|view)$/gi

/** A phrase without articles and words for "thing in the app". */
export function bare (phrase: string): string {
  let text = phrase.replace(/["']/g, ' ').replace(/\s+/g, ' ').trim().toLowerCase()
  for (let before = ''; before !== text;) {
    before = text
    text = text.replace(noise, '').trim()
  }
  return text
}

/** The entity that a phrase of the person names by the app's own words. */
export function entityCalled (blueprint: Blueprint, phrase: string): Entity | undefined {
  for (const text of [phrase.toLowerCase().trim(), bare(phrase)]) {
    const one = singular(text)
    const found = blueprint.entities.find(entity => entity.name.toLowerCase() === one || entity.plural.toLowerCase() === text || entity.id === kebab(one) || singular(entity.plural.toLowerCase()) === one)
      ?? blueprint.entities.find(entity => entity.name.toLowerCase().split(' ').at(-1) === one || entity.name.toLowerCase() === one.split(' ').at(-1))
    if (found !== undefined) return found
  }
  const entry = entityOf(bare(phrase))
  const alike = entry === undefined ? [] : blueprint.entities.filter(entity => entityOf(entity.name) === entry)
  return alike.length === 1 ? alike[0] : undefined
}

/** The entity of the element selected on the site, else the only one there is. */
export function entityAtHand (blueprint: Blueprint, selected: string): Entity | undefined {
  const id = selected.split('.')[0] ?? ''
  const onPage = selected.startsWith('page.') ? blueprint.entities.find(entity => kebab(entity.plural) === selected.split('.')[1]) : undefined
  return blueprint.entities.find(entity => entity.id === id) ?? onPage ?? (blueprint.entities.length === 1 ? blueprint.entities[0] : undefined)
}

export interface FieldFound {
  entity: Entity
  field: Field
}

const fieldNoise = /\s+(?:field|column|property|attribute|input|value)s?$/i

/** "the breed of dogs", "dog breed", "breed field", "dogs' breed" → the field; of several the one at hand, else the first. */
export function fieldCalled (blueprint: Blueprint, phrase: string, selected = ''): FieldFound | undefined {
  const text = phrase.replace(fieldNoise, '').trim()
  const of = /^(?<field>.+?)(?:\s+(?:field|column))?\s+(?:of|on|in|from|for|to)\s+(?<entity>.+)$/i.exec(text)?.groups
  if (of?.entity !== undefined && of.field !== undefined) {
    const entity = entityCalled(blueprint, of.entity)
    if (entity !== undefined) return fieldIn(entity, of.field.replace(fieldNoise, ''))
  }
  const words = bare(text).replace(/'s?\b/g, '').split(' ')
  for (let cut = words.length - 1; cut > 0; cut--) {
    const entity = blueprint.entities.find(other => other.name.toLowerCase() === singular(words.slice(0, cut).join(' ')))
    const found = entity === undefined ? undefined : fieldIn(entity, words.slice(cut).join(' '))
    if (found !== undefined) return found
  }
  const atHand = entityAtHand(blueprint, selected)
  const candidates = [...(atHand === undefined ? [] : [atHand]), ...blueprint.entities]
  for (const entity of candidates) {
    const found = fieldIn(entity, text)
    if (found !== undefined) return found
  }
  return undefined
}

export function fieldIn (entity: Entity, phrase: string): FieldFound | undefined {
  const text = bare(phrase).replace(fieldNoise, '').replace(/'s?\b/g, '')
  const field = entity.fields.find(other => other.name.toLowerCase() === text || other.id === `${entity.id}.${kebab(text)}`)
    ?? entity.fields.find(other => singular(other.name.toLowerCase()) === singular(text))
  return field === undefined ? undefined : { entity, field }
}

/** The page that a phrase names by its title. */
export function pageCalled (blueprint: Blueprint, phrase: string): Page | undefined {
  const text = bare(phrase)
  return blueprint.pages.find(page => page.title.toLowerCase() === phrase.trim().toLowerCase().replace(/["']/g, ''))
    ?? blueprint.pages.find(page => bare(page.title) === text && !page.id.endsWith('.detail'))
    ?? (/^(?:home|start|first|main|front|overview)$/.test(text) ? blueprint.pages.find(page => page.path === '/') : undefined)
}
