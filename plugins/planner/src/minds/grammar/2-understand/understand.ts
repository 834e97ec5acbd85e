import type { Reading, Sketch } from '../phases.ts'
import { blank } from '../1-read/clean.ts'
import { readAnalogy } from './analogy.ts'
import { readArchetype } from './archetype.ts'
import type { Clause } from './clauses.ts'
import { belongsTo } from './rules/belongs-to.ts'
import { choices, choicesOfSomebody } from './rules/choices.ts'
import { computed } from './rules/computed.ts'
import { features } from './rules/features.ts'
import { toldFacts } from './rules/told-facts.ts'
import { fieldRun } from './rules/field-run.ts'
import { fieldsAfterHave } from './rules/fields-after-have.ts'
import { markedAs } from './rules/marked-as.ts'
import { profilesKept } from './rules/profiles.ts'
import { shownColumns } from './rules/shown-columns.ts'
import { storedFiles } from './rules/stored-files.ts'
import { thingsKept } from './rules/things-kept.ts'
import { totals } from './rules/totals.ts'
import { tradeSaid } from './rules/trade.ts'
import { views } from './rules/views.ts'
import { slice } from './lists.ts'
import { isAsk, readAsks } from './notes/note-asks.ts'
import { keepAsked, readNotes, tieNotes } from './notes/notes.ts'
import { clausesInTurn } from './pronouns.ts'
import { ownBusiness } from './own-business.ts'
import { toldIn } from './questions-told.ts'
import { isShow, readShows } from './shows.ts'
import { createSketch } from './sketch.ts'
import { mergeSynonyms } from './synonyms.ts'
import { readSite } from './site.ts'
import { readTools } from './tools.ts'

type Rule = (sketch: Sketch, clause: Clause) => boolean

/** Rules that describe records come before those that speak of described ones. */
const describing: Rule[] = [choicesOfSomebody, thingsKept, computed, shownColumns, choices, belongsTo, fieldsAfterHave, fieldRun]
/** What is asked to be shown is never a list of fields, unless it is a screen with them. */
const describingShown: Rule[] = [computed, shownColumns]
const speaking: Rule[] = [totals, features, views]

const mostTold = 60

/** From sentences to what the app keeps, shows and adds up, each with the words that said it. */
export function understand (reading: Reading): Sketch {
  const told = reading.sentences.map((sentence, index) => reading.text[sentence.start + sentence.text.length] === '?' ? undefined : toldIn(sentence, index)).filter(found => found !== undefined)
  const sentences = reading.sentences.map((sentence, index) => {
    const found = told.find(other => other.at === index)
    return found === undefined ? sentence : { ...sentence, ...slice(sentence, 0, found.lead.text.length) }
  })
  const openers = told.map(found => found.opener).filter(opener => opener !== undefined)
  const sketch = createSketch({ ...reading, sentences, text: openers.reduce((text, opener) => blank(text, opener.start, opener.start + opener.text.length), reading.text) })
  readTools(sketch)
  if (sketch.toolAlone !== undefined) return sketch
  readSite(sketch)
  if (sketch.site !== undefined) return sketch
  readArchetype(sketch)
  readAnalogy(sketch)
  const notes = readNotes(sketch, reading.sentences)
  const clauses = clausesInTurn(sentences.flatMap((sentence, index) => notes.left.get(index)?.map(piece => ({ ...piece, kind: sentence.kind })) ?? (sentence.text === '' ? [] : [sentence])))
  const left = clauses.filter(clause => !(isShow(clause) ? describingShown : describing).some(rule => rule(sketch, clause)) || / (?:marked|flagged|per|total|show) /i.test(clause.text))
  tieNotes(sketch, notes)
  for (const clause of left) markedAs(sketch, clause)
  const shown = new Set(reading.sentences.flatMap((sentence, index) => isShow(sentence) && readShows(sketch, sentence) ? [index] : []))
  const facts = told.slice(0, mostTold).filter(found => !notes.left.has(found.at) && !shown.has(found.at))
  const asks = new Set(reading.sentences.flatMap((sentence, index) => isAsk(sentence) ? [index] : []))
  for (const found of facts) if (!asks.has(found.at)) toldFacts(sketch, found, reading.sentences)
  if (reading.sentences.some((sentence, index) => asks.has(index) && /\b(?:gets|get|is|are) \p{L}+(?: \p{L}+)? today\b/iu.test(sentence.text))) keepAsked(sketch, notes)
  const asked = new Set(reading.sentences.flatMap((sentence, index) => !shown.has(index) && (asks.has(index) || notes.left.size > 0) && readAsks(sketch, sentence) !== undefined ? [index] : []))
  for (const found of facts) if (asks.has(found.at) && !asked.has(found.at)) toldFacts(sketch, found, reading.sentences)
  const spoken = [...shown].map(index => reading.sentences[index]).filter(sentence => sentence !== undefined)
  for (const clause of left) if (!spoken.some(sentence => clause.start >= sentence.start && clause.start < sentence.start + sentence.text.length)) for (const rule of speaking) rule(sketch, clause)
  tradeSaid(sketch)
  ownBusiness(sketch)
  storedFiles(sketch)
  profilesKept(sketch)
  mergeSynonyms(sketch)
  return sketch
}
