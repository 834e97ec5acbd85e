import { bytesJsonObject, jsonBytes } from '@dream/contracts/blueprint/json'
import { key } from '../../nouns.ts'
import type { Piece } from '../../phases.ts'
import { choiceOf } from '../../3-plan/choose-fields.ts'
import { sampleOf } from '../../3-plan/choose-samples.ts'
import { splitList } from '../../2-understand/lists.ts'
import { did, type Edit } from '../edit.ts'
import { entityAtHand, entityCalled, fieldCalled, fieldIn } from '../resolve.ts'
import { planOf } from '../seed.ts'

const sort = /^(?:sort|order|arrange|list|show)\s+(?:the |all )?(?:list of )?(?<entity>.+?)?\s*(?:by|according to|on)\s+(?:the |their |its )?(?<field>.+?)(?:,?\s+(?:\(|in )?(?<way>descending|ascending|newest first|latest first|oldest first|highest first|lowest first|largest first|smallest first|desc|asc|a-z|z-a|alphabetically|reversed|backwards|most recent first|most expensive first|cheapest first|biggest first|most first|least first|longest first|shortest first|earliest first)(?: order)?\)?)?$/i
const as = /^(?:show|display|list|view|present)\s+(?:the |all )?(?<entity>.+?)\s+(?:as|in|on)\s+(?:an? )?(?<view>cards?|tables?|grid|tiles|list|rows|gallery)(?: view| layout)?$/i
const option = /^(?:add|include|allow)\s+(?:an? |the )?(?:new |another |extra )?(?:(?<kind>[\w ]+? (?:called|named)|options?|choices?|values?|status(?:es)?|categor(?:y|ies)) )?"?(?<values>[^"]+?)"?\s+(?:to|as|for|in)\s+(?:an? |the )?(?:possible |new |list of |choices? (?:of|for|in) |options? (?:of|for|in) |values? of )*(?<field>.+?)(?: (?:options?|choices?|values?|list|dropdown))?$/i
const optionKind = /^(?:add|include)\s+(?:an? |the )?(?:new |another |extra )?(?<field>status|stage|category|type|priority|level|[\w ]+? (?:option|choice|value))\s+(?:called |named |for )?"?(?<values>[^"]+?)"?(?:\s+(?:to|for) (?:the )?(?<entity>.+))?$/i
const samples = /\b(?:more|additional|extra|another|further|\d+)\s+(?:\d+ )?(?:sample|example|demo|test)s?(?: (?:data|records?|entries|rows))?(?:\s+(?:for|of|to)\s+(?:the )?(?<entity>.+))?/i

/** Sorting, showing as cards or table, one more choice, more samples. */
export function arrange (edit: Edit, command: Piece): boolean {
  return sortBy(edit, command) || showAs(edit, command) || addChoice(edit, command) || moreSamples(edit, command)
}

const passiveSort = /^(?:the |all )?(?<entity>.+?)\s+(?:should|must|are to|need to)\s+be\s+(?:sorted|ordered|arranged|listed)\s+(?:by\s+.+)$/i
const firstSort = /^(?:(?:show|list|put|display|sort)\s+)?(?:the )?(?<way>newest|latest|oldest|most recent)\s+(?<entity>[\p{L} -]+?)\s+(?:first|on top|at the top)$/iu

/** "Walks should be sorted by date" and "newest walks first" as "sort walks by date". */
function sortText (edit: Edit, text: string): string {
  const passive = passiveSort.exec(text)?.groups?.entity
  if (passive !== undefined) return `sort ${passive} ${text.slice(text.search(/\bby\s/i))}`
  const first = firstSort.exec(text)?.groups
  const entity = first?.entity === undefined ? undefined : entityCalled(edit.blueprint, first.entity)
  const date = entity?.fields.find(field => field.type === 'date' || field.type === 'date-time')
  return entity === undefined || date === undefined ? text : `sort ${entity.plural} by ${date.name}, ${/oldest/i.test(first?.way ?? '') ? 'oldest' : 'newest'} first`
}

function sortBy (edit: Edit, command: Piece): boolean {
  const match = sort.exec(sortText(edit, command.text))?.groups
  if (match?.field === undefined || (/^(?:list|show)/i.test(command.text) && !/\bsorted|ordered\b/i.test(command.text))) return false
  const entity = (match.entity === undefined || /^(?:it|them|everything|records|the list)$/i.test(match.entity) ? undefined : entityCalled(edit.blueprint, match.entity)) ?? (match.entity === undefined ? entityAtHand(edit.blueprint, edit.wish.selectedElement) : undefined)
  const spoken = /^(?:it|this|that)$/i.test(match.field) ? edit.blueprint.entities.flatMap(other => other.fields.map(field => ({ entity: other, field }))).find(({ field }) => field.id === edit.last) : undefined
  const found = spoken ?? (entity === undefined ? fieldCalled(edit.blueprint, match.field, edit.wish.selectedElement) : fieldIn(entity, match.field))
  if (found === undefined || found.field.computed !== '') return false
  const down = /desc|newest|latest|highest|largest|z-a|revers|backward|most|biggest|longest/i.test(match.way ?? '')
  const wanted = `${down ? '-' : ''}${key(found.field.id)}`
  const lists = edit.blueprint.pages.flatMap(page => page.blocks).filter(block => block.block === 'list' && bytesJsonObject(block.options).entity === found.entity.id)
  if (lists.length === 0) return false
  for (const list of lists) list.options = jsonBytes({ ...bytesJsonObject(list.options), sort: wanted })
  return did(edit, lists[0]?.id ?? found.entity.id, `${found.entity.plural} are sorted by ${found.field.name.toLowerCase()}${down ? `, the ${/^date/.test(found.field.type) ? 'newest' : 'highest'} first` : ''}.`, command, 'sort')
}

function showAs (edit: Edit, command: Piece): boolean {
  const match = as.exec(command.text)?.groups
  const entity = match?.entity === undefined ? undefined : entityCalled(edit.blueprint, match.entity)
  if (match?.view === undefined || entity === undefined) return false
  const view = /card|grid|tile|gallery/i.test(match.view) ? 'cards' : 'table'
  const list = edit.blueprint.pages.find(page => page.path !== '/' && page.blocks.some(block => block.block === 'list' && bytesJsonObject(block.options).entity === entity.id))?.blocks.find(block => block.block === 'list')
  if (list === undefined) return false
  list.options = jsonBytes({ ...bytesJsonObject(list.options), view })
  return did(edit, list.id, `${entity.plural} are shown as ${view === 'cards' ? 'cards' : 'a table'}.`, command, 'show-as')
}

function addChoice (edit: Edit, command: Piece): boolean {
  const match = optionKind.exec(command.text)?.groups ?? option.exec(command.text)?.groups
  if (match?.field === undefined || match.values === undefined) return false
  const name = match.field.replace(/ (?:option|choice|value)s?$/i, '')
  const owner = match.entity === undefined ? undefined : entityCalled(edit.blueprint, match.entity)
  const found = owner === undefined ? fieldCalled(edit.blueprint, name, edit.wish.selectedElement) : fieldIn(owner, name)
  if (found === undefined || found.field.type !== 'choice') return false
  const added = splitList({ text: match.values, start: 0 }).map(item => choiceOf(item.text.replace(/["']/g, ''))).filter(choice => !found.field.choices.some(other => other.id === choice.id))
  if (added.length === 0) return false
  found.field.choices.push(...added)
  return did(edit, found.field.id, `The ${found.field.name.toLowerCase()} of ${found.entity.plural.toLowerCase()} can also be ${added.map(choice => choice.name.toLowerCase()).join(', ')}.`, command, 'add-choice')
}

function moreSamples (edit: Edit, command: Piece): boolean {
  const match = samples.exec(command.text)
  if (match === null || !/^(?:add|give|show|include|generate|create|i want|we need|more|make)/i.test(command.text)) return false
  const count = Math.min(40, Number(/\d+/.exec(command.text)?.[0] ?? '6'))
  const named = match.groups?.entity === undefined ? undefined : entityCalled(edit.blueprint, match.groups.entity)
  const plan = planOf(edit)
  for (const planned of plan.entities) {
    if (named !== undefined && planned.entity !== named) continue
    const before = planned.entity.samples.length
    const total = Math.min(180, before + count)
    const taken = new Set(planned.entity.samples.map(sample => sample.id))
    for (let index = before; index < total; index++) {
      const sample = sampleOf(plan, planned, index, total, edit.blueprint.culture?.currency ?? 'EUR')
      if (!taken.has(sample.id)) planned.entity.samples.push(sample)
    }
  }
  return did(edit, named?.id ?? 'samples', `There are ${count} more sample ${named?.plural.toLowerCase() ?? 'records of each kind'}.`, command, 'more-samples')
}
