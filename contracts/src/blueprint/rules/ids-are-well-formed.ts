import type { Blueprint, Finding } from '../../../gen/ts/messages.ts'
import { mistake, repeated } from '../rule.ts'

export const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
export const choice = /^[a-z0-9]+(-[a-z0-9]+)*$/
export const sample = /^[a-z0-9]+([.-][a-z0-9]+)*$/
export const node = /^page(\.[a-z0-9]+(-[a-z0-9]+)*)+$/

/** Keys that every record has of its own. */
const ownKeys = new Set(['id', 'created-at', 'updated-at', 'deleted-at', 'deleted-with', 'sample', 'rowid', 'oid'])

/** Ids are kebab case, tell what they are part of, and are there once. */
export function idsAreWellFormed ({ entities, pages }: Blueprint): Finding[] {
  const fields = entities.flatMap(entity => entity.fields.map(field => ({ entity, field })))
  const blocks = pages.flatMap(page => page.blocks)
  const samples = entities.flatMap(entity => entity.samples)
  const rules = entities.flatMap(entity => entity.rules.map(rule => ({ entity, rule })))
  const ids = [...entities, ...fields.map(({ field }) => field), ...rules.map(({ rule }) => rule), ...pages, ...blocks, ...samples]
  return [
    ...entities.filter(({ id }) => !kebab.test(id) || id.length > 60).map(({ id }) => wrong(id, 'an entity is called in kebab case, like "dog"')),
    ...fields.filter(({ entity, field }) => !field.id.startsWith(`${entity.id}.`) || !kebab.test(field.id.slice(entity.id.length + 1)) || field.id.length > 120)
      .map(({ entity, field }) => wrong(field.id, `a field of ${entity.name} is called like "${entity.id}.name"`)),
    ...rules.filter(({ entity, rule }) => !rule.id.startsWith(`${entity.id}.`) || !kebab.test(rule.id.slice(entity.id.length + 1)) || rule.id.length > 120)
      .map(({ entity, rule }) => wrong(rule.id, `a rule of ${entity.name} is called like "${entity.id}.ends-after-it-starts"`)),
    ...fields.filter(({ entity, field }) => ownKeys.has(field.id.slice(entity.id.length + 1))).map(({ field }) => wrong(field.id, 'every record has that of its own')),
    ...fields.flatMap(({ field }) => [
      ...field.choices.filter(({ id }) => !choice.test(id)).map(({ id }) => wrong(field.id, `its choice "${id}" is not in kebab case, like "in-progress"`)),
      ...repeated(field.choices, ({ id }) => id).map(({ id }) => wrong(field.id, `its choice "${id}" is there twice`))
    ]),
    ...[...pages, ...blocks].filter(({ id }) => !node.test(id)).map(({ id }) => wrong(id, 'pages and blocks are called like "page.dogs" and "page.dogs.list"')),
    ...samples.filter(({ id }) => !sample.test(id)).map(({ id }) => wrong(id, 'a sample is called like "dog-1"')),
    ...repeated(ids, ({ id }) => id).map(({ id }) => wrong(id, 'another node has the same'))
  ]
}

function wrong (id: string, why: string): Finding {
  return mistake('ids-are-well-formed', { where: id, message: `The id "${id}" cannot be used: ${why}.`, suggestion: 'Give it another id.' })
}
