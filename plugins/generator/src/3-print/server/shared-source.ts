import type { App, AppEntity, AppField, AppRule } from '../../2-lower/app.ts'
import type { Member, Source } from '../source.ts'
import { printText } from '../print-value.ts'
import type { Value } from '../value.ts'
import { recordFunction } from './record-function.ts'

/** shared/app.ts: what both sides know of the app itself. */
export function sharedAppSource ({ name, tagline, culture }: App): Source {
  return {
    path: 'shared/app.ts',
    declarations: [{ kind: 'constant', name: 'app', comment: 'What both sides know of the app itself.', value: { name, tagline, ...culture } }]
  }
}

/** shared/people.ts: who may do what; undefined for an app without people. */
export function sharedPeopleSource ({ people }: App): Source | undefined {
  if (people === undefined) return undefined
  const value: Value = {
    ...people,
    roles: people.roles.map(role => ({ ...role })),
    access: people.access.map(({ rows, ...access }) => ({ ...access, rows: typeof rows === 'string' ? rows : { ...rows } })),
    fields: people.fields.map(field => ({ ...field })),
    pages: people.pages.map(page => ({ ...page }))
  }
  return {
    path: 'shared/people.ts',
    declarations: [{ kind: 'constant', name: 'people', comment: 'Who may use the app and what each of them may do. What is not permitted is refused.', value, satisfies: { name: 'PeopleSchema', from: '@dream/kit/people/shared.ts' } }]
  }
}

/** shared/<entity>.ts: the schema that both sides read, and the record's type. */
export function sharedEntitySource (entity: AppEntity): Source {
  const { label, plural, icon, ...names } = entity.schema
  const record = { record: entity.recordName, of: entity.typeName }
  const schema: Value = {
    name: names.name, label, plural, api: names.api, page: names.page, title: names.title, icon, form: names.form, history: names.history, ordered: names.ordered,
    fields: Object.fromEntries(entity.fields.map(({ key, schema: { compute: _, choices, ...field }, script }) => [key, {
      ...field,
      choices: choices?.map(({ next, ...choice }) => ({ ...choice, next: next === undefined ? undefined : [...next] })),
      compute: script === undefined ? undefined : recordFunction(script, record)
    }])),
    rules: entity.rules.length === 0 ? undefined : entity.rules.map(rule => sharedRule(rule, record))
  }
  return {
    path: `shared/${entity.file}.ts`,
    declarations: [
      { kind: 'interface', name: entity.typeName, comment: `One record of ${entity.plural}.`, members: recordMembers(entity) },
      { kind: 'constant', name: entity.schemaName, comment: `What forms ask for, the server accepts and the database keeps of ${entity.plural}.`, value: schema, satisfies: { name: 'EntitySchema', from: '@dream/kit/shared/schema.ts' } }
    ]
  }
}

function sharedRule ({ id, message, fields, script }: AppRule, record: { record: string, of: string }): Value {
  return { id, message, fields, holds: script === undefined ? undefined : recordFunction(script, record) }
}

function recordMembers (entity: AppEntity): Member[] {
  return [
    { name: 'id', type: 'string' },
    { name: 'created_at', type: 'string' },
    { name: 'updated_at', type: 'string' },
    { name: 'sample', type: 'boolean' },
    ...entity.fields.map(recordMember)
  ]
}

function recordMember ({ key, schema }: AppField): Member {
  const optional = schema.required === true ? '' : ' | null'
  switch (schema.type) {
    case 'yes-no': return { name: key, type: 'boolean' }
    case 'number': case 'integer': case 'percent': case 'rating': case 'money': case 'duration': return { name: key, type: `number${optional}` }
    case 'choice': {
      const choices = (schema.choices ?? []).map(choice => printText(choice.id)).join(' | ')
      return { name: key, type: choices === '' ? 'string | null' : `${choices}${optional}` }
    }
    case 'many-choice': return { name: key, type: `(${(schema.choices ?? []).map(choice => printText(choice.id)).join(' | ') || 'string'})[]${optional}` }
    case 'tags': return { name: key, type: `string[]${optional}` }
    case 'image': case 'file': return { name: key, type: 'FileReference | null', imports: [{ name: 'FileReference', from: '@dream/kit/shared/schema.ts' }] }
    case 'relation': return { name: key, type: 'Reference | null', imports: [{ name: 'Reference', from: '@dream/kit/shared/schema.ts' }] }
    default: return { name: key, type: `string${optional}` }
  }
}
