import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { expressionFunctions, expressionOperators, expressionTypes } from '@dream/contracts/blueprint/expressions'
import { blueprintFromJson } from '@dream/contracts/blueprint/json'
import { translate } from '../../src/expression/translate.ts'

const readme = fileURLToPath(new URL('../../src/expression/README.md', import.meta.url))

const field = (key: string, type: string, more: object = {}) => ({ id: `task.${key}`, name: key, type, ...more })
const choices = ['open', 'in-progress', 'done'].map(id => ({ id, name: id }))
const blueprint = blueprintFromJson({
  format: 1,
  name: 'Profile',
  entities: [
    { id: 'customer', name: 'Customer', plural: 'Customers', titleField: 'customer.name', fields: [{ id: 'customer.name', name: 'Name', type: 'text' }] },
    {
      id: 'task',
      name: 'Task',
      plural: 'Tasks',
      titleField: 'task.title',
      fields: [
        field('title', 'text'), field('notes', 'long-text'), { ...field('status', 'choice'), choices }, field('hours', 'number'), field('parts', 'integer'), field('rate', 'money'),
        field('urgent', 'yes-no'), field('start', 'date-time'), field('due', 'date-time'), field('tags', 'tags'), { ...field('customer', 'relation'), target: 'customer' }
      ]
    },
    {
      id: 'walk',
      name: 'Walk',
      plural: 'Walks',
      titleField: 'walk.date',
      fields: [
        { id: 'walk.date', name: 'Date', type: 'date' }, { id: 'walk.price', name: 'Price', type: 'money' }, { id: 'walk.paid', name: 'Paid', type: 'yes-no' },
        { id: 'walk.task', name: 'Task', type: 'relation', target: 'task' }
      ]
    }
  ],
  pages: []
})

t.test('every example of the profile is understood', async t => {
  const task = blueprint.entities.find(({ id }) => id === 'task')
  for (const { example } of [...expressionOperators, ...expressionFunctions]) {
    t.notMatch(task === undefined ? { problem: 'There are no tasks.' } : translate(example, { blueprint, entity: task }), { problem: String }, example)
  }
})

function table (head: string[], rows: string[][]): string {
  return [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n')
}

const code = (text: string): string => `\`${text}\``

const tables: Record<string, string> = {
  types: table(['type', 'of fields', 'written'], expressionTypes.map(({ name, fields, written }) => [name, fields.join(', '), written])),
  operators: table(['operator', 'gives', 'meaning', 'example'], expressionOperators.map(({ form, gives, meaning, example }) => [code(form), gives, meaning, code(example)])),
  functions: table(['function', 'gives', 'meaning', 'example'], expressionFunctions.map(({ form, gives, meaning, example }) => [code(form), gives, meaning, code(example)]))
}

t.test('the README has the profile as it is', async t => {
  const text = readFileSync(readme, 'utf8')
  const printed = Object.entries(tables).reduce((whole, [name, rows]) =>
    whole.replace(new RegExp(`<!-- ${name} -->[^]*?<!-- end -->`), () => `<!-- ${name} -->\n${rows}\n<!-- end -->`), text)
  if (process.env.DREAM_REWRITE === '1') writeFileSync(readme, printed)
  else t.equal(text, printed)
})
