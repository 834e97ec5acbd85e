import type { AcceptanceCheck, CheckedApp } from '@dream/contracts/app-module'
import type { RecordItem } from '../shared/schema.ts'
import type { StoredValue } from '../shared/validate.ts'
import { addExample, exampleOf, freshValues, type Examples } from './examples.ts'
import { expect, expectSame, isRecord } from './expect.ts'
import { add, asItem, get, getItems, send, type Answer } from './requests.ts'
import { fieldElement, fieldLabel, one } from './sentences.ts'

/** A record that was added reads back as it was sent. */
export function canBeAdded (examples: Examples, entity: string): AcceptanceCheck {
  const { schema } = exampleOf(examples, entity)
  return {
    name: `${one(schema.label)} can be added`,
    element: entity,
    async run (app) {
      const values = await freshValues(app, examples, entity)
      const { id } = await add(app, schema, values)
      const item = asItem(await get(app, `${schema.api}/${id}`))
      for (const [key, value] of Object.entries(values)) expectSame(plain(item, key), value, schema.fields[key]?.label ?? key)
      expect((await getItems(app, schema.api)).items.some(listed => listed.id === id), 'The list does not show it.')
    }
  }
}

/** One field changes, the others stay. */
export function canBeChanged (examples: Examples, entity: string, { key, to }: { key: string, to: StoredValue }): AcceptanceCheck {
  const { schema } = exampleOf(examples, entity)
  return {
    name: `the ${fieldLabel(schema, key)} of ${one(schema.label)} can be changed`,
    element: fieldElement(schema, key),
    async run (app) {
      const before = await addExample(app, examples, entity)
      const answer = await send(app, 'PATCH', `${schema.api}/${before.id}`, { [key]: to })
      expectSame(answer.status, 200, 'The status')
      const after = asItem(await get(app, `${schema.api}/${before.id}`))
      expectSame(after[key], to, schema.fields[key]?.label ?? key)
      for (const [other, field] of Object.entries(schema.fields)) {
        if (other !== key && field.computed !== true) expectSame(after[other], before[other], field.label)
      }
    }
  }
}

export function isRefusedWithout (examples: Examples, entity: string, key: string): AcceptanceCheck {
  const { schema } = exampleOf(examples, entity)
  return {
    name: `${one(schema.label)} without ${one(fieldLabel(schema, key))} is refused`,
    element: fieldElement(schema, key),
    run: app => expectRefused(app, examples, entity, { key, value: null })
  }
}

export function isRefusedWith (examples: Examples, entity: string, { key, value }: { key: string, value: StoredValue }): AcceptanceCheck {
  const { schema } = exampleOf(examples, entity)
  return {
    name: `${one(schema.label)} with ${JSON.stringify(value)} as ${fieldLabel(schema, key)} is refused`,
    element: fieldElement(schema, key),
    run: app => expectRefused(app, examples, entity, { key, value })
  }
}

async function expectRefused (app: CheckedApp, examples: Examples, entity: string, { key, value }: { key: string, value: StoredValue }): Promise<void> {
  const { schema } = exampleOf(examples, entity)
  const good = await freshValues(app, examples, entity)
  expectFieldProblem(await send(app, 'POST', schema.api, { ...good, [key]: value }), key)
  expectSame((await getItems(app, schema.api)).total, 0, 'The number of records after a refused one')
  const { id } = await add(app, schema, good)
  expectFieldProblem(await send(app, 'PATCH', `${schema.api}/${id}`, { [key]: value }), key)
}

function expectFieldProblem ({ status, body }: Answer, key: string): void {
  expectSame(status, 422, 'The status')
  expect(isRecord(body) && isRecord(body.fields) && typeof body.fields[key] === 'string', `The answer does not say what is wrong with "${key}": ${JSON.stringify(body)}`)
}

/** No two records may have the same value. */
export function isUnique (examples: Examples, entity: string, key: string): AcceptanceCheck {
  const { schema } = exampleOf(examples, entity)
  return {
    name: `two ${schema.plural.toLowerCase()} with the same ${fieldLabel(schema, key)} are refused`,
    element: fieldElement(schema, key),
    async run (app) {
      const first = await addExample(app, examples, entity)
      const second = await freshValues(app, examples, entity)
      expectFieldProblem(await send(app, 'POST', schema.api, { ...second, [key]: plain(first, key) }), key)
    }
  }
}

/** A deleted record is gone from the list and comes back as it was. */
export function comesBack (examples: Examples, entity: string): AcceptanceCheck {
  const { schema } = exampleOf(examples, entity)
  return {
    name: `a deleted ${schema.label.toLowerCase()} comes back with undo`,
    element: entity,
    async run (app) {
      const before = await addExample(app, examples, entity)
      expectSame((await send(app, 'DELETE', `${schema.api}/${before.id}`)).status, 204, 'The status of deleting')
      expectSame((await getItems(app, schema.api)).total, 0, 'The number of records after deleting')
      expectSame((await send(app, 'GET', `${schema.api}/${before.id}`)).status, 404, 'The status of reading a deleted one')
      expectSame((await send(app, 'POST', `${schema.api}/${before.id}/restore`)).status, 200, 'The status of undo')
      expectSame(await get(app, `${schema.api}/${before.id}`), before, 'What came back')
    }
  }
}

/** A relation names a record that is there, gives its title, and follows when that record is deleted and comes back. */
export function belongsTo (examples: Examples, entity: string, { key, onDelete }: { key: string, onDelete: 'clear' | 'cascade' }): AcceptanceCheck {
  const { schema } = exampleOf(examples, entity)
  const target = exampleOf(examples, schema.fields[key]?.target ?? '').schema
  return {
    name: `${one(schema.label)} belongs to ${one(target.label)}`,
    element: fieldElement(schema, key),
    async run (app) {
      const parent = await addExample(app, examples, target.name)
      const child = await addExample(app, examples, entity, { [key]: parent.id })
      expectSame(plain(child, key), parent.id, schema.fields[key]?.label ?? key)
      expectFieldProblem(await send(app, 'PATCH', `${schema.api}/${child.id}`, { [key]: 'nobody' }), key)
      const mine = await getItems(app, `${schema.api}?filter.${key}=${parent.id}`)
      expectSame(mine.items.map(item => item.id), [child.id], `The ${schema.plural.toLowerCase()} of the ${target.label.toLowerCase()}`)
      await send(app, 'DELETE', `${target.api}/${parent.id}`)
      const orphan = await send(app, 'GET', `${schema.api}/${child.id}`)
      if (onDelete === 'cascade') expectSame(orphan.status, 404, `The status of the ${schema.label.toLowerCase()} after deleting`)
      else expectSame(asItem(orphan.body)[key], null, `${schema.fields[key]?.label ?? key} after deleting`)
      await send(app, 'POST', `${target.api}/${parent.id}/restore`)
      expectSame(await get(app, `${schema.api}/${child.id}`), child, 'What came back')
    }
  }
}

/** The value of a field as it is sent: a relation as its id. */
export function plain (item: RecordItem, key: string): StoredValue {
  const value = item[key]
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : value ?? null
}
