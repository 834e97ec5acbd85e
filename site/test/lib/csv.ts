import t from 'tap'
import { readBlueprint } from '../../src/lib/artefacts/blueprint.ts'
import { csvOf } from '../../src/lib/csv.ts'

const types = { name: 'text', client: 'relation', price: 'money', duration: 'duration', paid: 'yes-no', notes: 'long-text' }
const { entities } = readBlueprint({ entities: [{ id: 'walk', plural: 'Walks', fields: Object.entries(types).map(([name, type]) => ({ id: `walk.${name}`, name, type })) }] })

function rows (record: object): string[] {
  return entities.flatMap(walk => csvOf(walk, [{ id: 'w1', created_at: 'c', updated_at: 'u', sample: false, ...record }], 2).split('\r\n'))
}

t.test('has a line for each record under the names of the fields', async t => {
  t.same(rows({ name: 'Morning', client: { id: 'c1', title: 'Jane' }, price: 1250, duration: 30, paid: true, notes: null }), [
    '\uFEFFId,name,client,client id,price,duration (minutes),paid,notes,Added,Changed,Sample',
    'w1,Morning,Jane,c1,12.50,30,yes,,c,u,no',
    ''
  ])
})

t.test('quotes what would break a line', async t => {
  t.match(rows({ notes: 'He said "no", then\nleft' }).join('\r\n'), '"He said ""no"", then\nleft"')
})

t.test('several words stand in one cell', async t => {
  t.match(rows({ notes: ['vegan', 'nut free'] })[1], ',"vegan, nut free",')
  t.match(rows({ notes: ['=1+1'] })[1], ",'=1+1,")
})

t.test('spreadsheets find no formula in it', async t => {
  t.match(rows({ name: '=HYPERLINK("http://x")' })[1], `w1,"'=HYPERLINK(`)
  t.match(rows({ name: '+cmd|x' })[1], "w1,'+cmd|x,")
  t.match(rows({ name: ' =1+1' })[1], "w1,' =1+1,")
  t.match(rows({ name: '＝1+1' })[1], "w1,'＝1+1,", 'in full width')
  t.match(rows({ name: 'x;=1+1' })[1], 'w1,"x;=1+1",', 'a semicolon begins no cell')
  t.match(rows({ name: '+44 20 7946 0958' })[1], 'w1,+44 20 7946 0958,', 'a phone number is none')
})
