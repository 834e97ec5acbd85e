import type { Reading, Sketch } from '../phases.ts'
import { readArchetype } from './archetype.ts'
import { clausesOf, type Clause } from './clauses.ts'
import { belongsTo } from './rules/belongs-to.ts'
import { choices } from './rules/choices.ts'
import { computed } from './rules/computed.ts'
import { features } from './rules/features.ts'
import { fieldsAfterHave } from './rules/fields-after-have.ts'
import { markedAs } from './rules/marked-as.ts'
import { shownColumns } from './rules/shown-columns.ts'
import { thingsKept } from './rules/things-kept.ts'
import { totals } from './rules/totals.ts'
import { views } from './rules/views.ts'
import { createSketch } from './sketch.ts'
import { mergeSynonyms } from './synonyms.ts'

type Rule = (sketch: Sketch, clause: Clause) => boolean

/** Rules that describe records come before those that speak of described ones. */
const describing: Rule[] = [thingsKept, computed, shownColumns, choices, belongsTo, fieldsAfterHave]
const speaking: Rule[] = [markedAs, totals, features, views]

/** From sentences to what the app keeps, shows and adds up, each with the words that said it. */
export function understand (reading: Reading): Sketch {
  const sketch = createSketch(reading)
  readArchetype(sketch)
  const clauses = reading.sentences.flatMap(clausesOf)
  const left = clauses.filter(clause => !describing.some(rule => rule(sketch, clause)) || / (?:marked|flagged|per|total|show) /i.test(clause.text))
  for (const clause of left) for (const rule of speaking) rule(sketch, clause)
  mergeSynonyms(sketch)
  return sketch
}
