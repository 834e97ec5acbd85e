import { DatabaseSync } from 'node:sqlite'
import t from 'tap'
import { translate } from '../../src/expression/translate.ts'
import { readBlueprint } from '../fixtures/compile.ts'

const blueprint = readBlueprint('workshop')
const db = new DatabaseSync(':memory:')
db.exec(`
  create table customer (id text, deleted_at text, name text, email text, referred_by text);
  create table task (id text, deleted_at text, title text, status text, notes text, hours real, rate integer, parts integer, due text, opens text, took integer, urgent integer, customer text, tags text, tools text);
  insert into customer values ('c', null, 'Ada', 'a@example.com', null);
  insert into task values ('1', null, 'Chain', 'open', null, 1.5, 6000, null, '2026-11-20T10:00', '09:00', 30, 1, 'c', '["Express","road"]', null);
  insert into task values ('2', null, 'Brake', 'done', 'x', 2, 5000, 3, '2026-12-01T10:00', null, null, 0, 'c', null, '["pump"]');
  insert into task values ('3', '2026', 'Gone', 'done', 'x', 9, 9000, 9, null, null, null, 1, 'c', null, null);`)

const clock = { today: '2026-11-23', now: '2026-11-23T10:00' }

function valuesOf (source: string, entity: string): unknown[] {
  const found = blueprint.entities.find(candidate => candidate.id === entity)
  const translation = found === undefined ? { problem: 'no entity' } : translate(source, { blueprint, entity: found })
  if ('problem' in translation) throw new Error(translation.problem)
  const values = translation.sql.values.map(value => 'clock' in value ? clock[value.clock] : value.literal)
  return db.prepare(`select (${translation.sql.parts.join('?')}) as value from "${entity}" t where t.deleted_at is null order by t.id`).all(...values).map(row => row.value)
}

t.test('expressions mean what they say', async t => {
  const expected: [string, string, unknown[]][] = [
    ['hours * rate', 'task', [9000, 10000]],
    ['"express" in tags', 'task', [1, 0]],
    ['!("pump" in tools)', 'task', [1, 0]],
    ['size(tags)', 'task', [2, null]],
    ['tags == null', 'task', [0, 1]],
    ['rate / 4000', 'task', [1.5, 1.25]],
    ['rate / 0', 'task', [null, null]],
    ['parts + 1', 'task', [null, 4]],
    ['-(hours)', 'task', [-1.5, -2]],
    ['total', 'task', [9000, 10000]],
    ['urgent', 'task', [1, 0]],
    ['!urgent', 'task', [0, 1]],
    ['parts > 2', 'task', [0, 1]],
    ['!(parts > 2)', 'task', [1, 0]],
    ['parts != 3', 'task', [1, 0]],
    ['parts == null', 'task', [1, 0]],
    ['parts != null && urgent == false', 'task', [0, 1]],
    ['status == "open" || parts >= 3', 'task', [1, 1]],
    ['status in ["done", "in-progress"]', 'task', [0, 1]],
    ['due < now()', 'task', [1, 0]],
    ['due < today()', 'task', [1, 0]],
    ['due + 3', 'task', ['2026-11-23', '2026-12-04']],
    ['today() - due', 'task', [3, -8]],
    ['urgent ? "now" : "later"', 'task', ['now', 'later']],
    ['title + "!"', 'task', ['Chain!', 'Brake!']],
    ['!(parts > 2 ? urgent : null)', 'task', [1, 1]],
    ['size(title) + 0', 'task', [5, 5]],
    ['round(hours)', 'task', [2, 2]],
    ['customer.name', 'task', ['Ada', 'Ada']],
    ['count(task)', 'customer', [2]],
    ['sum(task.hours)', 'customer', [3.5]],
    ['sum(task.total) - 1', 'customer', [18999]],
    ['avg(task.rate)', 'customer', [5500]],
    ['max(task.due)', 'customer', ['2026-12-01T10:00']],
    ['min(task.took)', 'customer', [30]],
    ['name == "x\' or 1=1 --"', 'customer', [0]],
    ['sum(task.hours, task.status == "done")', 'customer', [2]],
    ['sum(task.hours * task.rate, task.urgent)', 'customer', [9000]],
    ['count(task, task.due > now() && has(email))', 'customer', [1]],
    ['percent(count(task, task.urgent), count(task))', 'customer', [50]],
    ['max(task.due, task.urgent)', 'customer', ['2026-11-20T10:00']],
    ['max(count(task), 5)', 'customer', [5]],
    ['avg(task.hours, task.hours > 99)', 'customer', [null]],
    ['sum(task.hours, task.hours > 99)', 'customer', [0]],
    ['sum(task.hours, task.customer.name == name)', 'customer', [3.5]],
    ['due == "2026-11-20"', 'task', [1, 0]],
    ['due <= "2026-11-20"', 'task', [1, 0]],
    ['coalesce(parts, 7)', 'task', [7, 3]],
    ['has(notes)', 'task', [0, 1]],
    ['title.startsWith("Ch") || title.endsWith("ke")', 'task', [1, 1]],
    ['lower(title).contains("ai")', 'task', [1, 0]],
    ['title.endsWith("and much longer than that")', 'task', [0, 0]],
    ['floor(-hours)', 'task', [-2, -2]],
    ['ceil(hours)', 'task', [2, 2]],
    ['round(hours / 7, 2)', 'task', [0.21, 0.29]],
    ['min(hours, 1.75)', 'task', [1.5, 1.75]],
    ['weekday(due)', 'task', [5, 2]],
    ['year(due) * 100 + month(due)', 'task', [202611, 202612]],
    ['minutes(opens, "10:30")', 'task', [90, null]],
    ['minutes(due, now())', 'task', [4320, -11520]],
    ['"#" + rate + " " + date(due)', 'task', ['#6000 2026-11-20', '#5000 2026-12-01']]
  ]
  for (const [source, entity, values] of expected) t.same(valuesOf(source, entity), values, source)
})

t.test('what is no expression is refused in words', async t => {
  const refused: [string, string, RegExp][] = [
    ['price * 2', 'task', /Task has no field "price"; it has title/],
    ['hours +', 'task', /is not understood/],
    ['hours + "1" > 2', 'task', /Only whole numbers are joined to text; round it first/],
    ['tags == "express"', 'task', /What is a list cannot be compared with what is text/],
    ['tags + title', 'task', /"\+" does not work on a field with several values/],
    ['1 in tags', 'task', /Only text is looked for/],
    ['"x" in title', 'task', /"in" needs a list of values/],
    ['max(task.tags)', 'customer', /max\(\) does not work on a field with several values/],
    ['title * 2', 'task', /works on numbers/],
    ['!hours', 'task', /true or false/],
    ['sum(walk.price)', 'customer', /No "walk" belongs to Customer/],
    ['sum(task.title)', 'customer', /works on numbers/],
    ['task.hours', 'customer', /no field of a related record/],
    ['eval("1")', 'task', /There is no function "eval"/],
    ['[1].map(x, x)', 'task', /A list stands only on the right of "in"/],
    ['{"a": 1}', 'task', /not part of what expressions can say/],
    [`hours${' + hours'.repeat(400)}`, 'task', /longer than/],
    ['referred_by.title.name', 'customer', /no field of a related record/],
    ['task.hours', 'customer', /Several belong to one Customer: write sum\(task/],
    ['hours > "2"', 'task', /A number is expected beside a number, and "2" is text. Write 2 without quotes. At character 9: "2"$/],
    ['hours * pirce', 'task', /Task has no field "pirce"; it has title.* At character 9: pirce$/],
    ['hours * raet', 'task', /Did you mean "rate"\? At character 9: raet$/],
    ['status == "in progress"', 'task', /"in progress" is no choice of "status"; it has open, in-progress, done. Did you mean "in-progress"\?/],
    ['due > "23.11.2026"', 'task', /"23.11.2026" is no date/],
    ['opens > "9"', 'task', /"9" is no time/],
    ['title < "b"', 'task', /Only numbers, dates and times come one before another/],
    ['hours % 2', 'task', /works on whole numbers/],
    ['title + hours', 'task', /Only whole numbers are joined to text/],
    ['if (urgent, 1, 2)', 'task', /condition \? this : that/],
    ['urgent and hours > 2', 'task', /"&&"/],
    ['hours = 2', 'task', /write "=="/],
    ['year(title)', 'task', /year\(\) takes a date, and this is text/],
    ['rond(hours)', 'task', /There is no function "rond".*Did you mean "round"/],
    ['round(hours, parts)', 'task', /1 to 6 digits/],
    ['coalesce(hours)', 'task', /two values or more/],
    ['coalesce(hours, "x")', 'task', /A number is expected/],
    ['minutes(opens, due)', 'task', /two times, or two dates with time/],
    ['sum(task.hours, urgent)', 'customer', /Did you mean "task.urgent"\?/],
    ['count(tasks)', 'customer', /No "tasks" belongs to Customer; task, customer do. Did you mean "task"\?|Did you mean "task"\?/],
    ['sum(task.hours, task.rate)', 'customer', /conditions work on what is true or false, and this is a number/]
  ]
  for (const [source, entity, problem] of refused) t.throws(() => valuesOf(source, entity), problem, source)
})

t.test('fields that are worked out from each other are refused', async t => {
  const circle = readBlueprint('workshop')
  const task = circle.entities.find(entity => entity.id === 'task')
  const field = task?.fields.find(candidate => candidate.id === 'task.total')
  if (task === undefined || field === undefined) throw new Error('The fixture has no task.total.')
  field.computed = 'customer.spent + 1'
  t.match(translate('total', { blueprint: circle, entity: task }), { problem: /worked out from itself/ })
})
