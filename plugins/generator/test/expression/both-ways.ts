import { DatabaseSync } from 'node:sqlite'
import t from 'tap'
import { blueprintFromJson } from '@dream/contracts/blueprint/json'
import { toTypeScript } from '../../src/expression/to-typescript.ts'
import { translate, type Translated } from '../../src/expression/translate.ts'
import { runScript } from '../fixtures/run-script.ts'
import { condition, createRandom, day, moment, number, text, type Random } from '../fixtures/random-expressions.ts'

const field = (key: string, type: string, more: Record<string, string> = {}) => ({ id: `task.${key}`, name: key, type, ...more })
const choices = ['open', 'in-progress', 'done', 'Rex'].map(id => ({ id, name: id }))
const blueprint = blueprintFromJson({
  format: 1,
  name: 'Both ways',
  entities: [
    { id: 'customer', name: 'Customer', plural: 'Customers', titleField: 'customer.name', fields: [{ id: 'customer.name', name: 'Name', type: 'text' }] },
    {
      id: 'task',
      name: 'Task',
      plural: 'Tasks',
      titleField: 'task.title',
      fields: [
        field('title', 'text'), field('notes', 'long-text'), field('email', 'email'), { ...field('status', 'choice'), choices },
        field('hours', 'number'), field('progress', 'percent'), field('parts', 'integer'), field('rate', 'money'), field('took', 'duration'), field('rating', 'rating'),
        field('urgent', 'yes-no'), field('paid', 'yes-no'), field('begun', 'date'), field('ended', 'date'), field('due', 'date-time'), field('closed', 'date-time'),
        field('opens', 'time'), field('shuts', 'time'), field('tags', 'tags'), { ...field('tools', 'many-choice'), choices },
        field('total', 'money', { computed: 'hours * rate' }), field('late', 'yes-no', { computed: 'status != "done" && due < now()' }),
        { ...field('customer', 'relation'), target: 'customer' }
      ]
    }
  ],
  pages: []
})

const [customer, task] = blueprint.entities
if (customer === undefined || task === undefined) throw new Error('The blueprint has two entities.')
const clock = { today: '2026-11-23', now: '2026-11-23T10:00' }

type Row = Record<string, null | string | number | boolean | string[]>

/** Ways to fill each column; a third of the values that may be missing are. */
const fill: Record<string, (random: Random) => Row[string]> = {
  title: random => random.pick(['Rex', 'ab', 'äÖ 😀', "it's", 'REX and rex']),
  notes: random => random.pick(['', 'a', '% done', 'rexrex', '\u{1F600}x']),
  email: random => random.pick(['a@b.c', 'Rex@x.y']),
  status: random => random.pick(choices).id,
  hours: random => (random.below(400) - 100) / 8,
  progress: random => random.below(1000) / 10,
  parts: random => random.below(40) - 10,
  rate: random => random.below(20_000) - 2000,
  took: random => random.below(600),
  rating: random => 1 + random.below(5),
  urgent: random => random.below(2) === 1,
  paid: random => random.below(2) === 1,
  begun: random => random.pick(['2026-11-23', '2024-02-29', '2026-01-01', '1999-12-31']),
  ended: random => random.pick(['2026-11-24', '2024-03-01', '2026-01-01', '2031-06-15']),
  due: random => random.pick(['2026-11-23T10:00', '2026-11-23T09:59', '2024-02-29T00:00', '2026-11-25T18:30']),
  closed: random => random.pick(['2026-11-23T10:00', '2026-12-31T23:59', '2024-03-01T00:01']),
  opens: random => random.pick(['00:00', '08:15', '12:30', '23:59']),
  shuts: random => random.pick(['00:01', '12:30', '18:00']),
  tags: random => random.pick([['a', 'Rex'], ['REX', 'x'], ['ab']]),
  tools: random => random.pick([['open'], ['open', 'Rex']])
}

function randomRow (random: Random): Row {
  return Object.fromEntries(Object.entries(fill).map(([key, value]): [string, Row[string]] => [key, key === 'urgent' || key === 'paid' || random.below(3) > 0 ? value(random) : null]))
}

const random = createRandom(20_261_123)
const rows = Array.from({ length: 24 }, () => randomRow(random))
const db = new DatabaseSync(':memory:')
const columns = Object.keys(fill)
db.exec('create table customer (id text, deleted_at text, name text); create table task (id integer, deleted_at text, customer text, title text, notes text, email text, status text, hours real, progress real, parts integer, rate integer, took integer, rating integer, urgent integer, paid integer, begun text, ended text, due text, closed text, opens text, shuts text, tags text, tools text)')
for (const id of ['c0', 'c1', 'c2']) db.prepare('insert into customer values (?, null, ?)').run(id, id)
rows.forEach((row, index) => {
  const insert = db.prepare(`insert into task (id, customer, ${columns.join(', ')}) values (?, ?, ${columns.map(() => '?').join(', ')})`)
  insert.run(index, `c${index % 2}`, ...columns.map(key => {
    const value = row[key]
    return Array.isArray(value) ? JSON.stringify(value) : typeof value === 'boolean' ? Number(value) : value ?? null
  }))
})

function bySql ({ sql }: Translated, table: string): unknown[] {
  const values = sql.values.map(value => 'clock' in value ? clock[value.clock] : value.literal)
  return db.prepare(`select (${sql.parts.join('?')}) as value from "${table}" t order by t.id`).all(...values).map(row => row.value)
}

function byTypeScript ({ meaning }: Translated): unknown[] {
  const script = toTypeScript(meaning, 'task')
  if (script === undefined) throw new Error('It has no TypeScript.')
  const run = runScript(script, 'task')
  return rows.map(row => run(row, clock))
}

function plain (value: unknown): unknown {
  if (typeof value === 'boolean') return Number(value)
  return value === 0 ? 0 : value
}

function translated (source: string, entity = task): Translated {
  const translation = entity === undefined ? { problem: 'There is no entity.' } : translate(source, { blueprint, entity })
  if ('problem' in translation) throw new Error(`${source}: ${translation.problem}`)
  return translation
}

t.test('thousands of expressions give the same in SQL and in TypeScript', async t => {
  const kinds = [condition, condition, number, text, day, moment]
  const different: unknown[] = []
  const seen = new Set<string>()
  for (let count = 0; count < 9000; count++) {
    const source = random.pick(kinds)({ random, prefix: '' }, 1 + random.below(4))
    if (seen.has(source) || source.length > 1500) continue
    seen.add(source)
    const translation = translated(source)
    const [sql, script] = [bySql(translation, 'task').map(plain), byTypeScript(translation).map(plain)]
    const at = sql.findIndex((value, index) => value !== script[index])
    if (at !== -1) different.push({ source, sql: sql[at], typescript: script[at], row: rows[at] })
  }
  t.same(different.slice(0, 3), [])
  t.ok(seen.size > 4000, `${seen.size} were different from each other`)
})

t.test('what is counted and added up in SQL is what TypeScript says of each record', async t => {
  const different: unknown[] = []
  for (let count = 0; count < 300; count++) {
    const [value, filter] = [random.below(1e9), random.below(1e9)].map(seed => (prefix: string) => ({ random: createRandom(seed), prefix }))
    if (value === undefined || filter === undefined) return
    const numbers = byTypeScript(translated(number(value(''), 2)))
    const holds = byTypeScript(translated(condition(filter(''), 2)))
    const [over, only] = [`${number(value('task.'), 2)} + 0 * coalesce(task.parts, 0)`, condition(filter('task.'), 2)]
    const sums = bySql(translated(`sum(${over}, ${only})`, customer), 'customer')
    const counts = bySql(translated(`count(task, ${only})`, customer), 'customer')
    for (const owner of [0, 1, 2]) {
      const mine = rows.flatMap((_, index) => index % 2 === owner && holds[index] === true ? [numbers[index]] : [])
      const sum = mine.reduce<number>((total, each) => total + Number(each ?? 0), 0)
      const close = Math.abs(Number(sums[owner]) - sum) <= 1e-9 * Math.max(1, Math.abs(sum))
      if (counts[owner] !== mine.length || !close) different.push({ over, only, owner, sum: sums[owner], expected: sum, count: counts[owner], number: mine.length })
    }
  }
  t.same(different.slice(0, 3), [])
})
