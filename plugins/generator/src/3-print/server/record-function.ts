import type { Script } from '../../expression/to-typescript.ts'
import { printText } from '../print-value.ts'
import { lambda, type Code, type Imported } from '../value.ts'

/** A compiled expression as a function of some fields of a record, called `record` and of the type `of`, and of the clock. */
export function recordFunction ({ values, result, helpers, keys, clock }: Script, { record, of }: { record: string, of: string }): Code {
  const given = keys.length === 0 ? '_' : `${record}: Given<${of}, ${keys.map(printText).join(' | ')}>`
  const parameters = keys.length === 0 && !clock ? '()' : `(${given}${clock ? ', clock' : ''})`
  return lambda(parameters, values, result, [
    ...helpers.map((name): Imported => ({ name, from: '@dream/kit/shared/expression.ts' })),
    ...(keys.length === 0 ? [] : [{ name: 'Given', from: '@dream/kit/shared/rules.ts', type: true } satisfies Imported])
  ])
}
