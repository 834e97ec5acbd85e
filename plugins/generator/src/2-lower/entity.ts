import type { Blueprint, Entity, Field } from '@dream/contracts/messages'
import { isFieldType, stars } from '@dream/contracts/blueprint/field-types'
import type { ChoiceSchema, EntitySchema, FieldSchema } from '../../kit/shared/schema.ts'
import { toTypeScript } from '../expression/to-typescript.ts'
import { translateField } from '../expression/translate.ts'
import type { AppChild, AppEntity, AppField } from './app.ts'
import type { Findings } from './findings.ts'
import { kebab, typeName, variableName } from './identifiers.ts'
import { keyOf } from './keys.ts'
import { lowerRules, recordNameOf } from './rules.ts'

interface Lowering {
  blueprint: Blueprint
  findings: Findings
  fileName: (wanted: string, otherwise: string) => string
  /** Makes a name unlike any other of the app. */
  constant: (wanted: string) => string
  type: (wanted: string) => string
}

export function lowerEntity (entity: Entity, { blueprint, findings, fileName, constant, type }: Lowering): AppEntity {
  const file = fileName(kebab(entity.name), entity.id)
  const slug = kebab(entity.plural)
  const plural = slug === '' ? `${entity.id}-list` : slug
  const variable = constant(variableName(file))
  const recordName = recordNameOf(variable)
  const fields = entity.fields.map(field => lowerField(field, { blueprint, entity, findings, recordName }))
  return {
    id: entity.id,
    name: entity.name,
    plural: entity.plural,
    variable,
    pluralVariable: constant(variableName(plural) === variable ? `${variable}List` : variableName(plural)),
    typeName: type(typeName(file)),
    schemaName: constant(`${variable}Schema`),
    recordName,
    file,
    schema: entitySchema(entity, { slug: plural, page: listPath(blueprint, entity) ?? `/${plural}`, fields }),
    fields,
    children: childrenOf(blueprint, entity),
    searchKeys: fields.filter(isSearched).map(field => field.key),
    rules: lowerRules(entity, { blueprint, findings, recordName }),
    personColumns: blueprint.people === null ? [] : ['created_by', ...(blueprint.people.profile === entity.id ? ['profile_of'] : [])]
  }
}

function entitySchema (entity: Entity, { slug, page, fields }: { slug: string, page: string, fields: AppField[] }): EntitySchema {
  return {
    name: entity.id,
    label: entity.name,
    plural: entity.plural,
    api: `/api/${slug}`,
    page,
    title: keyOf({ id: entity.titleField }),
    ...(entity.icon === '' ? {} : { icon: entity.icon }),
    ...(entity.form === 'dialog' ? { form: 'dialog' } : {}),
    ...(entity.history ? { history: true } : {}),
    ...(entity.ordered ? { ordered: true } : {}),
    fields: Object.fromEntries(fields.map(field => [field.key, field.schema]))
  }
}

/** The path of the page that lists all records of an entity. */
function listPath (blueprint: Blueprint, entity: Entity): string | undefined {
  return blueprint.pages.find(page => !page.path.includes(':') && page.path !== '/' && kebab(page.title) === kebab(entity.plural))?.path ??
    blueprint.pages.find(page => page.id === `page.${kebab(entity.plural)}` && page.path !== '/')?.path
}

function childrenOf (blueprint: Blueprint, entity: Entity): AppChild[] {
  return blueprint.entities.flatMap(child => child.fields
    .filter(field => field.type === 'relation' && field.target === entity.id)
    .map(field => ({ entity: child.id, key: keyOf(field) })))
}

function isSearched ({ schema }: AppField): boolean {
  return schema.computed !== true && ['text', 'long-text', 'rich-text', 'address', 'email', 'phone', 'link', 'tags'].includes(schema.type)
}

interface FieldLowering {
  blueprint: Blueprint
  entity: Entity
  findings: Findings
  recordName: string
}

function lowerField (field: Field, { blueprint, entity, findings, recordName }: FieldLowering): AppField {
  const lowered: AppField = { id: field.id, key: keyOf(field), schema: fieldSchema(field) }
  if (field.type === 'relation') {
    lowered.target = field.target
    lowered.onDelete = field.onDelete === 'cascade' ? 'cascade' : 'clear'
  }
  if (field.computed !== '') {
    lowered.computed = field.computed
    const translation = translateField(field, { blueprint, entity })
    if ('problem' in translation) {
      findings.error('expressions-translate', field.id, `${entity.name}: ${field.name} cannot be worked out. ${translation.problem}`, 'Write the expression over fields that exist, for example "quantity * price" or "sum(walk.price)".')
    } else {
      lowered.sql = translation.sql
      const script = toTypeScript(translation.meaning, recordName)
      if (script !== undefined) lowered.script = script
    }
  }
  return lowered
}

function fieldSchema (field: Field): FieldSchema {
  const start = field.computed === '' ? startOf(field) : undefined
  return {
    type: isFieldType(field.type) ? field.type : 'text',
    label: field.name,
    ...(field.required && field.computed === '' ? { required: true } : {}),
    ...(field.unique && field.computed === '' ? { unique: true } : {}),
    ...boundsOf(field),
    ...(field.type === 'choice' || field.type === 'many-choice' ? { choices: choiceSchemas(field) } : {}),
    ...(field.type === 'relation' ? { target: field.target } : {}),
    ...(start === undefined ? {} : { start }),
    ...(field.computed === '' ? {} : { computed: true }),
    ...(field.hint === '' ? {} : { hint: field.hint }),
    ...own(field, 'pattern'),
    ...own(field, 'message'),
    ...own(field, 'unit'),
    ...(field.computed === '' ? own(field, 'step') : {})
  }
}

function own (field: Field, key: 'pattern' | 'message' | 'unit' | 'step'): Partial<FieldSchema> {
  return field[key] === '' ? {} : { [key]: field[key] }
}

function boundsOf ({ type, minimum, maximum }: Field): Pick<FieldSchema, 'minimum' | 'maximum'> {
  if (type === 'rating') return { minimum: 1, maximum: maximum ?? stars.usual }
  return { ...(minimum === undefined ? {} : { minimum }), ...(maximum === undefined ? {} : { maximum }) }
}

/** Where one choice says what may come after it, those that say nothing are final. */
function choiceSchemas ({ type, choices }: Field): ChoiceSchema[] {
  const ordered = type === 'choice' && choices.some(({ next }) => next.length > 0)
  return choices.map(choice => ({ ...choiceSchema(choice), ...(ordered ? { next: choice.next } : {}) }))
}

function choiceSchema ({ id, name, tone }: Field['choices'][number]): ChoiceSchema {
  switch (tone) {
    case 'neutral': case 'info': case 'positive': case 'warning': case 'negative': return { id, label: name, tone }
    default: return { id, label: name }
  }
}

function startOf ({ type, defaultValue }: Field): string | number | boolean | undefined {
  if (defaultValue === '') return undefined
  switch (type) {
    case 'yes-no': return defaultValue === 'true' ? true : undefined
    case 'number': case 'integer': case 'percent': case 'rating': case 'money': case 'duration': return Number.isFinite(Number(defaultValue)) ? Number(defaultValue) : undefined
    case 'relation': case 'tags': case 'many-choice': case 'image': case 'file': return undefined
    default: return defaultValue
  }
}
