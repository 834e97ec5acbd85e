import type { Blueprint, Entity } from '@dream/contracts/messages'
import { bytesJsonObject, jsonBytes } from '@dream/contracts/blueprint/json'
import { plural, sentenceCase, singular } from '../../nouns.ts'
import type { Piece } from '../../phases.ts'
import { did, type Edit } from '../edit.ts'
import { entityCalled, fieldCalled, pageCalled } from '../resolve.ts'

const app = /^(?:(?:re)?name|call|title)\s+(?:the |this |my )?(?:app|application|website|site|it|this)\s+(?:to |as |into )?(?<name>.+)$/i
const appName = /^(?:change|set|make)\s+(?:the |its |my )?(?:app(?:'s)?|application|website|site|its)?\s*(?:name|title)\s*(?:of the (?:app|application|site|website))?\s*(?:to|as|:|be)\s+(?<name>.+)$/i
const tagline = /^(?:add|set|change|make)\s+(?:the |a )?(?:tagline|subtitle|slogan|motto)\s*(?:to|:|of|that says|saying)?\s*(?<text>.+)$/i
const from = /^(?:rename|call|change|relabel|replace|turn)\s+(?:the (?:word|label|name|title|heading|text)\s+(?:of (?:the )?)?)?(?<old>.+?)\s+(?:to|into|as|with|by)\s+(?<name>.+)$/i
const wordFor = /^(?:(?:the word |the name )"?(?<old>[^"]+?)"? (?:should|must) be(?: called)? "?(?<name>[^"]+?)"?|use (?:the (?:word|name|term) )?"?(?<name2>[^"]+?)"? (?:instead of|rather than|for) "?(?<old2>[^"]+?)"?|(?<old3>[\p{L} -]+?) (?:should|must) (?:be (?:called|named)|read) "?(?<name3>[^"]+?)"?)$/iu
const directCall = /^call\s+(?:the )?(?<old>[\w-]+(?: [\w-]+)?)\s+(?:just |simply )?"?(?<name>[\w-]+(?: [\w-]+)?)"?(?: instead)?$/i

/** "call it Walkies", "rename clients to members", "change the title of the walks page to Tours". */
export function rename (edit: Edit, command: Piece): boolean {
  const line = tagline.exec(command.text)?.groups?.text
  if (line !== undefined) {
    edit.blueprint.tagline = unquote(line)
    return did(edit, 'tagline', `The line under the name becomes "${edit.blueprint.tagline}".`, command, 'change-tagline')
  }
  const name = app.exec(command.text)?.groups?.name ?? appName.exec(command.text)?.groups?.name
  if (name !== undefined && entityCalled(edit.blueprint, name) !== undefined && /^call it/i.test(command.text) && edit.last !== '') return false
  if (name !== undefined) {
    edit.blueprint.name = unquote(name).slice(0, 80)
    return did(edit, 'name', `The app is called "${edit.blueprint.name}".`, command, 'rename-app')
  }
  const word = wordFor.exec(command.text)?.groups
  const [old, called] = [word?.old ?? word?.old2 ?? word?.old3, word?.name ?? word?.name2 ?? word?.name3]
  if (old !== undefined && called !== undefined) return /^(?:the |this |my |our )?(?:app|application|website|site|it)$/i.test(old) ? rename(edit, { ...command, text: `call the app ${called}` }) : renameElement(edit, command, old, unquote(called))
  const match = from.exec(command.text)?.groups ?? directCall.exec(command.text)?.groups
  if (match?.old === undefined || match.name === undefined) return false
  return renameElement(edit, command, match.old, unquote(match.name).replace(/ instead$/i, ''))
}

function renameElement (edit: Edit, command: Piece, old: string, name: string): boolean {
  const { blueprint } = edit
  if (/^(?:change|turn|replace)/i.test(command.text) && /^(?:an? |the )?(?:number|date|time|(?:short |plain |simple |single-line )?text|choice|yes\/no|checkbox|money|required|optional|unique|email|phone|link|integer|long text|dark|light|duration|dropdown|currency|boolean|whole number|price|e-mail)\b/i.test(name)) return false
  if (/\bpage\b/i.test(old)) {
    const page = pageCalled(blueprint, old.replace(/^(?:the )?(?:title|heading|name) of (?:the )?/i, ''))
    if (page === undefined) return false
    page.title = name
    return did(edit, page.id, `The page is called "${name}".`, command, 'rename-page')
  }
  const choice = choiceCalled(blueprint, old)
  const entity = entityCalled(blueprint, old)
  if (entity !== undefined) {
    const sentence = `${entity.plural} are called ${plural(singular(name)).toLowerCase()}.`
    renameEntity(blueprint, entity, name)
    return did(edit, entity.id, sentence, command, 'rename-entity')
  }
  const found = fieldCalled(blueprint, old, edit.wish.selectedElement)
  if (found !== undefined) {
    const before = found.field.name
    found.field.name = sentenceCase(name.replace(/\s+(?:field|column)$/i, ''))
    return did(edit, found.field.id, `The ${before.toLowerCase()} of ${found.entity.plural.toLowerCase()} is called ${found.field.name.toLowerCase()}.`, command, 'rename-field')
  }
  if (choice !== undefined) {
    choice.choice.name = sentenceCase(name)
    return did(edit, choice.field, `The choice is called "${choice.choice.name}".`, command, 'rename-choice')
  }
  const page = pageCalled(blueprint, old)
  if (page === undefined) return false
  page.title = name
  return did(edit, page.id, `The page is called "${name}".`, command, 'rename-page')
}

function choiceCalled (blueprint: Blueprint, text: string): { field: string, choice: Entity['fields'][number]['choices'][number] } | undefined {
  const wanted = unquote(text).toLowerCase().replace(/^the /, '').replace(/^(?:status|option|choice|category) /, '')
  for (const entity of blueprint.entities) {
    for (const field of entity.fields) {
      const choice = field.choices.find(other => other.name.toLowerCase() === wanted || other.id === wanted)
      if (choice !== undefined) return { field: field.id, choice }
    }
  }
  return undefined
}

/** The entity's words wherever they are shown: its own names, its pages' titles, titles and labels of its blocks. */
function renameEntity (blueprint: Blueprint, entity: Entity, name: string): void {
  const one = sentenceCase(singular(name.toLowerCase() === name || / /.test(name) ? name.toLowerCase() : name))
  const old = { name: entity.name, plural: entity.plural }
  entity.name = one
  entity.plural = plural(one)
  const relabel = (text: string): string => text.replaceAll(new RegExp(`\\b(?:${old.plural}|${old.name})\\b`, 'gi'), word => {
    const shown = word.toLowerCase() === old.plural.toLowerCase() ? entity.plural : entity.name
    return /^[A-Z]/.test(word) ? shown : shown.charAt(0).toLowerCase() + shown.slice(1)
  })
  for (const page of blueprint.pages) {
    const mine = page.blocks.some(block => bytesJsonObject(block.options).entity === entity.id)
    if (mine && page.path !== '/') page.title = relabel(page.title)
    for (const block of page.blocks) {
      const options = bytesJsonObject(block.options)
      if (block.block === 'counts' && Array.isArray(options.tiles)) {
        const tiles = options.tiles.map(tile => typeof tile === 'object' && tile !== null && !Array.isArray(tile) && tile.entity === entity.id && typeof tile.label === 'string' ? { ...tile, label: relabel(tile.label) } : tile)
        block.options = jsonBytes({ ...options, tiles })
      } else if (options.entity === entity.id && typeof options.title === 'string') block.options = jsonBytes({ ...options, title: relabel(options.title) })
    }
  }
  for (const other of blueprint.entities) {
    for (const field of other.fields) if (field.target === entity.id && field.name === old.name) field.name = entity.name
  }
}

export function unquote (text: string): string {
  return text.trim().replace(/^["']|["'.!]+$/g, '').trim()
}
