import t from 'tap'
import type { Json } from '../../../src/blueprint/json.ts'
import { blueprintFromJson, blueprintToJson } from '../../../src/blueprint/json.ts'
import { applyPatch } from '../../../src/blueprint/patch/apply.ts'
import { difference } from '../../../src/blueprint/patch/difference.ts'
import { patchFromJson, patchToJson } from '../../../src/blueprint/patch/json.ts'
import { sentencesOf } from '../../../src/blueprint/patch/sentences.ts'

const kennel = blueprintFromJson({
  format: 1,
  name: 'Kennel',
  entities: [
    { id: 'owner', name: 'Owner', plural: 'Owners', titleField: 'owner.name', fields: [{ id: 'owner.name', name: 'Name', type: 'text' }, { id: 'owner.owed', name: 'Owed', type: 'number', computed: 'sum(dog.weight)' }], samples: [{ id: 'owner-1', values: { name: 'Ann' } }] },
    {
      id: 'dog',
      name: 'Dog',
      plural: 'Dogs',
      titleField: 'dog.name',
      fields: [
        { id: 'dog.name', name: 'Name', type: 'text' },
        { id: 'dog.weight', name: 'Weight', type: 'number', minimum: 0 },
        { id: 'dog.size', name: 'Size', type: 'choice', choices: [{ id: 'small', name: 'Small' }, { id: 'large', name: 'Large' }] },
        { id: 'dog.owner', name: 'Owner', type: 'relation', target: 'owner' },
        { id: 'dog.notes', name: 'Notes', type: 'text' }
      ],
      samples: [{ id: 'dog-1', values: { name: 'Rex', weight: 3, size: 'small', owner: 'owner-1', notes: 'Good' } }]
    }
  ],
  pages: [
    { id: 'page.dogs', title: 'Dogs', path: '/dogs', inNavigation: true, blocks: [{ id: 'page.dogs.list', block: 'list', options: { entity: 'dog', filter: 'weight > 3', sort: '-name', columns: ['name', 'size'] } }] },
    { id: 'page.start', title: 'Start', path: '/', blocks: [{ id: 'page.start.text', block: 'text', options: { heading: 'dog', body: 'weight' } }] }
  ]
})

function apply (...operations: Json[]) {
  return applyPatch(kennel, patchFromJson({ operations }))
}

function say (...operations: Json[]): string[] {
  return sentencesOf(patchFromJson({ operations }), kennel)
}

t.test('each operation is a sentence', async t => {
  const sentences: [Json, string][] = [
    [{ add: { kind: 'field', parent: 'dog', node: { id: 'dog.vaccination-date', name: 'Vaccination date', type: 'date' } } }, 'Dogs get a field Vaccination date (date).'],
    [{ add: { kind: 'choice', parent: 'dog.size', node: { id: 'huge', name: 'Huge' } } }, 'The size of dogs can be Huge.'],
    [{ add: { kind: 'block', parent: 'page.start', node: { id: 'page.start.chart', block: 'chart', options: {} } } }, 'The page Start shows a chart too.'],
    [{ remove: { node: 'dog.notes' } }, 'Dogs lose the field Notes.'],
    [{ rename: { node: 'owner', name: 'Member', plural: 'Members' } }, 'Owners are called Members.'],
    [{ rename: { name: 'Dog House' } }, 'The app is called Dog House.'],
    [{ retype: { node: 'dog.notes', type: 'long-text' } }, 'The notes of dogs becomes a long-text.'],
    [{ move: { node: 'dog.notes', after: 'dog.name' } }, 'The notes of dogs comes after Name.'],
    [{ move: { node: 'page.dogs.list', parent: 'page.start' } }, 'The list on the page Dogs goes to the page Start.'],
    [{ change: { node: 'dog.name', property: 'required', value: true } }, 'The name of dogs has to be given.'],
    [{ change: { node: 'dog', property: 'ordered', value: true } }, 'People put dogs into an order by hand.'],
    [{ change: { property: 'look.primary', value: '#00aa44' } }, 'The colour is #00aa44.'],
    [{ change: { node: 'dog.name', property: 'hint', value: 'As called' } }, 'The hint of the name of dogs is "As called".'],
    [{ change: { node: 'dog-1', property: 'values', value: { name: 'Max' } } }, '1 sample of dogs is different.']
  ]
  for (const [operation, sentence] of sentences) {
    t.same(say(operation), [sentence])
    t.ok('blueprint' in apply(operation), sentence)
  }
})

t.test('what cannot be done is a Finding with a code and a suggestion', async t => {
  const wrong: [Json, string][] = [
    [{ remove: { node: 'cat' } }, 'patch-node-missing'],
    [{ add: { kind: 'cat', node: {} } }, 'patch-kind-unknown'],
    [{ add: { kind: 'field', parent: 'page.dogs', node: { id: 'x', name: 'x' } } }, 'patch-place-missing'],
    [{ add: { kind: 'field', parent: 'dog', node: { id: 'dog.name' } } }, 'patch-id-taken'],
    [{ add: { kind: 'field', parent: 'dog', node: { id: 'dog.x' }, after: 'dog.nowhere' } }, 'patch-place-missing'],
    [{ add: { kind: 'field', parent: 'dog', node: { name: 'x' } } }, 'patch-value-misfits'],
    [{ remove: {} }, 'patch-node-stays'],
    [{ rename: { node: 'page.dogs.list', name: 'List' } }, 'patch-cannot-rename'],
    [{ rename: { node: 'dog', name: ' ' } }, 'patch-value-misfits'],
    [{ retype: { node: 'dog', type: 'text' } }, 'patch-cannot-retype'],
    [{ retype: { node: 'dog.name', type: 'text', properties: { required: true } } }, 'patch-property-unknown'],
    [{ move: { node: 'dog.name', parent: 'owner' } }, 'patch-cannot-move'],
    [{ change: { node: 'dog', property: 'id', value: 'hound' } }, 'patch-property-unknown'],
    [{ change: { property: 'format', value: 2 } }, 'patch-property-unknown'],
    [{ change: { node: 'dog.name', property: 'required', value: 'yes' } }, 'patch-value-misfits'],
    [{ change: { node: 'dog.name', property: '__proto__', value: {} } }, 'patch-property-unknown'],
    [{}, 'patch-operation-unclear'],
    [{ remove: { node: 'dog' }, rename: { name: 'x' } }, 'patch-operation-unclear']
  ]
  for (const [operation, code] of wrong) {
    const digest = JSON.stringify(blueprintToJson(kennel))
    t.match(apply({ rename: { name: 'Half' } }, operation), { findings: [{ code, severity: 'error', message: /\.$/, suggestion: /.+/ }] }, JSON.stringify(operation))
    t.equal(JSON.stringify(blueprintToJson(kennel)), digest, 'nothing is half-applied')
  }
})

t.test('a node that others speak of goes only with what speaks of it', async t => {
  const places: [string, string[]][] = [
    ['dog.name', ['dog', 'page.dogs.list']],
    ['dog.weight', ['owner.owed', 'page.dogs.list']],
    ['dog.size/small', ['dog-1']],
    ['owner-1', ['dog-1']],
    ['owner', ['dog.owner', 'dog-1']]
  ]
  for (const [node, where] of places) {
    const applied = apply({ remove: { node } })
    t.same('findings' in applied ? applied.findings.map(finding => finding.where) : [], where, node)
  }
  t.ok('blueprint' in apply({ remove: { node: 'owner' } }, { remove: { node: 'dog.owner' } }), 'the relation goes with what it points at')
  t.ok('blueprint' in apply({ remove: { node: 'dog.weight' } }, { change: { node: 'page.dogs.list', property: 'options', value: { entity: 'dog' } } }, { remove: { node: 'owner.owed' } }))
})

t.test('what was renamed is renamed, and not another node', async t => {
  const applied = apply({ rename: { node: 'dog', name: 'Hound', plural: 'Hounds' } }, { move: { node: 'dog.notes', after: '' } }, { change: { node: 'dog.weight', property: 'minimum', value: null } })
  if (!('blueprint' in applied)) return void t.fail('it is carried out')
  t.same(patchToJson(difference(kennel, applied.blueprint)).operations, [
    { rename: { node: 'dog', name: 'Hound', plural: 'Hounds' } },
    { move: { node: 'dog.notes', after: '' } },
    { change: { node: 'dog.weight', property: 'minimum', value: null } }
  ])
})

t.test('a field takes its values out of the samples, and brings them back', async t => {
  const applied = apply({ remove: { node: 'dog.notes' } })
  if (!('blueprint' in applied)) return void t.fail('it is carried out')
  t.notMatch(JSON.stringify(blueprintToJson(applied.blueprint)), /"notes"/)
  const back = applyPatch(applied.blueprint, applied.inverse)
  t.same('blueprint' in back && blueprintToJson(back.blueprint), blueprintToJson(kennel))
})

t.test('what is no patch is refused', async t => {
  const wrongs: Json[] = [null, [], {}, { operations: {} }, { operations: [7] }, { operations: [{ rename: { name: 7 } }] }]
  for (const wrong of wrongs) t.throws(() => patchFromJson(wrong), { code: 'DRM_PATCH_INVALID' }, JSON.stringify(wrong))
})
