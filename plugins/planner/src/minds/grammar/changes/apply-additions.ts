import { bytesJsonObject } from '@dream/contracts/blueprint/json'
import type { Page } from '@dream/contracts/messages'
import { entityId, kebab, plural, sentenceCase, singular } from '../nouns.ts'
import type { FieldDraft, Piece, Sketch } from '../phases.ts'
import { chooseComputed } from '../3-plan/choose-computed.ts'
import { chooseFields, chooseTitle, choiceOf, makeField, requireWhatMustBe, sentenceOf } from '../3-plan/choose-fields.ts'
import { addTotal, boardPage, entityPages, totalOptions, viewPage } from '../3-plan/choose-pages.ts'
import { chooseRelations } from '../3-plan/choose-relations.ts'
import { sampleOf } from '../3-plan/choose-samples.ts'
import { keepDistinct } from '../3-plan/sample-distinct.ts'
import { block, type Plan, type Planned } from '../3-plan/draft.ts'
import { did, type Edit } from './edit.ts'
import { giveSample } from './rules/retype.ts'
import { planOf } from './seed.ts'

/** Brings what the grammar read from a command into the Blueprint; false when that is nothing new. */
export function applyAdditions (edit: Edit, sketch: Sketch, command: Piece, body = ''): boolean {
  const plan = planOf(edit, sketch)
  const before = edit.understood.length
  const elements: string[] = []
  const fresh = newEntities(edit, plan, sketch)
  for (const planned of plan.entities) if (!fresh.includes(planned)) elements.push(...newFields(edit, planned))
  for (const { draft } of fresh) if (draft.entry !== undefined && draft.fields.some(field => field.type === 'relation')) draft.entry = { ...draft.entry, of: [] }
  const had = new Map(plan.entities.map(planned => [planned, planned.entity.fields.length]))
  chooseRelations(plan)
  for (const planned of fresh) {
    chooseTitle(plan, planned)
    requireWhatMustBe(planned)
  }
  chooseComputed(plan)
  for (const planned of plan.entities) if (planned.entity.fields.length !== had.get(planned) && !fresh.includes(planned)) elements.push(planned.entity.id)
  for (const planned of fresh) {
    entityPages(plan, planned)
    for (let index = 0; index < 10; index++) planned.entity.samples.push(sampleOf(plan, planned, index, 10, edit.blueprint.culture?.currency ?? 'EUR'))
    keepDistinct(planned.entity)
    elements.push(planned.entity.id)
  }
  elements.push(...newViews(edit, plan, sketch))
  elements.push(...newPages(edit, sketch, body))
  const first = elements[0]
  if (first === undefined) {
    edit.understood.splice(before)
    return false
  }
  const sentences = edit.understood.slice(before).filter(item => item.source !== 'assumed' && item.kind !== 'page').map(item => item.sentence)
  return did(edit, first, sentences.length === 0 ? 'It is added.' : [...new Set(sentences)].slice(0, 6).join(' '), command, 'add')
}

function newEntities (edit: Edit, plan: Plan, sketch: Sketch): Planned[] {
  const fresh: Planned[] = []
  for (const draft of sketch.entities) {
    if (plan.entities.some(planned => planned.draft === draft) || edit.blueprint.entities.some(entity => entity.id === entityId(draft.word))) continue
    const name = sentenceCase(draft.word)
    const entity = { id: entityId(draft.word), name, plural: plural(name), fields: [], titleField: '', icon: draft.entry?.icon ?? '', samples: [], rules: [], ordered: false, history: false, form: '' }
    const planned: Planned = { draft, entity }
    edit.blueprint.entities.push(entity)
    plan.entities.push(planned)
    fresh.push(planned)
    edit.understood.push({ element: entity.id, kind: 'entity', sentence: `The app also keeps ${entity.plural.toLowerCase()}.`, spans: draft.why.spans, source: draft.why.source, reason: draft.why.reason, confidence: draft.why.confidence })
    chooseFields(plan, planned)
  }
  return fresh
}

function newFields (edit: Edit, planned: Planned): string[] {
  const { draft, entity } = planned
  const added: string[] = []
  for (const said of draft.fields) {
    if (said.type === 'relation' || said.computed !== undefined) continue
    const known = entity.fields.find(field => field.name.toLowerCase() === said.name || singular(field.name.toLowerCase()) === singular(said.name))
    if (known !== undefined) {
      if (known.type === 'choice' && said.choices !== undefined && newChoices(known.choices.map(choice => choice.name), said)) {
        known.choices = said.choices.map(name => known.choices.find(choice => choice.name.toLowerCase() === name.toLowerCase()) ?? choiceOf(name))
        if (!known.choices.some(choice => choice.id === known.defaultValue)) known.defaultValue = ''
        for (const [index, sample] of entity.samples.entries()) {
          if (!known.choices.some(choice => Object.values(bytesJsonObject(sample.values)).includes(choice.id))) giveSample(edit, { entity, field: known }, index, true)
        }
        added.push(known.id)
      }
      continue
    }
    const made = makeField(entity.id, said.name, said, draft.entry?.fields.find(entry => entry.name === said.name), draft)
    if (entity.fields.some(field => field.id === made.id)) continue
    entity.fields.push(made)
    edit.understood.push({ element: made.id, kind: 'field', sentence: sentenceOf(entity.plural, made), spans: said.why.spans, source: said.why.source, reason: said.why.reason, confidence: said.why.confidence })
    for (const [index] of entity.samples.entries()) giveSample(edit, { entity, field: made }, index, false)
    added.push(made.id)
  }
  return added
}

function newChoices (had: string[], said: FieldDraft): boolean {
  return said.choices?.some(name => !had.some(other => other.toLowerCase() === name.toLowerCase())) === true
}

function newViews (edit: Edit, plan: Plan, sketch: Sketch): string[] {
  const ids = new Set(edit.blueprint.pages.map(page => page.id))
  for (const view of sketch.views) viewPage(plan, view)
  for (const board of sketch.boards) boardPage(plan, board.entity, board.why)
  const added = edit.blueprint.pages.filter(page => !ids.has(page.id)).map(page => page.id)
  const overview = edit.blueprint.pages.find(page => page.path === '/')
  for (const total of sketch.totals) {
    const made = totalOptions(plan, total)
    if (made === undefined || overview === undefined) continue
    const count = overview.blocks.length
    addTotal(plan, overview, made.options, total.why)
    const block = overview.blocks[count]
    if (block !== undefined) added.push(block.id)
  }
  return added
}

function newPages (edit: Edit, sketch: Sketch, body: string): string[] {
  return sketch.textPages.map(({ title }) => {
    const id = `page.${kebab(title)}`
    const text = body === '' ? `Write here what visitors should know about ${title.toLowerCase()}.` : body
    const page: Page = { id, title, path: `/${kebab(title)}`, icon: '', inNavigation: true, blocks: [block(id, 'text', 'text', { heading: title, body: text })] }
    edit.blueprint.pages.push(page)
    edit.understood.push({ element: id, kind: 'page', sentence: `There is a page "${title}".`, spans: [], source: 'stated', reason: 'add-page', confidence: 0.9 })
    return id
  })
}
