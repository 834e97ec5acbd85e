import type { Entity, Field } from '@dream/contracts/messages'
import { bytesJsonObject, jsonBytes } from '@dream/contracts/blueprint/json'
import { key } from '../../nouns.ts'
import type { Piece } from '../../phases.ts'
import { splitList } from '../../2-understand/lists.ts'
import { did, type Edit } from '../edit.ts'
import { entityAtHand, entityCalled, fieldCalled, fieldIn } from '../resolve.ts'

const beside = /^(?:put|move|show|place|have|display|bring|list)\s+(?:the )?(?<field>[\p{L} -]+?)\s+(?:right |directly )?(?<where>before|after|above|below|in front of|behind|next to)\s+(?:the )?(?<other>[\p{L} -]+)$/iu
const edge = /^(?:put|move|show|place|have|display|bring)\s+(?:the )?(?<field>[\p{L} -]+?)\s+(?:to |at |on )?(?:the )?(?<where>top|start|beginning|front|first|first place|end|bottom|last)(?:\s+(?:of|in|on)\s+(?:the )?(?<entity>[\p{L} -]+?)(?: form| list| table)?)?$/iu
const swap = /^(?:swap|switch|exchange)\s+(?:the )?(?<field>[\p{L} -]+?)\s+(?:and|with)\s+(?:the )?(?<other>[\p{L} -]+)$/iu
const columns = /^(?:in (?:the )?(?:(?<first>[\p{L} -]+?) )?(?:list|table),?\s+)?(?:(?:i |we |please )*(?:only|just)\s+(?:(?:want|need|like) to see|want|need|show|display)|show (?:me )?(?:only|just)|(?:i|we) (?:only |just )?(?:want|need) to (?:only |just )?see(?: only| just)?)\s+(?:the )?(?<list>[\p{L}, -]+?)(?:\s+(?:columns?|fields?))?(?:\s+(?:in|on|for)\s+(?:the )?(?<entity>[\p{L} -]+?)(?:\s+(?:list|table))?)?$/iu

/** "Put cost after title", "move the priority to the top", "swap cost and notes", "show only title and status in the list". */
export function reorder (edit: Edit, command: Piece): boolean {
  return swapped(edit, command) || moved(edit, command) || chosen(edit, command)
}

function swapped (edit: Edit, command: Piece): boolean {
  const match = swap.exec(command.text)?.groups
  const one = match?.field === undefined ? undefined : fieldCalled(edit.blueprint, match.field, edit.wish.selectedElement)
  const other = one === undefined || match?.other === undefined ? undefined : fieldIn(one.entity, match.other)
  if (one === undefined || other === undefined) return false
  const { fields } = one.entity
  const [from, to] = [fields.indexOf(one.field), fields.indexOf(other.field)]
  fields[from] = other.field
  fields[to] = one.field
  return did(edit, one.field.id, `${one.field.name} and ${other.field.name.toLowerCase()} of ${one.entity.plural.toLowerCase()} have changed places.`, command, 'reorder')
}

function moved (edit: Edit, command: Piece): boolean {
  const match = beside.exec(command.text)?.groups ?? edge.exec(command.text)?.groups
  if (match?.field === undefined || match.where === undefined) return false
  const named = match.entity === undefined ? undefined : entityCalled(edit.blueprint, match.entity)
  const found = named === undefined ? fieldCalled(edit.blueprint, match.field, edit.wish.selectedElement) : fieldIn(named, match.field)
  const other = found === undefined || match.other === undefined ? undefined : fieldIn(found.entity, match.other)
  if (found === undefined || (match.other !== undefined && other === undefined) || other?.field === found.field) return false
  const { entity, field } = found
  const rest = entity.fields.filter(item => item !== field)
  const after = /after|below|behind|next/i.test(match.where)
  const last = /end|bottom|last/i.test(match.where)
  const at = other === undefined ? (last ? rest.length : 0) : rest.indexOf(other.field) + (after ? 1 : 0)
  entity.fields = [...rest.slice(0, at), field, ...rest.slice(at)]
  return did(edit, field.id, `The ${field.name.toLowerCase()} of ${entity.plural.toLowerCase()} comes ${other === undefined ? (last ? 'last' : 'first') : `${after ? 'after' : 'before'} the ${other.field.name.toLowerCase()}`}.`, command, 'reorder')
}

function chosen (edit: Edit, command: Piece): boolean {
  const match = columns.exec(command.text)?.groups
  if (match?.list === undefined) return false
  const named = match.entity ?? match.first
  const owner = named === undefined || /^(?:list|table)$/i.test(named) ? undefined : entityCalled(edit.blueprint, named)
  const names = splitList({ text: match.list, start: 0 }).map(item => item.text)
  const first = owner ?? entityAtHand(edit.blueprint, edit.wish.selectedElement) ?? edit.blueprint.entities.filter(entity => names.every(name => fieldIn(entity, name) !== undefined))[0]
  const fields = first === undefined ? [] : names.map(name => fieldIn(first, name)?.field)
  if (first === undefined || !everyField(fields) || fields.length === 0 || (names.length < 2 && !/\b(?:list|table|columns?)\b/i.test(command.text))) return false
  return showColumns(edit, command, first, fields)
}

function everyField (fields: (Field | undefined)[]): fields is Field[] {
  return fields.every(field => field !== undefined)
}

function showColumns (edit: Edit, command: Piece, entity: Entity, fields: Field[]): boolean {
  const lists = edit.blueprint.pages.flatMap(page => page.blocks).filter(block => block.block === 'list' && bytesJsonObject(block.options).entity === entity.id)
  for (const list of lists) list.options = jsonBytes({ ...bytesJsonObject(list.options), columns: fields.map(field => key(field.id)) })
  return lists.length > 0 && did(edit, lists[0]?.id ?? entity.id, `The lists of ${entity.plural.toLowerCase()} show ${fields.map(field => field.name.toLowerCase()).join(', ')}.`, command, 'columns')
}
