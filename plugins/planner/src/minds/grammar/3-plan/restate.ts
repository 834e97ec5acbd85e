import type { Blueprint, Entity } from '@dream/contracts/messages'
import { enumerate, withArticle } from '../nouns.ts'
import type { LookSaid } from '../phases.ts'
import { withArticleOrNone } from './articles.ts'

/** The plan as plain sentences, its colours by the names that the wish gives them. */
export function restate (blueprint: Blueprint, said: LookSaid): string[] {
  const sentences = [blueprint.entities.length === 0 ? `An app called "${blueprint.name}" is ${withArticle(blueprint.pages[0]?.title.toLowerCase() ?? 'page')}.` : `An app called "${blueprint.name}" keeps ${enumerate(blueprint.entities.map(entity => entity.plural.toLowerCase()))}.`]
  for (const entity of blueprint.entities) {
    sentences.push(...describe(blueprint, entity))
  }
  for (const page of blueprint.pages) {
    if (page.id.split('.').length > 2 && !page.id.endsWith('.detail')) sentences.push(`A page "${page.title}" is at ${page.path}.`)
  }
  const look = blueprint.look
  if (look !== null && look.background !== '') sentences.push(`The background is ${said.background?.called ?? look.background}.`)
  if (said.primary !== undefined) sentences.push(`The main colour is ${said.primary.called}.`)
  if (look !== null && look.scheme !== 'auto' && look.scheme !== '') sentences.push(`It is ${look.scheme}.`)
  return sentences
}

function describe (blueprint: Blueprint, entity: Entity): string[] {
  const lines: string[] = []
  const stored = entity.fields.filter(item => item.type !== 'relation' && item.type !== 'yes-no' && item.computed === '')
  const flags = entity.fields.filter(item => item.type === 'yes-no' && item.computed === '')
  if (stored.length > 0) lines.push(`${entity.plural} have ${enumerate(stored.map(item => withArticleOrNone(midSentence(item.name)) + (item.choices.length > 0 ? ` (${enumerate(item.choices.map(choice => choice.name.toLowerCase()), 'or')})` : '')))}.`)
  if (flags.length > 0) lines.push(`${entity.plural} can be marked as ${enumerate(flags.map(item => item.name.toLowerCase()))}.`)
  for (const item of entity.fields.filter(other => other.type === 'relation')) {
    const parent = blueprint.entities.find(other => other.id === item.target)
    if (parent !== undefined) lines.push(`Each ${entity.name.toLowerCase()} belongs to ${withArticle(parent.name.toLowerCase())}.`)
  }
  for (const item of entity.fields.filter(other => other.computed !== '')) lines.push(`The ${item.name.toLowerCase()} of each ${entity.name.toLowerCase()} is worked out.`)
  return lines
}

/** "Vaccination date" inside a sentence; "SKU" stays as it is. */
function midSentence (name: string): string {
  return /^\p{Lu}[\p{Lu}\d]/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1)
}
