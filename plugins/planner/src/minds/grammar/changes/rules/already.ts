import type { Piece } from '../../phases.ts'
import { did, type Edit } from '../edit.ts'
import { entityCalled, fieldIn, pageCalled } from '../resolve.ts'

const ways = /^(?:add |include )?(?:let (?:me|us|users|people|them)\s+|(?:i|we|users) (?:can|should be able to|want to|need to)\s+|(?:an?|the) (?:way|option|possibility) to\s+)?(?<way>search|filter|find|sort)\s+(?:for |through |in )?(?:the |all |my )?(?<entity>[\p{L} -]+?)(?:\s+by\s+(?:the |their )?(?<field>[\p{L} -]+?))?$/iu
const bar = /^(?:add|include|show)\s+(?:an? |the )?(?<way>search|filter)(?:\s+(?:bar|box|field|function|option|s))?\s*(?:to|for|on|of|in)\s+(?:the )?(?<entity>[\p{L} -]+)$/iu
const view = /^(?:show|display|list|see|view)\s+(?:me |us )?(?:only |just |all )?(?<title>[\p{L}' -]{3,60})$/iu

/** What the app does anyway is said, and nothing is changed for it. */
export function already (edit: Edit, command: Piece): boolean {
  const match = ways.exec(command.text)?.groups ?? bar.exec(command.text)?.groups
  const entity = match?.entity === undefined ? undefined : entityCalled(edit.blueprint, match.entity)
  if (entity !== undefined && match?.way !== undefined && !(/^sort/i.test(match.way) && match.field !== undefined && /^sort/i.test(command.text))) {
    const field = match.field === undefined ? undefined : fieldIn(entity, match.field)?.field
    if (match.field !== undefined && field === undefined) return false
    const list = edit.blueprint.pages.flatMap(page => page.blocks).find(block => block.block === 'list' && block.id.endsWith('.list'))
    return did(edit, list?.id ?? entity.id, `The list of ${entity.plural.toLowerCase()} can be searched, filtered and sorted already${field === undefined ? '' : `, by ${field.name.toLowerCase()} too`}.`, command, 'already-there')
  }
  const title = view.exec(command.text)?.groups?.title
  const page = title === undefined ? undefined : pageCalled(edit.blueprint, title)
  if (page === undefined || page.path === '/') return false
  return did(edit, page.id, `The page "${page.title}" shows this already.`, command, 'already-there')
}
