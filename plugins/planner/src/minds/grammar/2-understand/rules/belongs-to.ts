import type { Sketch } from '../../phases.ts'
import type { Clause } from '../clauses.ts'
import { group, splitList } from '../lists.ts'
import { isPlatform, nounOf, type Noun } from '../noun-phrase.ts'
import { isPlural } from '../../nouns.ts'
import { isAbstractNoun, isScreenNoun } from '../no-records.ts'
import type { Piece } from '../../phases.ts'
import { draftEntity, draftField, findEntity, stated } from '../sketch.ts'
import { childOf, readFieldList } from '../field-list.ts'
import { looksLikeFields } from './fields-after-have.ts'

const belongs = /^(?:(?:each|every|an?|all|the|any|one)\s+)*(?<child>[\p{L}'& -]{2,40}?)\s+(?:(?:can|may|should|must|will|also|always)\s+)*(?:belongs? to|(?:is|are|be) (?:linked|assigned|connected|attached|related|tied|given|allocated|booked|made|owned|placed|written|taught|led|run|done|submitted|organi[sz]ed|grouped|filed)?\s*(?:to|with|by|for|under|in|into))\s+(?:(?:one|an?|the|exactly one|a single|its|their|either|some)\s+)*(?<parents>[\p{L}'&, -]{2,60}?)(?: (?:with|that have|which have|having) (?<described>.{3,200}))?$/iud
const owns = /^(?:(?:each|every|an?|all|the|any|one)\s+)*(?<parent>[\p{L}'& -]{2,40}?)\s+(?:(?:can|may|also|each|might|will)\s+)*(?:owns?|have|has|places?|makes?|books?|writes?|takes?|keeps?|submits?|receives?|gets?|attends?)\s+(?:many|several|multiple|one or more|any number of|a list of|lots of|zero or more|some)\s+(?<children>[\p{L}'&, -]{2,60})$/iud

/** "Each walk belongs to a dog", "a client can have several dogs". */
export function belongsTo (sketch: Sketch, clause: Clause): boolean {
  const text = clause.subject === undefined ? clause.text : `${clause.subject.text} ${clause.text}`
  const shift = clause.subject === undefined ? 0 : clause.subject.text.length + 1
  const match = belongs.exec(text)
  if (match?.groups?.child !== undefined && !isPlatform(match.groups.child)) {
    const childAt = match.indices?.groups?.child?.[0] ?? 0
    const child = nounOf({ text: match.groups.child, start: childAt < shift ? clause.subject?.start ?? clause.start : clause.start - shift + childAt })
    const parents = group(match, 'parents', clause.start - shift)
    if (child === undefined || parents === undefined || isScreenNoun(child.word) || (isAbstractNoun(child.word) && !child.known)) return false
    const nouns = splitList(parents).map(piece => nounOf(piece) ?? listNoun(piece)).filter(noun => noun !== undefined)
    if (nouns.length === 0 || !nouns.every(noun => noun.known || sketch.entities.some(entity => entity.word === noun.word))) return false
    const entity = draftEntity(sketch, child.word, stated(sketch, 'belongs-to', [child.piece]))
    for (const noun of nouns) {
      const parent = draftEntity(sketch, noun.word, stated(sketch, 'belongs-to', [noun.piece]))
      if (parent === entity) continue
      draftField(entity, { name: parent.word, type: 'relation', target: parent.word, owned: /belong|owned/.test(match[0]), why: stated(sketch, 'belongs-to', [clause]) })
    }
    const described = group(match, 'described', clause.start - shift)
    const parent = findEntity(sketch, nouns.at(-1)?.word ?? '')
    if (described !== undefined && parent !== undefined && looksLikeFields(described.text)) readFieldList(sketch, parent, described, 'fields-after-with')
    return true
  }
  const owning = owns.exec(text)
  if (owning?.groups?.parent !== undefined && !isPlatform(owning.groups.parent)) {
    const parentAt = owning.indices?.groups?.parent?.[0] ?? 0
    const parent = nounOf({ text: owning.groups.parent, start: parentAt < shift ? clause.subject?.start ?? clause.start : clause.start - shift + parentAt })
    const children = group(owning, 'children', clause.start - shift)
    if (parent === undefined || children === undefined || isScreenNoun(parent.word) || (isAbstractNoun(parent.word) && !parent.known)) return false
    const nouns = splitList(children).filter(item => isPlural(item.text)).map(nounOf).filter(noun => noun !== undefined && !isScreenNoun(noun.word) && !(isAbstractNoun(noun.word) && !noun.known)).filter(noun => noun !== undefined)
    if (nouns.length === 0 || / with /.test(children.text)) return false
    const entity = draftEntity(sketch, parent.word, stated(sketch, 'owns', [parent.piece]))
    for (const noun of nouns) childOf(sketch, entity, noun.word, noun.piece, 'owns')
    sketch.reading.heard.mark([{ start: clause.start, end: clause.start + clause.text.length }])
    return true
  }
  return false
}

/** What things belong to is a list of its own, which elsewhere only says that there are several. */
function listNoun (piece: Piece): Noun | undefined {
  return /^(?:an? |one |the |several |many )?lists?$/i.test(piece.text) ? { word: 'list', piece, known: true } : undefined
}
