import type { EntityDraft, Sketch } from '../phases.ts'

/** Kinds of record that mean the same when one wish uses both without describing them. */
const groups = [['booking', 'appointment', 'reservation'], ['review', 'evaluation', 'rating'], ['car', 'vehicle'], ['announcement', 'notice'], ['article', 'post', 'news'], ['complaint', 'grievance'], ['lease', 'rental']]

/** Two words for one thing become one thing, called as it was called first. */
export function mergeSynonyms (sketch: Sketch): void {
  for (const group of groups) {
    const alike = sketch.entities.filter(entity => group.includes(lastWord(entity.word)))
    const [kept, ...others] = [...alike].sort((one, other) => Number(other.fieldsStated) - Number(one.fieldsStated))
    if (kept === undefined) continue
    for (const other of others) if (!other.fieldsStated && !distinct(kept, other)) merge(sketch, kept, other)
  }
}

/** "Product review" and "service review" are two things; "booking" and "room booking" are one. */
function distinct (one: EntityDraft, other: EntityDraft): boolean {
  return one.word.includes(' ') && other.word.includes(' ') && one.word.split(' ')[0] !== other.word.split(' ')[0]
}

/** Makes one of two drafts, with everything that was said of the other. */
export function merge (sketch: Sketch, kept: EntityDraft, gone: EntityDraft): void {
  kept.why.spans.push(...gone.why.spans)
  for (const field of gone.fields) if (field.target !== kept.word && !kept.fields.some(other => other.name === field.name)) kept.fields.push(field)
  sketch.entities = sketch.entities.filter(entity => entity !== gone)
  for (const entity of sketch.entities) {
    entity.fields = entity.fields.filter(field => !(entity === kept && field.target === gone.word))
    for (const field of entity.fields) if (field.target === gone.word) field.target = kept.word
  }
  for (const item of [...sketch.views, ...sketch.totals, ...sketch.boards, ...sketch.sorts]) if (item.entity === gone.word) item.entity = kept.word
}

function lastWord (word: string): string {
  return word.slice(word.lastIndexOf(' ') + 1)
}
