import { isFieldType } from '@dream/contracts/blueprint/field-types'
import { entityInTail } from '../../../packs/lexicon.ts'
import type { EntityDraft, Piece, Reading, Sketch, Why } from '../phases.ts'
import { createSketch } from '../2-understand/sketch.ts'
import type { Plan } from '../3-plan/draft.ts'
import type { Edit } from './edit.ts'

const given: Why = { source: 'stated', reason: 'current', spans: [], confidence: 1 }

/** A sketch that already holds what the app has, so that the grammar of wishes reads changes too. */
export function sketchOf (edit: Edit, command: Piece): Sketch {
  const reading: Reading = {
    wish: edit.wish, text: edit.wish.text, sentences: [{ ...command, kind: 'sentence' }], heard: edit.heard, name: undefined, look: {}, findings: []
  }
  return { ...createSketch(reading), entities: edit.blueprint.entities.map(entity => draftOf(edit, entity.id)) }
}

function draftOf (edit: Edit, id: string): EntityDraft {
  const entity = edit.blueprint.entities.find(other => other.id === id)
  const word = entity?.name.toLowerCase() ?? id
  return {
    word,
    entry: entityInTail(word)?.entry,
    fieldsStated: true,
    why: given,
    fields: (entity?.fields ?? []).map(field => ({
      name: field.name.toLowerCase(),
      ...(isFieldType(field.type) ? { type: field.type } : {}),
      ...(field.choices.length > 0 ? { choices: field.choices.map(choice => choice.name) } : {}),
      ...(field.target === '' ? {} : { target: edit.blueprint.entities.find(other => other.id === field.target)?.name.toLowerCase() ?? field.target }),
      why: given
    }))
  }
}

/** A plan whose entities are the Blueprint's own, for the makers of phase 3. */
export function planOf (edit: Edit, sketch: Sketch = sketchOf(edit, { text: '', start: 0 })): Plan {
  const entities = sketch.entities.flatMap(draft => {
    const entity = edit.blueprint.entities.find(other => other.name.toLowerCase() === draft.word)
    return entity === undefined ? [] : [{ draft, entity }]
  })
  return { sketch, entities, pages: edit.blueprint.pages, understood: edit.understood, frozen: new Set(edit.blueprint.entities) }
}

