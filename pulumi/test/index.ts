import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { parse } from 'yaml'
import { isJson, textAt } from '../src/json.ts'
import { readStack } from '../src/render/stack-file.ts'
import { committed, pulumi } from './fixtures/committed.ts'
import { runUnderPulumi } from './fixtures/engine.mjs'

const project: unknown = parse(readFileSync(join(pulumi, 'Pulumi.yaml'), 'utf8'))
const program = isJson(project) ? textAt(project, 'main') : ''

t.test('run by Pulumi\'s own language host, the program declares what is rendered', async t => {
  const { code, inputs, output } = await runUnderPulumi({ folder: pulumi, program, ...readStack(pulumi, 'staging'), stack: 'staging' })
  t.equal(code, 0, output)
  t.same(sorted(inputs), sorted(committed('staging')))
})

function sorted (resources: unknown[]): string[] {
  return resources.map(resource => JSON.stringify(resource, (_key, value: unknown) => isPlain(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1)) : value)).sort()
}

function isPlain (value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
