import { jsonProblem, placeOf } from './json-problem.ts'
import type { TextTool } from './tool.ts'

export const jsonTool: TextTool = {
  name: 'json',
  label: 'JSON',
  input: { label: 'JSON', placeholder: '{ "paste": "your JSON" }', example: '{"order":1042,"customer":{"name":"Ines Duarte","city":"Porto"},"items":[{"sku":"MUG-01","qty":2},{"sku":"TEA-07","qty":1}],"paid":true,"note":null}' },
  settings: [
    { key: 'way', label: 'Layout', kind: 'choice', start: '2', choices: [['2', '2 spaces'], ['4', '4 spaces'], ['tab', 'Tabs'], ['none', 'One line']] },
    { key: 'sorted', label: 'Sort names', kind: 'switch', start: false }
  ],
  output: 'Formatted',
  run ({ text }, { way, sorted }) {
    const problem = jsonProblem(text)
    if (problem !== undefined) {
      const { line, column } = placeOf(text, problem.at)
      return { kind: 'problem', message: `${problem.message} (line ${line}, column ${column}).` }
    }
    const value: unknown = JSON.parse(text)
    const layout = way === 'none' ? undefined : way === 'tab' ? '\t' : Number(way)
    return { kind: 'text', text: JSON.stringify(sorted === true ? inOrder(value) : value, null, layout), file: 'data.json' }
  }
}

function inOrder (value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => left < right ? -1 : 1).map(([key, member]) => [key, inOrder(member)]))
}
