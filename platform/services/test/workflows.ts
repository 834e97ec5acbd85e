import { globSync } from 'node:fs'
import { registerHooks } from 'node:module'
import t from 'tap'
import { parse } from 'yaml'
import { readText, record, root, services, texts } from './fixtures/deployment.ts'
import { type Workflow, workflowRules } from './fixtures/workflow-rules.ts'

// The package imports its schema as bundlers do, without saying that it is JSON.
registerHooks({ load: (url, context, next) => next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context) })
const { NoOperationTraceWriter, convertWorkflowTemplate, parseWorkflow } = await import('@actions/workflow-parser')

const names = globSync('.github/workflows/*', { cwd: root }).sort()

t.test('there are three workflows', async t => {
  t.strictSame(names, ['check', 'integration', 'security'].map(name => `.github/workflows/${name}.yml`))
})

for (const name of names) {
  t.test(name, async t => {
    const text = readText(name)
    t.strictSame(await errorsOf(name, text), [], 'GitHub reads it')
    t.not((await errorsOf(name, text.replace('timeout-minutes', 'timeout-minuets'))).length, 0, 'refused: a misspelt word')
    for (const rule of workflowRules) {
      t.strictSame(rule.check(workflow(text)), [], rule.name)
      t.not(rule.check(workflow(rule.refused(text))).length, 0, `refused: not that ${rule.name}`)
    }
  })
}

t.test('check runs what everybody runs', async t => {
  t.match(readText('.github/workflows/check.yml'), /run: bash \.ci\/run$/m)
})

t.test('integration starts the containers, tries them and ends them', async t => {
  const runs = steps('integration').map(({ run }) => String(run))
  const order = ['docker compose up --build --detach --wait', 'node platform/scripts/try-containers.mjs', 'docker compose down --volumes'].map(command => runs.findIndex(run => run.startsWith(command)))
  t.ok(order.every(index => index >= 0), runs.join('\n'))
  t.strictSame(order, [...order].sort((a, b) => a - b))
})

t.test('security looks at the sources and at every image, and fails on what is HIGH or CRITICAL', async t => {
  const scans = steps('security').filter(({ uses }) => String(uses).startsWith('aquasecurity/trivy-action@'))
  t.strictSame(scans.map(scan => record(scan.with)['scan-type']), ['fs', 'image'])
  for (const scan of scans) t.match(scan.with, { severity: 'HIGH,CRITICAL', 'exit-code': '1', format: 'sarif' })
  t.equal(steps('security').filter(({ uses }) => String(uses).startsWith('github/codeql-action/upload-sarif@')).length, 2)
  const { matrix } = record(record(record(record(workflow(readText('.github/workflows/security.yml')).content.jobs).image).strategy))
  const included = record(matrix).include
  t.strictSame(Array.isArray(included) ? included : [], services.map(({ name, dockerfile }) => ({ service: name, dockerfile })))
})

function workflow (text: string): Workflow {
  return { text, content: record(parse(text)) }
}

function steps (name: string): Record<string, unknown>[] {
  const { jobs } = workflow(readText(`.github/workflows/${name}.yml`)).content
  return Object.values(record(jobs)).flatMap(job => {
    const { steps } = record(job)
    return Array.isArray(steps) ? steps.map(record) : []
  })
}

/** What GitHub's own parser says against a workflow. */
async function errorsOf (name: string, content: string): Promise<string[]> {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter())
  const first = context.errors.getErrors().map(({ message }) => message)
  if (value === undefined || first.length > 0) return first.length > 0 ? first : ['nothing was read']
  const template = await convertWorkflowTemplate(context, value)
  return texts(template.errors?.map(({ Message }) => Message))
}
