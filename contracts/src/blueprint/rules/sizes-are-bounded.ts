import type { Blueprint, Finding } from '../../../gen/ts/messages.ts'
import { mistake } from '../rule.ts'

const mostEntities = 60
const mostFields = 80
const mostPages = 200
const mostBlocks = 30
const mostSamples = 200
const longestName = 120

/** An app of a size that somebody can still use, and that can be compiled while they wait. */
export function sizesAreBounded ({ name, entities, pages }: Blueprint): Finding[] {
  const findings: Finding[] = []
  const tooMany = (where: string, what: string, count: number, most: number) => {
    if (count > most) findings.push(mistake('sizes-are-bounded', { where, message: `There are ${count} ${what}; an app has at most ${most}.`, suggestion: 'Make the app smaller, or make two apps.' }))
  }
  tooMany('', 'entities', entities.length, mostEntities)
  tooMany('', 'pages', pages.length, mostPages)
  for (const entity of entities) {
    tooMany(entity.id, `fields of ${entity.name}`, entity.fields.length, mostFields)
    tooMany(entity.id, `samples of ${entity.name}`, entity.samples.length, mostSamples)
  }
  for (const page of pages) tooMany(page.id, `blocks on ${page.title}`, page.blocks.length, mostBlocks)
  const names = [{ id: '', name }, ...entities.flatMap(entity => [entity, { id: entity.id, name: entity.plural }, ...entity.fields]), ...pages.map(page => ({ id: page.id, name: page.title }))]
  for (const named of names) {
    if (named.name.trim() === '') findings.push(mistake('sizes-are-bounded', { where: named.id, message: `${named.id === '' ? 'The app' : `"${named.id}"`} has no name.`, suggestion: 'Give it one.' }))
    if (named.name.length > longestName) findings.push(mistake('sizes-are-bounded', { where: named.id, message: `The name "${named.name.slice(0, 40)}…" is longer than ${longestName} characters.`, suggestion: 'Choose a shorter name.' }))
  }
  return findings
}
