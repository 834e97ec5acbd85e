import { bytesJsonObject, jsonBytes } from '@dream/contracts/blueprint/json'
import { isPlural, key, singular, withArticle } from '../../nouns.ts'
import type { Piece } from '../../phases.ts'
import { splitList } from '../../2-understand/lists.ts'
import { did, type Edit } from '../edit.ts'
import { removeEntity, removeField, removePages } from '../references.ts'
import { choiceIn } from './tint.ts'
import { bare, entityCalled, fieldCalled, fieldIn, pageCalled } from '../resolve.ts'

const command = /^(?:remove|delete|drop|get rid of|take (?:out|away)|i (?:don't|do not) (?:need|want)|we (?:don't|do not) need|without|no more|no)\s+(?<what>.+?)(?:\s+any ?more)?$/i

/** "remove the breed from dogs", "drop invoices", "hide the unpaid page", "I don't need notes". */
export function remove (edit: Edit, piece: Piece): boolean {
  const what = command.exec(piece.text)?.groups?.what
  if (what === undefined) return false
  if (removeChoice(edit, piece, what) || removeOne(edit, piece, what)) return true
  const owner = /^(?<list>.+?)\s+(?:from|of|on|in)\s+(?<entity>[^,]+)$/i.exec(what)?.groups
  const items = splitList({ text: owner?.list ?? what, start: piece.start })
  if (items.length < 2) return false
  return items.map(item => removeOne(edit, piece, owner?.entity === undefined ? item.text : `${item.text} from ${owner.entity}`)).some(done => done)
}

/** "The low priority", "urgent from priority": one choice fewer; records that had it get the first one left. */
function removeChoice (edit: Edit, piece: Piece, what: string): boolean {
  if (/\b(?:page|view|tab|board|list|field|column|sample|example)s?\b/i.test(what) || entityCalled(edit.blueprint, what) !== undefined || fieldCalled(edit.blueprint, what, edit.wish.selectedElement) !== undefined) return false
  const found = choiceIn(edit.blueprint, what)
  if (found === undefined || found.field.choices.length < 2) return false
  const { entity, field, choice } = found
  const rest = bare(what).replace(new RegExp(`\\b(?:${choice.name}|${field.name}|${singular(field.name)}|${entity.name}|${entity.plural}|from|of|option|choice|value|status|the)\\b`, 'gi'), '').trim()
  if (rest !== '') return false
  const used = new RegExp(`\\b${key(field.id)} [!=]= "${choice.id}"`)
  removePages(edit.blueprint, page => page.blocks.length === 1 && page.blocks.some(block => { const { entity: of, filter } = bytesJsonObject(block.options); return of === entity.id && typeof filter === 'string' && new RegExp(`^${key(field.id)} == "${choice.id}"$`).test(filter) }))
  if (edit.blueprint.pages.some(page => page.blocks.some(block => { const { entity: of, filter } = bytesJsonObject(block.options); return of === entity.id && typeof filter === 'string' && used.test(filter) && !filter.includes('&&') && filter.includes('==') }))) return false
  field.choices = field.choices.filter(other => other !== choice)
  if (field.defaultValue === choice.id) field.defaultValue = ''
  const first = field.choices[0]?.id ?? ''
  for (const sample of entity.samples) {
    const values = bytesJsonObject(sample.values)
    if (values[key(field.id)] === choice.id) sample.values = jsonBytes({ ...values, [key(field.id)]: first })
  }
  return did(edit, field.id, `The ${field.name.toLowerCase()} of ${entity.plural.toLowerCase()} can no longer be ${choice.name.toLowerCase()}.`, piece, 'remove-choice')
}

function removeOne (edit: Edit, piece: Piece, what: string): boolean {
  const { blueprint } = edit
  if (/\b(?:sample|example|demo)s?\b/i.test(what)) {
    for (const entity of blueprint.entities) entity.samples = []
    return did(edit, 'samples', 'The sample records are gone.', piece, 'remove-samples')
  }
  const page = /\b(?:page|view|tab|screen|board)\b/i.test(what) ? pageCalled(blueprint, what) ?? blueprint.pages.find(other => other.id.split('.').length > 2 && !other.id.endsWith('.detail') && other.title.toLowerCase().startsWith(bare(what).replace(/ (?:page|view|tab|board)$/, ''))) : undefined
  if (page !== undefined && page.path !== '/') {
    removePages(blueprint, other => other === page)
    return did(edit, page.id, `The page "${page.title}" is gone.`, piece, 'remove-page')
  }
  const block = blockCalled(edit, what)
  if (block !== undefined) return did(edit, block, 'It is no longer shown.', piece, 'remove-block')
  const from = /^(?<field>.+?)\s+(?:field |column )?(?:from|of|on|in)\s+(?<entity>.+)$/i.exec(what)?.groups
  const owner = from?.entity === undefined ? undefined : entityCalled(blueprint, from.entity)
  const found = owner !== undefined && from?.field !== undefined ? fieldIn(owner, from.field) : undefined
  const entity = owner === undefined ? entityCalled(blueprint, what) : undefined
  if (found === undefined && entity !== undefined && !/\b(?:field|column)\b/i.test(what)) {
    if (blueprint.entities.length === 1) {
      edit.findings.push({ code: 'change-not-understood', severity: 'error', where: entity.id, message: `${entity.plural} are all that this app keeps, so they cannot be removed.`, suggestion: 'Add something else first, or delete the app.' })
      return true
    }
    removeEntity(blueprint, entity)
    return did(edit, entity.id, `The app no longer keeps ${entity.plural.toLowerCase()}.`, piece, 'remove-entity')
  }
  const field = found ?? fieldCalled(blueprint, what, edit.wish.selectedElement)
  if (field === undefined) return false
  if (field.entity.fields.filter(other => other.computed === '').length === 1) return false
  removeField(blueprint, field.entity, field.field)
  return did(edit, field.field.id, `${field.entity.plural} no longer have ${isPlural(field.field.name) ? field.field.name.toLowerCase() : withArticle(field.field.name.toLowerCase())}.`, piece, 'remove-field')
}

const blockWords: [RegExp, string][] = [[/\btotals?\b/i, 'totals'], [/\b(?:counts?|counters?|tiles?)\b/i, 'counts'], [/\b(?:due|coming up|upcoming)\b/i, 'due'], [/\b(?:recent|newest|latest)\b/i, 'recent']]

function blockCalled (edit: Edit, what: string): string | undefined {
  const kind = blockWords.find(([pattern]) => pattern.test(what))?.[1]
  if (kind === undefined || fieldCalled(edit.blueprint, what) !== undefined) return undefined
  for (const page of edit.blueprint.pages) {
    const block = page.blocks.find(other => other.block === kind && (page.blocks.filter(same => same.block === kind).length === 1 || String(bytesJsonObject(other.options).title ?? '').toLowerCase().includes(bare(what))))
    if (block === undefined || page.blocks.length === 1) continue
    page.blocks = page.blocks.filter(other => other !== block)
    return block.id
  }
  return undefined
}
