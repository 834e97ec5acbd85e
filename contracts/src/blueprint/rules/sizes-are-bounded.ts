import type { Blueprint, Finding } from '../../../gen/ts/messages.ts'
import { mistake } from '../rule.ts'

export const sizes = { entities: 60, fields: 80, pages: 200, blocks: 30, samples: 200, access: 300, rules: 40, name: 120, expression: 2000, message: 300 } as const

/** An app of a size that somebody can still use, and that can be compiled while they wait. */
export function sizesAreBounded ({ name, entities, pages, people }: Blueprint): Finding[] {
  const findings: Finding[] = []
  const tooMany = (where: string, what: string, count: number, most: number) => {
    if (count > most) findings.push(mistake('sizes-are-bounded', { where, message: `There are ${count} ${what}; an app has at most ${most}.`, suggestion: 'Make the app smaller, or make two apps.' }))
  }
  tooMany('', 'entities', entities.length, sizes.entities)
  tooMany('', 'pages', pages.length, sizes.pages)
  tooMany('people', 'permissions', (people?.access.length ?? 0) + (people?.fields.length ?? 0) + (people?.pages.length ?? 0), sizes.access)
  for (const entity of entities) {
    tooMany(entity.id, `fields of ${entity.name}`, entity.fields.length, sizes.fields)
    tooMany(entity.id, `rules of ${entity.name}`, entity.rules.length, sizes.rules)
    tooMany(entity.id, `samples of ${entity.name}`, entity.samples.length, sizes.samples)
  }
  for (const page of pages) tooMany(page.id, `blocks on ${page.title}`, page.blocks.length, sizes.blocks)
  const names = [{ id: '', name }, ...entities.flatMap(entity => [entity, { id: entity.id, name: entity.plural }, ...entity.fields]), ...pages.map(page => ({ id: page.id, name: page.title }))]
  for (const named of names) {
    if (named.name.trim() === '') findings.push(mistake('sizes-are-bounded', { where: named.id, message: `${named.id === '' ? 'The app' : `"${named.id}"`} has no name.`, suggestion: 'Give it one.' }))
    if (named.name.length > sizes.name) findings.push(mistake('sizes-are-bounded', { where: named.id, message: `The name "${named.name.slice(0, 40)}…" is longer than ${sizes.name} characters.`, suggestion: 'Choose a shorter name.' }))
  }
  for (const rule of entities.flatMap(entity => entity.rules)) {
    if (rule.message.length > sizes.message) findings.push(mistake('sizes-are-bounded', { where: rule.id, message: `The message of the rule "${rule.id}" is longer than ${sizes.message} characters.`, suggestion: 'Say it shorter.' }))
  }
  return findings
}
