import type { AcceptanceCheck } from '@dream/contracts/app-module'
import { addExample, exampleOf, type Examples, type Values } from './examples.ts'
import { expectSame } from './expect.ts'
import { asItem, get, send } from './requests.ts'
import { fieldElement, fieldLabel } from './sentences.ts'

/** A computed value over the records that belong to one. */
export function isWorkedOut (examples: Examples, entity: string, { key, child, relation, measure, value }: {
  key: string, child: string, relation: string, measure: 'count' | 'sum', value?: { key: string, first: number, second: number }
}): AcceptanceCheck {
  const { schema } = exampleOf(examples, entity)
  return {
    name: `the ${fieldLabel(schema, key)} of a ${schema.label.toLowerCase()} is worked out`,
    element: fieldElement(schema, key),
    async run (app) {
      const parent = await addExample(app, examples, entity)
      const own = (number: number | undefined): Values => value === undefined || number === undefined ? {} : { [value.key]: number }
      await addExample(app, examples, child, { [relation]: parent.id, ...own(value?.first) })
      const second = await addExample(app, examples, child, { [relation]: parent.id, ...own(value?.second) })
      await addExample(app, examples, child, own(value?.second))
      const expected = measure === 'count' ? 2 : (value?.first ?? 0) + (value?.second ?? 0)
      expectSame(asItem(await get(app, `${schema.api}/${parent.id}`))[key], expected, schema.fields[key]?.label ?? key)
      await send(app, 'DELETE', `${exampleOf(examples, child).schema.api}/${second.id}`)
      const left = measure === 'count' ? 1 : value?.first ?? 0
      expectSame(asItem(await get(app, `${schema.api}/${parent.id}`))[key], left, 'What is left after deleting one')
    }
  }
}
