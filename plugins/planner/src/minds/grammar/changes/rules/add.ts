import { isFieldWord } from '../../../../packs/fields.ts'
import { entityOf } from '../../../../packs/lexicon.ts'
import { isPlural, sentenceCase } from '../../nouns.ts'
import type { Piece, Sketch } from '../../phases.ts'
import { clausesOf } from '../../2-understand/clauses.ts'
import { choicesIn, readFieldList } from '../../2-understand/field-list.ts'
import { group, slice } from '../../2-understand/lists.ts'
import { isAbstractNoun, isNeverKept } from '../../2-understand/no-records.ts'
import { nounOf } from '../../2-understand/noun-phrase.ts'
import { belongsTo } from '../../2-understand/rules/belongs-to.ts'
import { choices } from '../../2-understand/rules/choices.ts'
import { computed } from '../../2-understand/rules/computed.ts'
import { fieldsAfterHave } from '../../2-understand/rules/fields-after-have.ts'
import { markedAs } from '../../2-understand/rules/marked-as.ts'
import { isPeriod, totals } from '../../2-understand/rules/totals.ts'
import { views } from '../../2-understand/rules/views.ts'
import { draftEntity, findEntity, stated } from '../../2-understand/sketch.ts'
import { applyAdditions } from '../apply-additions.ts'
import { did, type Edit } from '../edit.ts'
import { entityAtHand, entityCalled, fieldIn, pageCalled } from '../resolve.ts'
import { totalOptions } from '../../3-plan/choose-pages.ts'
import { toldIn } from '../../2-understand/questions-told.ts'
import { toldFacts } from '../../2-understand/rules/told-facts.ts'
import { planOf, sketchOf } from '../seed.ts'

const want = '(?:add|include|create|put|insert|introduce|track|record|store|keep|save|have|need|i need|we need|i want|we want|there should be|also)'
const to = new RegExp(`^${want}\\s+(?<list>.+?)(?:\\s+(?:fields?|columns?|attributes?))?\\s+(?:to|for|on|in|of|with)\\s+(?:each|every|all|the|my|our|a|an)?\\s*(?<entity>[\\p{L}' -]{2,40}?)(?:\\s+(?:form|table|list|records?|entries|as well|too|page|details?))?$`, 'iud')
const give = /^(?:give|let)\s+(?:each |every |all |the |my )?(?<entity>[\p{L}' -]{2,40}?)\s+(?:have )?(?<list>(?:an?|the|some|also)\s+.+)$/iud
const field = new RegExp(`^${want}\\s+(?<list>.+?)\\s+(?:fields?|columns?|attributes?)$`, 'iud')
const fieldCalledX = new RegExp(`^${want}\\s+(?:an?|the)\\s+(?:new\\s+)?(?<type>[\\p{L} -]*?)\\s*(?:field|column)\\s+(?:called|named|for|:)\\s*"?(?<list>[^"]+?)"?(?:\\s+(?:to|for|on|in|of)\\s+(?:each |every |the )?(?<entity>[\\p{L} -]+))?$`, 'iud')
const things = new RegExp(`^(?:keep track of|${want}|i also want to (?:track|keep|manage|record)|also (?:keep|track|manage)(?: track of)?|manage|track)\\s+(?:an? |the |new )?(?:entity|table|list|section|module|place|page|database|category|area)?\\s*(?:of|for|called|named)?\\s*"?(?<what>[\\p{L}' -]{2,40}?)"?(?:\\s+(?:as well|too|entity|table|section|list|management))?$`, 'iud')
const textPage = /^(?:add|create|include)\s+(?:an? |the )?(?:new )?(?:page|text page|section)\s+(?:called|named|about|with the title|titled)\s+"?(?<title>[^"]{2,60}?)"?(?:\s+(?:with the text|that says|saying|with text)\s*:?\s*"?(?<body>.+?)"?)?$/i
const board = /\b(?:kanban|board)\b/i

/** Fields, things, views, totals, boards and pages that are to be added. */
export function add (edit: Edit, command: Piece): boolean {
  const sketch = sketchOf(edit, command)
  return addTold(edit, sketch, command) || grouped(edit, sketch, command) || addSum(edit, sketch, command) || addTextPage(edit, command) || addBoard(edit, sketch, command) || addFields(edit, sketch, command) || addByGrammar(edit, sketch, command) || addThing(edit, sketch, command)
}

/** "I also need to know who fixed it and when": facts about what was spoken of last, else about what the app is about. */
function addTold (edit: Edit, sketch: Sketch, command: Piece): boolean {
  const recorded = /^(?<what>(?:who|what|when|where|how|whether|if)\b.+?)\s+(?:should|must|needs? to|has to) (?:also )?be (?:recorded|noted|tracked|kept|stored|saved|written down|known)$/i.exec(command.text)?.groups?.what
  const told = toldIn({ ...command, ...(recorded === undefined ? {} : { text: `record ${recorded}` }), kind: 'sentence' }, 0)
  if (told === undefined) return false
  const named = edit.blueprint.entities.find(entity => new RegExp(`\\b(?:${entity.plural}|${entity.name})\\b`, 'i').test(command.text))
  const entity = named ?? lastEntity(edit) ?? entityAtHand(edit.blueprint, edit.wish.selectedElement) ?? mainEntity(edit)
  const draft = entity === undefined ? undefined : findEntity(sketch, entity.name)
  if (draft === undefined) return false
  toldFacts(sketch, told, [], draft)
  return applyAdditions(edit, sketch, command)
}

const groupBy = /^(?:group|show|list|display)\s+(?:the |all )?(?<entity>[\p{L} -]+?)\s+(?:grouped\s+)?by\s+(?:the |their )?(?<by>[\p{L} -]+)$/iu

/** "Group walks by month": a total on the overview; by a choice, a board. */
function grouped (edit: Edit, sketch: Sketch, command: Piece): boolean {
  const match = groupBy.exec(command.text)?.groups
  const entity = match?.entity === undefined ? undefined : entityCalled(edit.blueprint, match.entity)
  if (entity === undefined || match?.by === undefined) return false
  const by = match.by.toLowerCase()
  const field = fieldIn(entity, by)?.field
  const why = stated(sketch, 'group-by', [command])
  if (field?.type === 'choice') sketch.boards.push({ entity: entity.name.toLowerCase(), why })
  else if (field !== undefined || isPeriod(by)) sketch.totals.push({ entity: entity.name.toLowerCase(), measure: 'count', value: undefined, by: field?.name.toLowerCase() ?? by, why })
  else return false
  if (applyAdditions(edit, sketch, command)) return true
  return did(edit, entity.id, `${entity.plural} are grouped by ${by} already.`, command, 'already-there')
}

const sumTo = /^(?:add|show|create|include|display|see|calculate)\s+(?:me |us )?(?:an? |the )?(?<measure>total|sum|average|number|count)\s*(?:of\s+)?(?:the |all )?(?<of>[\p{L} -]+?)\s+(?:to|per|for each|for every|of each|on|for|by)\s+(?:each |every |the )?(?<parent>[\p{L} -]+)$/iu

/** "Add a total of price to clients": worked out where the records belong to one another, refused with the reason where not. */
function addSum (edit: Edit, sketch: Sketch, command: Piece): boolean {
  const match = sumTo.exec(command.text)?.groups
  const parent = match?.parent === undefined ? undefined : entityCalled(edit.blueprint, match.parent)
  if (parent === undefined || match?.of === undefined) return false
  const named = entityCalled(edit.blueprint, match.of)
  const owners = edit.blueprint.entities.filter(entity => entity === named || (named === undefined && fieldIn(entity, match.of ?? '') !== undefined))
  const child = owners.find(entity => entity.fields.some(field => field.target === parent.id)) ?? owners[0]
  const draft = findEntity(sketch, parent.name)
  if (child === undefined || child === parent || draft === undefined) return false
  if (!child.fields.some(field => field.target === parent.id)) {
    edit.findings.push({ code: 'change-not-understood', severity: 'warning', where: parent.id, message: `${child.plural} do not belong to ${parent.plural.toLowerCase()} directly, so nothing can be added up for each ${parent.name.toLowerCase()}.`, suggestion: `Say "${child.plural} belong to ${parent.plural.toLowerCase()}" first.` })
    return true
  }
  const counts = /number|count/i.test(match.measure ?? '')
  const value = named === undefined ? fieldIn(child, match.of)?.field : counts ? undefined : child.fields.find(field => field.type === 'money' && field.computed === '')
  const average = /average/i.test(match.measure ?? '')
  draft.fields.push({ name: counts ? `number of ${child.plural.toLowerCase()}` : `${average ? 'average' : 'total'} ${value?.name.toLowerCase() ?? child.plural.toLowerCase()}`, computed: { kind: 'children', measure: counts || value === undefined ? 'count' : average ? 'avg' : 'sum', child: child.name.toLowerCase(), ...(value === undefined ? {} : { value: value.name.toLowerCase() }) }, why: stated(sketch, 'add-sum', [command]) })
  return applyAdditions(edit, sketch, command)
}

function addTextPage (edit: Edit, command: Piece): boolean {
  const match = textPage.exec(command.text)?.groups
  if (match?.title === undefined || pageCalled(edit.blueprint, match.title) !== undefined || entityOf(match.title) !== undefined) return false
  const sketch = sketchOf(edit, command)
  sketch.textPages.push({ title: sentenceCase(match.title), why: stated(sketch, 'add-page', [command]) })
  return applyAdditions(edit, sketch, command, match.body)
}

function addBoard (edit: Edit, sketch: Sketch, command: Piece): boolean {
  if (!board.test(command.text) || !/^(?:add|show|create|make|include|give|display|i want|put|view)/i.test(command.text)) return false
  const named = edit.blueprint.entities.find(entity => new RegExp(`\\b(?:${entity.plural}|${entity.name})\\b`, 'i').test(command.text))
  const entity = named ?? entityAtHand(edit.blueprint, edit.wish.selectedElement) ?? edit.blueprint.entities.find(other => other.fields.some(item => item.type === 'choice' && /status|stage|column/i.test(item.name)))
  if (entity === undefined || !entity.fields.some(item => item.type === 'choice')) return false
  sketch.boards.push({ entity: entity.name.toLowerCase(), why: stated(sketch, 'add-board', [command]) })
  return applyAdditions(edit, sketch, command)
}

function addFields (edit: Edit, sketch: Sketch, command: Piece): boolean {
  for (const pattern of [fieldCalledX, to, give, field]) {
    const match = pattern.exec(command.text)
    const list = match === null ? undefined : group(match, 'list', command.start)
    if (match === null || list === undefined) continue
    const named = match.groups?.entity
    const entity = named === undefined ? entityAtHand(edit.blueprint, edit.wish.selectedElement) ?? lastEntity(edit) : /^(?:it|them|that|this)$/i.test(named) ? lastEntity(edit) : entityCalled(edit.blueprint, named)
    const draft = entity === undefined ? undefined : findEntity(sketch, entity.name)
    if (draft === undefined || /\b(?:page|view|tab|screen|totals?|board|chart|report)s?$/i.test(list.text)) continue
    if (/^(?:an? |the )?(?:page|list|view|total|number|sum|count)\b.* (?:of|for|per)\b/i.test(list.text) || /^(?:an? |the )?(?:page|list|view|overview|table|total|number|sum|count|average)$/i.test(list.text)) continue
    if (/^(?:track|record|keep|store|save|have|need)/i.test(command.text) && isPlural(list.text) && entityOf(list.text) !== undefined && pattern !== field) continue
    const type = match.groups?.type?.trim()
    const listed = /^(?<field>.*\b(?:status|type|category|priority|stage|level|state|kind|size|mood|role))\s+(?:with|of|being|:)\s+(?<values>[^()]+)$/isu.exec(list.text)?.groups
    if (listed?.field !== undefined && listed.values !== undefined && choicesIn(listed.values) !== undefined) list.text = `${listed.field} (${listed.values})`
    readFieldList(sketch, draft, type === undefined || type === '' ? list : { text: `${list.text} (${type})`, start: list.start }, 'add-field')
    if (applyAdditions(edit, sketch, command)) return true
  }
  return bareField(edit, sketch, command)
}

/** "add a due date" where only one thing can have it. */
function bareField (edit: Edit, sketch: Sketch, command: Piece): boolean {
  const match = /^(?:add|include|track|record|i need|we need|create)\s+(?<list>(?:an?|the)\s+.+)$/iud.exec(command.text)
  const list = match === null ? undefined : group(match, 'list', command.start)
  if (list === undefined || !isFieldWord(list.text.replace(/^(?:an?|the)\s+/i, '').replace(/\s*\(.*$/, ''))) return false
  const entity = entityAtHand(edit.blueprint, edit.wish.selectedElement) ?? lastEntity(edit) ?? mainEntity(edit)
  const draft = entity === undefined ? undefined : findEntity(sketch, entity.name)
  if (draft === undefined) return false
  readFieldList(sketch, draft, list, 'add-field')
  return applyAdditions(edit, sketch, command)
}

function lastEntity (edit: Edit): Edit['blueprint']['entities'][number] | undefined {
  const id = edit.last.split('.')[0] ?? ''
  return edit.blueprint.entities.find(entity => entity.id === id)
}

/** What the app is about: the thing that most others do not own and that has a date, else the first. */
function mainEntity (edit: Edit): Edit['blueprint']['entities'][number] | undefined {
  const { entities } = edit.blueprint
  if (entities.length > 3) return undefined
  return entities.find(entity => /^(?:task|project|order|issue|invoice)$/.test(entity.id)) ?? entities.find(entity => entity.fields.some(item => /^(?:date|due date|status)$/i.test(item.name))) ?? entities[0]
}

function addByGrammar (edit: Edit, sketch: Sketch, command: Piece): boolean {
  let done = false
  for (const clause of clausesOf({ ...command, kind: 'sentence' })) {
    for (const rule of [computed, totals, choices, belongsTo, fieldsAfterHave, markedAs, views]) {
      if (rule(sketch, clause)) {
        done = true
        break
      }
    }
  }
  if (done && applyAdditions(edit, sketch, command)) return true
  const [total] = sketch.totals
  const known = !done || total === undefined ? undefined : totalOptions(planOf(edit, sketch), total)?.planned.entity
  return known !== undefined && did(edit, known.id, 'The overview shows this already.', command, 'already-there')
}

function addThing (edit: Edit, sketch: Sketch, command: Piece): boolean {
  const match = things.exec(command.text)
  const what = match === null ? undefined : group(match, 'what', command.start)
  const noun = what === undefined ? undefined : nounOf(slice(what, 0))
  if (what === undefined || noun === undefined || findEntity(sketch, noun.word) !== undefined || / (?:to|on|in|for|from) /i.test(what.text) || isNeverKept(noun.word) || (isAbstractNoun(noun.word) && !noun.known)) return false
  const asked = /\b(?:entity|table|list|section|module|database)\b/i.test(command.text) || (isPlural(what.text) && (noun.known || noun.word.split(' ').length < 3))
  if (!asked || (isFieldWord(what.text) && entityOf(what.text) === undefined)) return false
  draftEntity(sketch, noun.word, stated(sketch, 'add-entity', [what]))
  return applyAdditions(edit, sketch, command)
}

