import t from 'tap'
import { blueprintFromJson } from '../../src/blueprint/json.ts'
import { sentences } from '../../src/blueprint/sentences.ts'

t.test('says everything a plan has in sentences', async t => {
  const blueprint = blueprintFromJson({
    format: 1,
    name: 'Dogs',
    tagline: 'Good ones',
    culture: { currency: 'GBP' },
    look: { primary: '#00aa44' },
    entities: [
      { id: 'owner', name: 'Owner', plural: 'Owners', fields: [{ id: 'owner.name', name: 'Name', type: 'text', required: true }] },
      {
        id: 'dog',
        name: 'Dog',
        plural: 'Dogs',
        ordered: true,
        fields: [
          { id: 'dog.size', name: 'Size', type: 'choice', choices: [{ id: 's', name: 'Small' }, { id: 'l', name: 'Large' }] },
          { id: 'dog.owner', name: 'Owner', type: 'relation', target: 'owner', required: true, onDelete: 'cascade' },
          { id: 'dog.age', name: 'Age', type: 'integer', computed: '1 + 1' }
        ],
        samples: [{ id: 'dog-1', values: {} }]
      }
    ],
    pages: [{ id: 'page.dogs', title: 'Dogs', path: '/', blocks: [{ id: 'page.dogs.list', block: 'list', options: {} }] }]
  })
  t.same(sentences(blueprint), [
    'Dogs keeps owners and dogs.',
    'Under its name stands "Good ones".',
    'Owners have name (needed).',
    'Dogs have size (one of Small, Large).',
    'Dogs belong to owners, as their owner, and go with them.',
    'The age of dogs is worked out: 1 + 1.',
    'People put dogs into an order by hand.',
    'It begins with 1 sample of dogs.',
    'The page Dogs at / shows list.',
    'Amounts are in GBP, days in the time of UTC.',
    'Its colour is #00aa44.'
  ])
})

t.test('an empty plan has a sentence too', async t => {
  t.same(sentences(blueprintFromJson({ format: 1, name: 'Nothing' })), ['Nothing keeps no records.'])
})
