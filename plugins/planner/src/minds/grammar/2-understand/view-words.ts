import type { Piece, Sketch } from '../phases.ts'
import { entityOf } from '../../../packs/lexicon.ts'
import { spanOf } from './lists.ts'
import { isAbstractNoun } from './no-records.ts'
import { nounOf } from './noun-phrase.ts'
import { draftEntity, findEntity, stated } from './sketch.ts'

/** Ends of phrases that ask for a way of showing what is kept. */
export const viewWords = /\b(?:board|chart|charts|calendar|dashboard|search|filter|filters|form|menu|button|buttons|toggle|panel|counter|summary|ring|graph|carousel|gallery|checkout|login|logout|interface|design|layout|navigation|home|about us|contact us|homepage|statistics|analysis|analytics|sorting|filtering|searching|pagination|functionality|reports?|grid|sidebar|theme|mode|experience|animation|animations|sound|speed|security|integration|import|export|view|views|center|personal center)$/i

/** "Deal board" is a board, "sales statistics" are totals; neither is a record. */
export function readViewWord (sketch: Sketch, text: string, object: Piece, board: boolean): void {
  const modifier = nounOf({ text: text.replace(/\s+\S+$/, ''), start: object.start })
  const entity = modifier === undefined ? undefined : findEntity(sketch, modifier.word)
  if (board) {
    const target = entity ?? (modifier !== undefined && modifier.known ? draftEntity(sketch, modifier.word, stated(sketch, 'board-words', [object])) : sketch.entities.at(-1))
    if (target !== undefined) sketch.boards.push({ entity: target.word, why: stated(sketch, 'board-words', [object]) })
    return
  }
  if (/\b(?:search|filters?|sorting|filtering|searching|pagination|dashboard|summary|form|navigation|functionality)$/i.test(text)) sketch.reading.heard.mark([spanOf(object)])
  if (/\b(?:statistics|analysis|analytics|reports?|summary|dashboard)$/i.test(text)) {
    sketch.reading.heard.mark([spanOf(object)])
    if (entity === undefined && modifier !== undefined && /^(?:person|place|thing)$/.test(entityOf(modifier.word)?.nature ?? '') && !isAbstractNoun(modifier.word)) draftEntity(sketch, modifier.word, stated(sketch, 'statistics-words', [modifier.piece]))
    sketch.totals.push({ entity: entity?.word, measure: 'sum', value: undefined, by: 'month', why: stated(sketch, 'statistics-words', [object], 0.6) })
  }
}
