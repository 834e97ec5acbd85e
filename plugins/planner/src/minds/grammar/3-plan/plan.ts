import type { Blueprint, Intent } from '@dream/contracts/messages'
import { entityId, kebab, plural, sentenceCase, singular } from '../nouns.ts'
import { readPeople } from '../2-understand/people.ts'
import type { Reading, Said, SiteDraft, Sketch } from '../phases.ts'
import { chooseComputed } from './choose-computed.ts'
import { chooseEntities } from './choose-entities.ts'
import { chooseFields, chooseTitle, makeField, requireWhatMustBe } from './choose-fields.ts'
import { choosePages } from './choose-pages.ts'
import { choosePeople } from './choose-people.ts'
import { chooseRelations } from './choose-relations.ts'
import { chooseSamples } from './choose-samples.ts'
import { cultureOf } from './culture.ts'
import { accentFor } from '../../../packs/accents.ts'
import { assumed, note, type Plan, type Planned } from './draft.ts'
import { lostWords, notBuiltYet } from './lost.ts'
import { nameOf } from './name.ts'
import { questionsOf } from './questions.ts'
import { planSite } from './plan-site.ts'
import { restate } from './restate.ts'

/** From what was understood to the whole plan, every addition marked as assumed. */
export function plan (sketch: Sketch): { blueprint: Blueprint, intent: Intent } {
  if (sketch.site !== undefined) return planOfSite(sketch, sketch.site)
  if (sketch.toolAlone === undefined) {
    chooseEntities(sketch)
    sketch.people = readPeople(sketch)
  }
  looseFields(sketch)
  const plan: Plan = { sketch, entities: sketch.entities.map(plannedEntity), pages: [], understood: [] }
  uniqueNames(plan)
  const name = nameOf(sketch)
  note(plan, 'name', 'name', `The app is called "${name.value}".`, name.why)
  for (const { draft, entity } of plan.entities) note(plan, entity.id, 'entity', `The app keeps ${entity.plural.toLowerCase()}.`, draft.why)
  for (const planned of plan.entities) {
    chooseFields(plan, planned)
    viewFlags(plan, planned)
    boardFields(plan, planned)
    oneDone(planned)
  }
  chooseRelations(plan)
  for (const planned of plan.entities) {
    chooseTitle(plan, planned)
    requireWhatMustBe(planned)
  }
  chooseComputed(plan)
  boards(plan)
  choosePages(plan)
  const { culture, why } = cultureOf(sketch.reading.wish)
  note(plan, 'culture', 'look', `Amounts are in ${culture.currency}.`, why)
  chooseSamples(plan, culture.currency)
  for (const { entity } of plan.entities) note(plan, entity.id, 'sample', `${entity.samples.length} sample ${entity.plural.toLowerCase()} show how it looks.`, assumed('samples'))
  const look = lookOf(plan)
  const blueprint: Blueprint = { format: 1, name: name.value, tagline: '', culture, entities: plan.entities.map(({ entity }) => entity), pages: plan.pages, look, people: choosePeople(plan) }
  return { blueprint, intent: intentOf(plan, blueprint, sketch.reading) }
}

/** A web site: pages of sections, and what visitors send. */
function planOfSite (sketch: Sketch, site: Said<SiteDraft>): { blueprint: Blueprint, intent: Intent } {
  const plan: Plan = { sketch, entities: [], pages: [], understood: [] }
  const { culture, why } = cultureOf(sketch.reading.wish)
  const { name, tagline, kind, entities, pages } = planSite(plan, site, culture)
  note(plan, 'name', 'name', `The site is called "${name.value}".`, name.why)
  note(plan, 'culture', 'look', `Amounts are in ${culture.currency}.`, why)
  for (const { id, plural } of entities) note(plan, id, 'entity', `The site keeps ${plural.toLowerCase()}.`, assumed('site-records'))
  const look = lookOf(plan)
  const own = sketch.reading.look.primary === undefined && sketch.reading.look.background === undefined
  const blueprint: Blueprint = { format: 1, name: name.value, tagline, culture, entities, pages, look: look === null ? null : { ...look, ...(own ? kind.colours : {}), mood: sketch.reading.look.mood?.value ?? kind.mood }, people: null }
  return { blueprint, intent: { ...intentOf(plan, blueprint, sketch.reading), archetype: site.value.isBlog ? 'blog' : site.value.kind } }
}

/** A field named without its owner belongs to what the packs know with it, else to the first thing. */
function looseFields (sketch: Sketch): void {
  for (const { name, why } of sketch.loose) {
    const knows = sketch.entities.some(entity => !entity.fieldsStated && entity.entry?.fields.some(item => item.name === name || item.name.split(' ').at(-1) === name || name.endsWith(` ${item.name}`) || item.name.startsWith(`${name} `)))
    const asked = sketch.entities.filter(entity => entity.why.source !== 'assumed')
    const main = [...asked, ...sketch.entities].find(entity => entity.entry?.nature !== 'event' && entity.entry?.nature !== 'person') ?? sketch.entities[0]
    if (!knows && main !== undefined && !main.fields.some(item => item.name === name)) main.fields.push({ name, why })
  }
}

function plannedEntity (draft: Sketch['entities'][number]): Planned {
  const name = sentenceCase(draft.word)
  return { draft, entity: { id: entityId(draft.word), name, plural: plural(name), fields: [], titleField: '', icon: draft.entry?.icon ?? '', samples: [], rules: [], ordered: false, history: false, form: '' } }
}

/** Two things never share an id or an address. */
function uniqueNames (plan: Plan): void {
  const ids = new Set<string>()
  const addresses = new Set<string>(['overview'])
  plan.entities = plan.entities.filter(({ entity }) => {
    if (ids.has(entity.id)) return false
    ids.add(entity.id)
    if (addresses.has(kebab(entity.plural))) entity.plural = `${entity.name} list`
    addresses.add(kebab(entity.plural))
    return true
  })
}

/** "Unpaid walks" needs walks that can be paid. */
function viewFlags (plan: Plan, { draft, entity }: Planned): void {
  for (const view of plan.sketch.views) {
    if (view.entity !== draft.word || view.condition.kind !== 'flag') continue
    const name = view.condition.field
    if (entity.fields.some(item => item.name.toLowerCase() === name || item.choices.some(choice => choice.name.toLowerCase() === name))) continue
    const made = makeField(entity.id, name, { name, type: 'yes-no', why: view.why }, undefined, draft)
    entity.fields.push(made)
    note(plan, made.id, 'field', `${entity.plural} can be marked as ${name}.`, { ...view.why, source: 'inferred', reason: 'view-needs-flag' })
  }
}

/** The choice field that the archetype's board stands on. */
function boardFields (plan: Plan, { draft, entity }: Planned): void {
  const board = plan.sketch.archetype?.value.board
  if (board === undefined || entity.id !== entityId(board.entity) || board.field.choices.length === 0) return
  if (entity.fields.some(item => item.type === 'choice' && /status|stage|column/i.test(item.name))) return
  const made = makeField(entity.id, board.field.name, undefined, board.field, draft)
  entity.fields.splice(1, 0, made)
  note(plan, made.id, 'choice', `${entity.plural} have a ${board.field.name}: ${made.choices.map(choice => choice.name).join(', ')}.`, assumed(`pack:${plan.sketch.archetype?.value.id ?? ''}`))
}

/** A column "Done" needs no switch "Done" beside it, unless the wish has both. */
function oneDone ({ draft, entity }: Planned): void {
  const column = entity.fields.some(item => item.type === 'choice' && /status|stage|column/i.test(item.name) && item.choices.some(choice => /^(?:done|completed?|finished)$/.test(choice.id)))
  if (column) entity.fields = entity.fields.filter(item => item.type !== 'yes-no' || !/^(?:done|completed?|finished)$/i.test(item.name) || draft.fields.some(said => said.name === item.name.toLowerCase()))
}

function boards (plan: Plan): void {
  const board = plan.sketch.archetype?.value.board
  if (board === undefined || plan.sketch.boards.length > 0) return
  const planned = plan.entities.find(({ entity }) => entity.id === entityId(board.entity))
  if (planned !== undefined) plan.sketch.boards.push({ entity: planned.draft.word, why: assumed(`pack:${plan.sketch.archetype?.value.id ?? ''}`, 0.7) })
}

function lookOf (plan: Plan): Blueprint['look'] {
  const { look } = plan.sketch.reading
  const mood = look.mood?.value ?? plan.sketch.archetype?.value.mood ?? ''
  if (look.primary !== undefined) note(plan, 'look.primary', 'look', `The main colour is ${look.primary.called}.`, look.primary.why)
  if (look.background !== undefined) note(plan, 'look.background', 'look', `The background is ${look.background.called}.`, look.background.why)
  if (look.scheme !== undefined) note(plan, 'look.scheme', 'look', `The app is ${look.scheme.value}.`, look.scheme.why)
  const accent = look.primary === undefined && look.background === undefined ? accentFor(plan.sketch.archetype?.value.id ?? '', plan.entities[0]?.entity.id ?? plan.sketch.toolAlone?.value.id ?? '') : undefined
  if (accent !== undefined) note(plan, 'look.primary', 'look', `The main colour is ${accent.name}, as none is named.`, assumed('accent-of-its-kind', 0.5))
  return { primary: look.primary?.value ?? accent?.hex ?? '', background: look.background?.value ?? '', scheme: look.scheme?.value ?? 'auto', mood: mood === '' ? 'calm' : mood }
}

function intentOf (plan: Plan, blueprint: Blueprint, reading: Reading): Intent {
  const findings = [...reading.findings, ...plan.sketch.findings, ...notBuiltYet(reading)]
  const taken = new Set(blueprint.entities.flatMap(entity => [entity.name, entity.plural, ...entity.fields.flatMap(item => [item.name, ...item.choices.map(choice => choice.name)])]).flatMap(name => name.toLowerCase().split(' ').map(singular)))
  return {
    language: 'en',
    archetype: plan.sketch.toolAlone?.value.id ?? plan.sketch.archetype?.value.id ?? '',
    understood: plan.understood,
    notUnderstood: [...plan.sketch.lost, ...lostWords(reading, taken)],
    questions: questionsOf(plan),
    restatement: restate(blueprint, reading.look),
    verdict: 'app',
    findings
  }
}

