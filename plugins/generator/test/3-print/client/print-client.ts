import t from 'tap'
import { lower } from '../../../src/2-lower/lower.ts'
import { printClient } from '../../../src/3-print/client/print-client.ts'
import { readBlueprint } from '../../fixtures/compile.ts'

const blueprint = readBlueprint('dog-walking')
const files = new Map(printClient(lower(blueprint).app).map(({ path, text }) => [path, text]))

t.test('prints the page, the start, the theme, the routes and one file per page', async t => {
  for (const path of ['client/index.html', 'client/main.ts', 'client/theme.css', 'client/App.svelte']) t.ok(files.has(path), path)
  t.equal([...files.keys()].filter(path => path.startsWith('client/pages/')).length, blueprint.pages.length)
})

t.test('a page is what one would write by hand', async t => {
  t.equal(files.get('client/pages/UnpaidWalks.svelte'), `<script lang="ts">
  import List from '@dream/kit/client/List.svelte'
  import Page from '@dream/kit/client/Page.svelte'
  import { walkSchema } from '../../shared/walk.ts'
</script>

<Page title="Unpaid walks">
  <List
    entity={walkSchema}
    view="page.walks.unpaid"
    columns={['dog', 'date', 'duration', 'price', 'paid']}
    sort="-date"
  />
</Page>
`)
})

t.test('every page has its route, and the start names every entity', async t => {
  for (const page of blueprint.pages) t.match(files.get('client/App.svelte'), `path: '${page.path}'`)
  t.match(files.get('client/main.ts'), 'entities: [clientSchema, dogSchema, walkSchema]')
})

t.test('an entity without pages gets a list and a detail outside the navigation', async t => {
  const { app } = lower({ ...blueprint, pages: blueprint.pages.filter(page => !page.path.startsWith('/dogs')) })
  const paths = printClient(app).map(file => file.path)
  t.ok(paths.includes('client/pages/DogAll.svelte'))
  t.ok(paths.includes('client/pages/DogRecord.svelte'))
  const routes = printClient(app).find(file => file.path === 'client/App.svelte')?.text
  t.match(routes, "{ path: '/dogs/:id', title: 'Dog', icon: 'paw', navigation: false, page: DogRecord }")
})

t.test('the app\'s name is safe in its page', async t => {
  const { app } = lower({ ...blueprint, name: '<script>alert("x")</script>' })
  const page = printClient(app).find(file => file.path === 'client/index.html')?.text ?? ''
  t.notMatch(page, /<script>/)
  t.equal(page.match(/<script/g)?.length, 1)
})
