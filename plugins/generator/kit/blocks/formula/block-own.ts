import { complete } from '@dream/contracts/codec'
import type { Entity } from '@dream/contracts/messages'
import { lambda, type Value } from '../../../src/3-print/value.ts'
import { toTypeScript } from '../../../src/expression/to-typescript.ts'
import { translate } from '../../../src/expression/translate.ts'
import type { Finder } from '../../../src/blocks/references.ts'
import type { Choice, Input, ResultType } from './shared.ts'

export interface InputOptions {
  key: string
  label: string
  type: 'number' | 'integer' | 'money' | 'percent' | 'date' | 'time' | 'choice'
  unit?: string
  hint?: string
  start?: number | string
  min?: number
  max?: number
  presets?: number[]
  choices?: Choice[]
}

export interface OutputOptions {
  key: string
  label: string
  type: ResultType
  /** Over the inputs and other outputs, by their keys. */
  value: string
  unit?: string
  digits?: number
  main?: boolean
}

/** What a result's kind is in the Blueprint, where expressions know types from. */
const fieldTypes: Readonly<Record<ResultType, string>> = { number: 'number', integer: 'integer', money: 'money', percent: 'percent', date: 'date', 'date-time': 'date-time', text: 'text' }

export function inputsOf (inputs: readonly InputOptions[]): Record<string, Input> {
  return Object.fromEntries(inputs.map(({ key, label, type, unit, hint, start, min, max, presets, choices }) => [key, {
    label,
    type,
    ...(unit === undefined ? {} : { unit }),
    ...(hint === undefined ? {} : { hint }),
    ...(start === undefined ? {} : { start }),
    ...(min === undefined ? {} : { minimum: min }),
    ...(max === undefined ? {} : { maximum: max }),
    ...(presets === undefined ? {} : { presets }),
    ...(choices === undefined ? {} : { choices })
  }]))
}

/** The outputs as code, each with its expression as a function; undefined when one is not understood. */
export function outputsOf (inputs: readonly InputOptions[], outputs: readonly OutputOptions[], finder: Finder): Record<string, Value> | undefined {
  const entity = formEntity(inputs, outputs)
  const printed = outputs.map(({ key, label, type, value, unit, digits, main }): [string, Value] | undefined => {
    const translation = translate(value, { blueprint: complete('Blueprint', { entities: [entity] }), entity })
    const script = 'problem' in translation ? undefined : toTypeScript(translation.meaning, 'values')
    if (script === undefined) {
      finder.problem(`The result "${label}" is not understood. ${'problem' in translation ? translation.problem : ''}`, `Write an expression over ${inputs.map(input => input.key).join(', ')}.`)
      return undefined
    }
    const needs = script.helpers.map(name => ({ name, from: '@dream/kit/shared/expression.ts' }))
    const parameter = script.clock ? '(values, clock)' : script.keys.length === 0 ? '()' : 'values'
    return [key, { label, type, unit, digits, main, of: lambda(parameter, script.values, script.result, needs) }]
  })
  return printed.some(entry => entry === undefined) ? undefined : Object.fromEntries(printed.filter(entry => entry !== undefined))
}

/** Expressions are about a record: here the one that the form makes, results being computed fields of it. */
function formEntity (inputs: readonly InputOptions[], outputs: readonly OutputOptions[]): Entity {
  return complete('Entity', {
    id: 'form',
    name: 'The form',
    plural: 'Forms',
    fields: [
      ...inputs.map(({ key, label, type, choices = [] }) => ({ id: `form.${key}`, name: label, type, choices: choices.map(({ id, label }) => ({ id, name: label })) })),
      ...outputs.map(({ key, label, type, value }) => ({ id: `form.${key}`, name: label, type: fieldTypes[type], computed: value }))
    ]
  })
}
