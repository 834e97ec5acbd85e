import type { AcceptanceCheck } from '@dream/contracts/app-module'
import { addOther, ask, matching } from '../../checks/ask.ts'
import { addExample, exampleOf, type Examples, type Values } from '../../checks/examples.ts'
import { expect, expectSame } from '../../checks/expect.ts'
import type { Witness } from '../../checks/list-checks.ts'
import { send } from '../../checks/requests.ts'

export interface CountedTile {
  block: string
  /** Which tile of the block, from 0. */
  tile: number
  label: string
  measure: 'count' | 'sum' | 'avg'
  /** Key of the field measured, and two values it can have. */
  value?: { key: string, first: number, second: number }
  witness?: Witness
}

export function counts (examples: Examples, entity: string, { block, tile, label, measure, value, witness }: CountedTile): AcceptanceCheck {
  return {
    name: `"${label}" on the start page counts right`,
    element: block,
    async run (app) {
      const own = (number: number | undefined): Values => value === undefined || number === undefined ? {} : { [value.key]: number }
      await addExample(app, examples, entity, { ...own(value?.first), ...matching(witness) })
      await addExample(app, examples, entity, { ...own(value?.second), ...matching(witness) })
      await addOther(app, examples, entity, witness, own(value?.second))
      const gone = await addExample(app, examples, entity, { ...own(value?.second), ...matching(witness) })
      await send(app, 'DELETE', `${exampleOf(examples, entity).schema.api}/${gone.id}`)
      const { values } = await ask(app, block)
      expect(Array.isArray(values), 'The answer has no values.')
      const sum = (value?.first ?? 0) + (value?.second ?? 0)
      expectSame(values[tile], measure === 'count' ? 2 : measure === 'sum' ? sum : sum / 2, label)
    }
  }
}
