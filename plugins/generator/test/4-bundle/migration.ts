import { DatabaseSync } from 'node:sqlite'
import t, { type Test } from 'tap'
import { blueprintFromJson, type Json } from '@dream/contracts/blueprint/json'
import type { Migration } from '@dream/contracts/messages'
import { lower } from '../../src/2-lower/lower.ts'
import { schemaSql } from '../../src/3-print/server/schema-sql.ts'
import { migration } from '../../src/4-bundle/migration.ts'

type Fields = { [key: string]: Json }[]

interface Plan {
  client: Fields
  dog: Fields
  more?: { [key: string]: Json }[]
}

const name = { id: 'client.name', name: 'Name', type: 'text', required: true }
const dogName = { id: 'dog.name', name: 'Name', type: 'text' }
const owner = { id: 'dog.client', name: 'Client', type: 'relation', target: 'client', onDelete: 'cascade' }

function appOf ({ client, dog, more = [] }: Plan) {
  return lower(blueprintFromJson({
    format: 1,
    name: 'Dogs',
    entities: [
      { id: 'client', name: 'Client', plural: 'Clients', titleField: 'client.name', fields: client },
      { id: 'dog', name: 'Dog', plural: 'Dogs', titleField: 'dog.name', fields: dog },
      ...more
    ]
  })).app
}

/** Brings rows of one plan into the next as the sandbox does; the new database must look as if it had been made so. */
function migrate (t: Test, { before, after, rows = someRows }: { before: Plan, after: Plan, rows?: string }): { db: DatabaseSync, made: Migration } {
  const db = new DatabaseSync(':memory:')
  db.exec(schemaSql(appOf(before)))
  db.exec(rows)
  db.exec('pragma foreign_keys = off')
  const made = migration(appOf(before), appOf(after), { from: 'a', to: 'b' })
  db.exec(`begin; ${made.sql} commit; pragma foreign_keys = on`)
  const fresh = new DatabaseSync(':memory:')
  fresh.exec(schemaSql(appOf(after)))
  const shape = (database: DatabaseSync) => [
    ...database.prepare("select type, name, tbl_name from sqlite_schema where name not like 'sqlite_%' order by type, name").all(),
    ...database.prepare("select m.name, c.name as column, c.type, c.\"notnull\", c.dflt_value from sqlite_schema m, pragma_table_info(m.name) c where m.type = 'table' order by 1, 2").all(),
    ...database.prepare("select m.name, f.\"table\" as target, f.\"from\" as key, f.on_delete from sqlite_schema m, pragma_foreign_key_list(m.name) f order by 1, 2, 3").all()
  ].map(row => ({ ...row }))
  t.same(shape(db), shape(fresh), 'the tables are those of a new app')
  t.same(db.prepare('pragma foreign_key_check').all(), [], 'every relation points at something')
  return { db, made }
}

const someRows = `
  insert into client (id, created_at, updated_at, name) values ('c1', '1', '1', 'Ada'), ('c2', '1', '1', 'Bob');
  insert into dog (id, created_at, updated_at, name, client) values ('d1', '1', '1', 'Rex', 'c1'), ('d2', '1', '1', 'Pip', 'c2');`

const plan: Plan = { client: [name], dog: [dogName, owner] }

t.test('an added field keeps every row and starts with nothing', async t => {
  const { db, made } = migrate(t, { before: plan, after: { ...plan, dog: [...plan.dog, { id: 'dog.vaccination-date', name: 'Vaccination date', type: 'date' }] } })
  t.same(made.loses, [])
  t.match(made.sql, /alter table "dog" add column "vaccination_date" text;/)
  t.same(db.prepare('select id, vaccination_date from dog').all().map(row => ({ ...row })), [{ id: 'd1', vaccination_date: null }, { id: 'd2', vaccination_date: null }])
})

t.test('an added yes-no field starts as told', async t => {
  const { db } = migrate(t, { before: plan, after: { ...plan, dog: [...plan.dog, { id: 'dog.friendly', name: 'Friendly', type: 'yes-no', defaultValue: 'true' }] } })
  t.equal(db.prepare('select count(*) as n from dog where friendly = 1').get()?.n, 2)
})

t.test('a renamed field or entity changes nothing', async t => {
  const renamed = appOf({ ...plan, client: [{ ...name, name: 'Full name' }] })
  t.equal(migration(appOf(plan), renamed, { from: 'a', to: 'a' }).sql, '')
})

t.test('a table that others point at can be rebuilt without cutting them off', async t => {
  const { db, made } = migrate(t, { before: { ...plan, client: [name, { id: 'client.fax', name: 'Fax', type: 'phone' }] }, after: plan })
  t.same(made.loses, ['client.fax'])
  t.equal(db.prepare('select client from dog where id = ?').get('d1')?.client, 'c1')
})

t.test('a removed entity goes with the relations to it', async t => {
  const { db, made } = migrate(t, { before: plan, after: { client: [name], dog: [dogName] } })
  t.same(made.loses, ['dog.client'])
  t.equal(db.prepare('select count(*) as n from dog').get()?.n, 2)
  const shop = { id: 'shop', name: 'Shop', plural: 'Shops', titleField: 'shop.name', fields: [{ id: 'shop.name', name: 'Name', type: 'text' }] }
  t.same(migrate(t, { before: { ...plan, more: [shop] }, after: plan }).made.loses, ['shop'])
  t.same(migrate(t, { before: plan, after: { ...plan, more: [shop] } }).made.loses, [])
})

const someChoices = [{ id: 'a', name: 'A' }, { id: 'b', name: 'Bee' }]

t.test('values of another type come along where they have a meaning there', async t => {
  const kinds: { from: { [key: string]: Json }, to: { [key: string]: Json }, values: (string | number | null)[], become: (string | number | null)[], loses: boolean }[] = [
    { from: { type: 'text' }, to: { type: 'long-text' }, values: ['a'], become: ['a'], loses: false },
    { from: { type: 'integer' }, to: { type: 'text' }, values: [7, null], become: ['7', null], loses: false },
    { from: { type: 'integer' }, to: { type: 'number' }, values: [7], become: [7], loses: false },
    { from: { type: 'number' }, to: { type: 'integer' }, values: [7.6], become: [8], loses: true },
    { from: { type: 'text' }, to: { type: 'integer' }, values: ['12', ' 3 ', 'many', '1e9x', ''], become: [12, 3, null, null, null], loses: true },
    { from: { type: 'number' }, to: { type: 'percent' }, values: [45.5, null], become: [45.5, null], loses: false },
    { from: { type: 'integer' }, to: { type: 'percent' }, values: [45], become: [45], loses: false },
    { from: { type: 'text' }, to: { type: 'percent' }, values: ['45 %', '12.5%', 'half'], become: [45, 12.5, null], loses: true },
    { from: { type: 'percent' }, to: { type: 'text' }, values: [45, 12.5, null], become: ['45 %', '12.5 %', null], loses: false },
    { from: { type: 'number' }, to: { type: 'text' }, values: [45, 0.1], become: ['45', '0.1'], loses: false },
    { from: { type: 'integer' }, to: { type: 'rating' }, values: [5, 1, 0, 6, null], become: [5, 1, null, null, null], loses: true },
    { from: { type: 'number' }, to: { type: 'rating', maximum: 10 }, values: [7, 2.5], become: [7, null], loses: true },
    { from: { type: 'text' }, to: { type: 'rating' }, values: ['4', 'good'], become: [4, null], loses: true },
    { from: { type: 'rating' }, to: { type: 'integer' }, values: [4], become: [4], loses: false },
    { from: { type: 'rating' }, to: { type: 'rating', maximum: 10 }, values: [4], become: [4], loses: false },
    { from: { type: 'rating', maximum: 10 }, to: { type: 'rating' }, values: [4, 8], become: [4, null], loses: true },
    { from: { type: 'text' }, to: { type: 'tags' }, values: ['red, blue;Red', 'say "hi"', ' , ', '', null, '\\n'], become: ['["red","blue"]', '["say \\"hi\\""]', null, null, null, '["\\\\n"]'], loses: false },
    { from: { type: 'long-text' }, to: { type: 'tags' }, values: ['red\nlight blue'], become: ['["red","light blue"]'], loses: false },
    { from: { type: 'tags' }, to: { type: 'text' }, values: ['["red","light blue"]', null], become: ['red, light blue', null], loses: false },
    { from: { type: 'choice', choices: someChoices }, to: { type: 'tags' }, values: ['b', null], become: ['["Bee"]', null], loses: false },
    { from: { type: 'tags' }, to: { type: 'many-choice', choices: someChoices }, values: ['["bee","a","x"]'], become: ['["b","a"]'], loses: true },
    { from: { type: 'text' }, to: { type: 'many-choice', choices: someChoices }, values: ['Bee, a'], become: ['["b","a"]'], loses: true },
    { from: { type: 'choice', choices: someChoices }, to: { type: 'many-choice', choices: someChoices }, values: ['b'], become: ['["b"]'], loses: false },
    { from: { type: 'many-choice', choices: someChoices }, to: { type: 'tags' }, values: ['["b","a"]'], become: ['["Bee","A"]'], loses: false },
    { from: { type: 'many-choice', choices: someChoices }, to: { type: 'many-choice', choices: [{ id: 'b', name: 'Bees' }] }, values: ['["a","b"]', '["a"]'], become: ['["b"]', null], loses: true },
    { from: { type: 'many-choice', choices: someChoices }, to: { type: 'long-text' }, values: ['["b","a"]'], become: ['Bee, A'], loses: false },
    { from: { type: 'integer' }, to: { type: 'tags' }, values: [7, null], become: ['["7"]', null], loses: false },
    { from: { type: 'tags' }, to: { type: 'choice', choices: someChoices }, values: ['["a"]'], become: [null], loses: true },
    { from: { type: 'text' }, to: { type: 'colour' }, values: [' #FFaa00', 'red'], become: ['#ffaa00', null], loses: true },
    { from: { type: 'colour' }, to: { type: 'text' }, values: ['#ffaa00'], become: ['#ffaa00'], loses: false },
    { from: { type: 'text' }, to: { type: 'date' }, values: ['2026-02-28', '2026-02-30', 'soon'], become: ['2026-02-28', null, null], loses: true },
    { from: { type: 'date' }, to: { type: 'date-time' }, values: ['2026-02-28'], become: ['2026-02-28T00:00'], loses: false },
    { from: { type: 'date-time' }, to: { type: 'date' }, values: ['2026-02-28T10:00'], become: ['2026-02-28'], loses: true },
    { from: { type: 'text' }, to: { type: 'yes-no' }, values: ['yes', 'no', null], become: [1, 0, 0], loses: true },
    { from: { type: 'text' }, to: { type: 'choice', choices: [{ id: 'in-progress', name: "In 'progress'" }] }, values: ["in 'Progress'", 'in-progress', 'x'], become: ['in-progress', 'in-progress', null], loses: true },
    { from: { type: 'choice', choices: [{ id: 'a', name: 'A' }, { id: 'b', name: 'B' }] }, to: { type: 'choice', choices: [{ id: 'b', name: 'B' }] }, values: ['a', 'b'], become: [null, 'b'], loses: true },
    { from: { type: 'choice', choices: [{ id: 'a', name: 'A' }] }, to: { type: 'choice', choices: [{ id: 'b', name: 'B' }, { id: 'a', name: 'AA' }] }, values: ['a'], become: ['a'], loses: false },
    { from: { type: 'choice', choices: [{ id: 'a', name: 'A' }] }, to: { type: 'text' }, values: ['a'], become: ['a'], loses: false }
  ]
  for (const { from, to, values, become, loses } of kinds) {
    const field = (type: object) => ({ id: 'dog.kind', name: 'Kind', ...type })
    const inserted = values.map((value, index) => `('k${index}', '1', '1', ${value === null ? 'null' : typeof value === 'number' ? value : `'${value.replaceAll("'", "''")}'`})`)
    const { db, made } = migrate(t, { before: { ...plan, dog: [dogName, owner, field(from)] }, after: { ...plan, dog: [dogName, owner, field(to)] }, rows: `insert into dog (id, created_at, updated_at, kind) values ${inserted.join(', ')}` })
    const what = `${JSON.stringify(from.type)} to ${JSON.stringify(to.type)}`
    t.same(db.prepare('select kind from dog order by rowid').all().map(row => row.kind), become, what)
    t.same(made.loses, loses ? ['dog.kind'] : [], what)
  }
})

t.test('a field becomes unique where no two records share its value', async t => {
  const { db, made } = migrate(t, { before: plan, after: { ...plan, dog: [{ ...dogName, unique: true }, owner] } })
  t.same(made.loses, [])
  t.equal(db.prepare('select count(*) as dogs from dog').get()?.dogs, 2)
})

t.test('where records share it, the migration says which field and how many', async t => {
  const rows = `${someRows} insert into dog (id, created_at, updated_at, deleted_at, name) values ('d3', '1', '1', null, 'rex'), ('d4', '1', '1', null, 'Pip'), ('d5', '1', '1', null, 'Pip'), ('d6', '1', '1', '2', 'Gone'), ('d7', '1', '1', null, 'Gone'), ('d8', '1', '1', null, null), ('d9', '1', '1', null, null);`
  const kept = { ...plan, dog: [{ ...dogName, unique: true }, owner] }
  const rebuilt = { ...plan, dog: [{ ...dogName, unique: true }] }
  for (const after of [kept, rebuilt]) {
    t.throws(() => migrate(t, { before: plan, after, rows }), { message: 'No two dogs may have the same name, but 5 dogs share theirs with another one, for example "Pip". Change these first, then make the wish again.' })
  }
  const hostile = { ...plan, dog: [{ ...dogName, name: "Name'); drop table dog; --", unique: true }, owner] }
  t.throws(() => migrate(t, { before: plan, after: hostile, rows }), { message: /^No two dogs may have the same name'\); drop table dog; --, but 5/ })
})

const withFiles = (field: { [key: string]: Json }): Plan => ({ ...plan, dog: [...plan.dog, { id: 'dog.photo', name: 'Photo', ...field }] })
const rowsWithFiles = `${someRows}
  insert into "_files" values ('f1', 'dog', 'photo', 'd1', 'rex.png', 'image/png', 1, '1', x'01'), ('f2', 'dog', 'photo', 'd2', 'pip.pdf', 'application/pdf', 1, '1', x'02');
  update dog set photo = 'f1' where id = 'd1'; update dog set photo = 'f2' where id = 'd2';`

function photos (t: Test, from: { [key: string]: Json }, to: { [key: string]: Json }, rows = rowsWithFiles): { kept: unknown[], files: unknown, loses: string[] } {
  const before = withFiles(from)
  const db = new DatabaseSync(':memory:')
  db.exec(schemaSql(appOf(before)))
  db.exec(rows)
  const made = migration(appOf(before), appOf(withFiles(to)), { from: 'a', to: 'b' })
  db.exec(made.sql)
  t.teardown(() => db.close())
  return { kept: db.prepare('select photo from dog order by id').all().map(row => row.photo), files: db.prepare('select count(*) as n from "_files"').get()?.n, loses: made.loses }
}

t.test('a file stays where a picture was, only pictures stay where they are wanted, and as words a file is its name', async t => {
  t.same(photos(t, { type: 'image' }, { type: 'file' }), { kept: ['f1', 'f2'], files: 2, loses: [] })
  t.same(photos(t, { type: 'file' }, { type: 'image' }), { kept: ['f1', null], files: 2, loses: ['dog.photo'] })
  t.same(photos(t, { type: 'file' }, { type: 'text' }), { kept: ['rex.png', 'pip.pdf'], files: 0, loses: ['dog.photo'] })
  t.same(photos(t, { type: 'file' }, { type: 'integer' }), { kept: [null, null], files: 0, loses: ['dog.photo'] })
})

t.test('lines and rich text take what was written, and a place only a place', async t => {
  const told = (from: string, to: string, value: string) => {
    const before = withFiles({ type: from })
    const db = new DatabaseSync(':memory:')
    db.exec(`${schemaSql(appOf(before))}${someRows}`)
    db.prepare('update dog set photo = ? where id = \'d1\'').run(value)
    const made = migration(appOf(before), appOf(withFiles({ type: to })), { from: 'a', to: 'b' })
    db.exec(made.sql)
    return [db.prepare('select photo from dog where id = \'d1\'').get()?.photo, made.loses.length]
  }
  t.same(told('text', 'rich-text', '**a**'), ['**a**', 0])
  t.same(told('long-text', 'address', 'a\nb'), ['a\nb', 0])
  t.same(told('place', 'text', '1,2'), ['1,2', 0])
  t.same(told('text', 'place', 'here'), [null, 1])
})

t.test('an order by hand begins as records were added, stays when the table changes and goes when nobody wants it', t => {
  const ordered = (isOrdered: boolean, more: Fields = []) => lower(blueprintFromJson({
    format: 1, name: 'Dogs', entities: [{ id: 'dog', name: 'Dog', plural: 'Dogs', titleField: 'dog.name', ordered: isOrdered, fields: [dogName, ...more] }]
  })).app
  const breed = [{ id: 'dog.breed', name: 'Breed', type: 'text' }]
  const db = new DatabaseSync(':memory:')
  t.teardown(() => db.close())
  const become = (before: ReturnType<typeof ordered>, after: ReturnType<typeof ordered>) => { db.exec(migration(before, after, { from: 'a', to: 'b' }).sql) }
  const places = () => db.prepare('select id, _position as at from dog order by id').all().map(row => ({ ...row }))
  db.exec(`${schemaSql(ordered(false))} insert into dog (id, created_at, updated_at, name) values ('d1', '1', '1', 'Rex'), ('d2', '1', '1', 'Pip')`)
  become(ordered(false), ordered(true, breed))
  t.same(places(), [{ id: 'd1', at: 1 }, { id: 'd2', at: 2 }])
  db.exec("update dog set _position = 0.5 where id = 'd2'")
  become(ordered(true, breed), ordered(true))
  t.same(places(), [{ id: 'd1', at: 1 }, { id: 'd2', at: 0.5 }], 'a column was taken out')
  become(ordered(true), ordered(false))
  t.notOk(db.prepare('select * from pragma_table_info(\'dog\')').all().some(row => row.name === '_position'))
  become(ordered(false), ordered(false, breed))
  become(ordered(false, breed), ordered(true))
  t.same(places(), [{ id: 'd1', at: 1 }, { id: 'd2', at: 2 }], 'begun anew while a column is taken out')
  t.end()
})
