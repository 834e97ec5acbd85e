import type { Blueprint, Entity, Field, Page } from '../../gen/ts/messages.ts'
import { peopleSentences } from './people-sentences.ts'

/** The plan in plain English, one sentence for each thing it says. */
export function sentences (blueprint: Blueprint): string[] {
  const { name, tagline, culture, entities, pages, look } = blueprint
  const plurals = new Map(entities.map(entity => [entity.id, entity.plural.toLowerCase()]))
  return [
    ...(entities.length === 0 ? [`${name} keeps no records.`] : [`${name} keeps ${series([...plurals.values()])}.`]),
    ...(tagline === '' ? [] : [`Under its name stands "${tagline}".`]),
    ...entities.flatMap(entity => ofEntity(entity, plurals)),
    ...pages.map(ofPage),
    ...peopleSentences(blueprint),
    ...(culture === null || culture.currency === '' ? [] : [`Amounts are in ${culture.currency}, days in the time of ${culture.timeZone === '' ? 'UTC' : culture.timeZone}.`]),
    ...(look === null || look.primary === '' ? [] : [`Its colour is ${look.primary}${look.background === '' ? '' : ` on ${look.background}`}.`])
  ]
}

function ofEntity ({ name, plural, fields, samples, rules, ordered }: Entity, plurals: ReadonlyMap<string, string>): string[] {
  const own = fields.filter(field => field.type !== 'relation' && field.computed === '')
  const counted = samples.length === 0 ? [] : [`It begins with ${samples.length} ${samples.length === 1 ? 'sample' : 'samples'} of ${plural.toLowerCase()}.`]
  return [
    ...(own.length === 0 ? [] : [`${plural} have ${series(own.map(withType))}.`]),
    ...fields.filter(field => field.type === 'relation').map(({ name, target, required, onDelete }) =>
      `${plural} ${required ? 'belong' : 'may belong'} to ${plurals.get(target) ?? target}, as their ${name.toLowerCase()}${onDelete === 'cascade' ? ', and go with them' : ''}.`),
    ...fields.filter(field => field.computed !== '').map(({ name, computed }) => `The ${name.toLowerCase()} of ${plural.toLowerCase()} is worked out: ${computed}.`),
    ...rules.map(({ expression, message }) => `A ${name.toLowerCase()} is refused unless ${expression}: "${message}"`),
    ...(ordered ? [`People put ${plural.toLowerCase()} into an order by hand.`] : []),
    ...counted
  ]
}

function withType ({ name, type, required, unique, choices }: Field): string {
  const what = choices.length > 0 ? `one of ${choices.map(choice => choice.name).join(', ')}` : type
  const notes = [...(type === 'text' ? [] : [what]), ...(required ? ['needed'] : []), ...(unique ? ['unique'] : [])]
  return notes.length === 0 ? name.toLowerCase() : `${name.toLowerCase()} (${notes.join('; ')})`
}

function ofPage ({ title, path, blocks }: Page): string {
  return `The page ${title} at ${path} shows ${blocks.length === 0 ? 'nothing yet' : series(blocks.map(({ block }) => block))}.`
}

function series (words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
}
