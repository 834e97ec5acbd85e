import t from 'tap'
import { compile } from 'svelte/compiler'
import { kit, printComponent } from '../../../src/3-print/client/markup.ts'
import { reference } from '../../../src/3-print/value.ts'

t.test('gathers imports, puts short elements on one line and long ones on several', async t => {
  const { text } = printComponent({
    path: 'client/pages/Dogs.svelte',
    tree: [{
      component: kit('Page'),
      properties: { title: 'Dogs' },
      children: [
        { component: kit('Detail'), properties: { entity: reference({ name: 'dogSchema', from: '../../shared/dog.ts' }), heading: undefined, full: true } },
        { component: kit('List'), properties: { heading: 'A heading that is rather long and takes its room', columns: ['name', 'breed', 'notes'], sort: 'name', layout: 'cards', view: 'page.dogs' } }
      ]
    }]
  })
  t.equal(text, `<script lang="ts">
  import Detail from '@dream/kit/client/Detail.svelte'
  import List from '@dream/kit/client/List.svelte'
  import Page from '@dream/kit/client/Page.svelte'
  import { dogSchema } from '../../shared/dog.ts'
</script>

<Page title="Dogs">
  <Detail entity={dogSchema} full />
  <List
    heading="A heading that is rather long and takes its room"
    columns={['name', 'breed', 'notes']}
    sort="name"
    layout="cards"
    view="page.dogs"
  />
</Page>
`)
})

t.test('a person\'s words cannot end the text they stand in', async t => {
  for (const title of ['"quoted"', '{braces}', '</script><script>alert(1)</script>', '<b>', '&amp;', 'back\\slash', 'a\nb', "it's", '`${1}`', '\u2028']) {
    const { text } = printComponent({ path: 'a.svelte', tree: [{ component: kit('Page'), properties: { title, items: [title], list: [{ title }] } }] })
    t.equal(text.match(/<\/script/g)?.length, 1, encodeURI(title))
    t.doesNotThrow(() => compile(text, { filename: 'a.svelte', generate: 'client' }), encodeURI(title))
  }
})
