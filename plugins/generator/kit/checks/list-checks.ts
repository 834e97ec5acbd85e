import type { AcceptanceCheck } from '@dream/contracts/app-module'
import type { StoredValue } from '../shared/validate.ts'
import { addExample, exampleOf, type Examples } from './examples.ts'
import { expect, expectSame } from './expect.ts'
import { getItems, send } from './requests.ts'
import { fieldElement, fieldLabel } from './sentences.ts'

/** A filter's witness: a value it lets through and one it keeps out. */
export interface Witness {
  key: string
  matching: StoredValue
  other: StoredValue
}

export function isFound (examples: Examples, entity: string, key: string): AcceptanceCheck {
  const { schema } = exampleOf(examples, entity)
  return {
    name: `${schema.plural.toLowerCase()} are found by their ${fieldLabel(schema, key)}`,
    element: fieldElement(schema, key),
    async run (app) {
      const wanted = await addExample(app, examples, entity, { [key]: 'Quokka 50%_x' })
      await addExample(app, examples, entity, { [key]: 'Something else 50 x' })
      const { items, total } = await getItems(app, `${schema.api}?search=${encodeURIComponent('quokka 50%_')}`)
      expectSame([total, items.map(item => item.id)], [1, [wanted.id]], 'What was found')
    }
  }
}

export function isFiltered (examples: Examples, entity: string, { key, matching, other }: Witness): AcceptanceCheck {
  const { schema } = exampleOf(examples, entity)
  return {
    name: `${schema.plural.toLowerCase()} can be filtered by ${fieldLabel(schema, key)}`,
    element: fieldElement(schema, key),
    async run (app) {
      const wanted = await addExample(app, examples, entity, { [key]: matching })
      await addExample(app, examples, entity, { [key]: other })
      const { items } = await getItems(app, `${schema.api}?filter.${key}=${encodeURIComponent(String(matching))}`)
      expectSame(items.map(item => item.id), [wanted.id], 'What the filter lets through')
    }
  }
}

export function isSorted (examples: Examples, entity: string, { key, low, high }: { key: string, low: StoredValue, high: StoredValue }): AcceptanceCheck {
  const { schema } = exampleOf(examples, entity)
  return {
    name: `${schema.plural.toLowerCase()} can be sorted by ${fieldLabel(schema, key)}`,
    element: fieldElement(schema, key),
    async run (app) {
      const middle = await addExample(app, examples, entity, { [key]: high })
      const first = await addExample(app, examples, entity, { [key]: low })
      const up = await getItems(app, `${schema.api}?sort=${key}`)
      expectSame(up.items.map(item => item.id), [first.id, middle.id], 'The order')
      const down = await getItems(app, `${schema.api}?sort=-${key}`)
      expectSame(down.items.map(item => item.id), [middle.id, first.id], 'The order backwards')
    }
  }
}

export function isPaged (examples: Examples, entity: string): AcceptanceCheck {
  const { schema } = exampleOf(examples, entity)
  return {
    name: `a long list of ${schema.plural.toLowerCase()} comes in pages`,
    element: entity,
    async run (app) {
      const all = [await addExample(app, examples, entity), await addExample(app, examples, entity), await addExample(app, examples, entity)]
      const first = await getItems(app, `${schema.api}?pageSize=2`)
      const second = await getItems(app, `${schema.api}?pageSize=2&page=2`)
      expectSame([first.items.length, first.total, second.items.length, second.total], [2, 3, 1, 3], 'The sizes of the pages')
      const seen = new Set([...first.items, ...second.items].map(item => item.id))
      expect(all.every(item => seen.has(item.id)), 'A record is on no page.')
      expectSame((await send(app, 'GET', `${schema.api}?pageSize=100000`)).status, 400, 'The status of asking for too many')
    }
  }
}

/** A page's fixed filter lets the right records through. */
export function showsOnly (examples: Examples, entity: string, { view, page, element, witness }: { view: string, page: string, element: string, witness: Witness }): AcceptanceCheck {
  const { schema } = exampleOf(examples, entity)
  return {
    name: `${page} shows only ${schema.plural.toLowerCase()} whose ${fieldLabel(schema, witness.key)} fits`,
    element,
    async run (app) {
      const wanted = await addExample(app, examples, entity, { [witness.key]: witness.matching })
      await addExample(app, examples, entity, { [witness.key]: witness.other })
      const { items } = await getItems(app, `${schema.api}?view=${view}`)
      expectSame(items.map(item => item.id), [wanted.id], 'What is shown')
    }
  }
}
