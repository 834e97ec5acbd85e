import { isAbstractNoun, isNeverKept, isScreenNoun } from '../no-records.ts'
import { singular } from '../../nouns.ts'
import type { EntityDraft, Sketch } from '../../phases.ts'
import { draftEntity, draftField, stated } from '../sketch.ts'

const file = /\b(?:data\/)?(?<name>[a-z][a-z_]{2,40})\.(?:txt|csv|json|db)\b/g
/** A line of names: "rental_id,username,start_date" or "title|date|time". */
const line = /(?:^|['"\s])(?<names>[a-z][a-z0-9_]*(?:(?<by>[,|:;])\s?[a-z][a-z0-9_]*)(?:\k<by>\s?[a-z][a-z0-9_]*){0,14})(?=['"\s.]|$)/
const furthest = 400
const mostFiles = 12

/** "rentals.txt holds rental_id,equipment_id,start_date": a file and the line of names after it describe a kind of record. */
export function storedFiles (sketch: Sketch): void {
  const { text } = sketch.reading
  const found = [...text.matchAll(file)].slice(0, mostFiles).flatMap((match, index, all) => {
    const from = match.index + match[0].length
    const next = all[index + 1]?.index ?? text.length
    const names = line.exec(text.slice(from, Math.min(from + furthest, next)))
    const word = singular((match.groups?.name ?? '').replaceAll('_', ' ').replace(/ (?:data|list|file|info)$/, ''))
    if (names?.groups?.names === undefined || names.groups.by === undefined || /^(?:on|in|of|sold|saved|past|all|new|old|my|the)(?: |$)/.test(word) || isNeverKept(word) || isScreenNoun(word) || isAbstractNoun(word)) return []
    return [{ word, piece: { text: names.groups.names, start: from + names.index + names[0].indexOf(names.groups.names) }, names: [...new Set(names.groups.names.split(names.groups.by).map(name => name.trim().replaceAll('_', ' ')))] }]
  })
  const kept = found.filter(({ word, names }) => word !== 'user' && names.filter(name => !own(word, name)).length > 1)
  if (kept.length === 0) return
  const drafts = kept.map(({ word, piece }) => draftEntity(sketch, word, stated(sketch, 'stored-file', [piece])))
  for (const [index, { word, piece, names }] of kept.entries()) {
    const entity = drafts[index]
    if (entity === undefined) continue
    entity.fields = []
    entity.fieldsStated = true
    for (const name of names) if (!own(word, name)) readName(sketch, entity, name, { drafts, piece })
  }
  sketch.loose = []
  sketch.entities = sketch.entities.filter(entity => drafts.includes(entity) || (entity.entry !== undefined && entity.word !== 'file'))
}

/** What a record has of itself, or what belongs to signing in. */
function own (word: string, name: string): boolean {
  return name === 'id' || name === `${word} id` || name === 'password' || name.split(' ').length > 4
}

function readName (sketch: Sketch, entity: EntityDraft, name: string, { drafts, piece }: { drafts: EntityDraft[], piece: { text: string, start: number } }): void {
  const why = stated(sketch, 'stored-file', [piece])
  const other = drafts.find(draft => draft !== entity && (name === `${draft.word} id` || name === `${draft.word} name` || name === `${draft.word} title` || name === draft.word))
  if (other !== undefined) draftField(entity, { name: other.word, type: 'relation', target: other.word, why })
  else draftField(entity, { name: name.startsWith(`${entity.word} `) ? name.slice(entity.word.length + 1) : name, why })
}
