import { bytesJsonObject, jsonBytes } from '@dream/contracts/blueprint/json'
import { key } from '../../nouns.ts'
import type { Piece } from '../../phases.ts'
import { did, type Edit } from '../edit.ts'
import { bare, entityCalled, fieldCalled, fieldIn, pageCalled } from '../resolve.ts'

const hidden = /^(?:hide|do not show|don't show|stop showing)\s+(?<what>.+)$/i
const fromList = /^(?:remove|take|drop)\s+(?:the )?(?<field>[\p{L} -]+?)(?:\s+column)?\s+(?:out of|from|off)\s+(?:the )?(?<entity>[\p{L} -]+?)\s+(?:list|table)$/iu

/** Hiding keeps what is hidden: a field leaves the lists, a page the navigation. */
export function hide (edit: Edit, command: Piece): boolean {
  const off = fromList.exec(command.text)?.groups
  const what = off?.field !== undefined && off.entity !== undefined ? `${off.field} of ${off.entity}` : hidden.exec(command.text)?.groups?.what?.replace(/\s+(?:in|from|on) (?:the |all )?(?:lists?|tables?)$/i, '')
  if (what === undefined) return false
  if (/\b(?:sample|example|demo)s?\b/i.test(what)) return false
  const named = /\b(?:page|view|tab|screen|menu)\b/i.test(what) ? pageCalled(edit.blueprint, what) : undefined
  const entity = entityCalled(edit.blueprint, what)
  const page = named ?? pageCalled(edit.blueprint, what) ?? (entity === undefined ? undefined : pageCalled(edit.blueprint, entity.plural))
  const owner = /^(?<field>.+?)\s+(?:from|of|on|in)\s+(?:the )?(?<entity>.+)$/i.exec(what)?.groups
  const holder = owner?.entity === undefined ? undefined : entityCalled(edit.blueprint, owner.entity)
  const found = holder !== undefined && owner?.field !== undefined ? fieldIn(holder, owner.field) : named === undefined && entity === undefined ? fieldCalled(edit.blueprint, bare(what), edit.wish.selectedElement) : undefined
  if (found !== undefined) return hideField(edit, command, found)
  if (page === undefined || page.path === '/' || page.id.endsWith('.detail')) return false
  page.inNavigation = false
  return did(edit, page.id, `The page "${page.title}" is no longer in the navigation; its records are kept.`, command, 'hide-page')
}

function hideField (edit: Edit, command: Piece, { entity, field }: NonNullable<ReturnType<typeof fieldCalled>>): boolean {
  if (entity.titleField === field.id) return false
  let first = ''
  for (const block of edit.blueprint.pages.flatMap(page => page.blocks)) {
    const options = bytesJsonObject(block.options)
    if (block.block !== 'list' || options.entity !== entity.id) continue
    const columns = Array.isArray(options.columns) ? options.columns : entity.fields.filter(other => other.type !== 'long-text').map(other => key(other.id))
    const kept = columns.filter(column => column !== key(field.id))
    if (kept.length === 0) continue
    block.options = jsonBytes({ ...options, columns: kept })
    first ||= block.id
  }
  return first !== '' && did(edit, first, `The lists of ${entity.plural.toLowerCase()} no longer show the ${field.name.toLowerCase()}; it is still kept.`, command, 'hide-field')
}
