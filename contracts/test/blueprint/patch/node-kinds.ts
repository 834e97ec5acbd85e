import t from 'tap'
import { nodeKinds } from '../../../src/blueprint/patch/node-kinds.ts'
import { fieldsOf, isNode, shapeOf } from '../../../src/blueprint/patch/shape.ts'

t.test('every message of the Blueprint that has an id is a kind of node that patches know', async t => {
  const found = reached('Blueprint')
  t.ok(found.has('Choice') && found.has('Sample'), 'the walk goes all the way down')
  for (const message of found) t.ok(message in nodeKinds, `${message} has a row in node-kinds.ts`)
  for (const message of Object.keys(nodeKinds)) t.ok(message === 'Blueprint' || found.has(message), `${message} is still in the Blueprint`)
})

t.test('every field of every node can be changed, or holds nodes', async t => {
  for (const message of Object.keys(nodeKinds)) {
    const { properties, lists } = shapeOf(message)
    for (const key of Object.keys(fieldsOf(message) ?? {})) {
      const fixed = key === 'id' || (message === 'Blueprint' && key === 'format')
      t.equal(properties.has(key) || lists.has(key), !fixed, `${message}.${key}`)
    }
    const { shown, plural, typed } = nodeKinds[message] ?? {}
    for (const key of [shown, plural, typed]) if (key !== undefined) t.ok(properties.has(key), `${message} has the ${key} that node-kinds.ts names`)
  }
})

/** The messages with an id that a message holds, at any depth. */
function reached (message: string, seen = new Set<string>()): Set<string> {
  for (const { type } of Object.values(fieldsOf(message) ?? {})) {
    if (fieldsOf(type) === undefined || seen.has(type)) continue
    const inside = reached(type, new Set([...seen, type]))
    for (const one of [...isNode(type) ? [type] : [], ...inside]) seen.add(one)
  }
  return new Set([...seen].filter(isNode))
}
