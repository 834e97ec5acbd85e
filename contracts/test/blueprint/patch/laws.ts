import t from 'tap'
import type { Blueprint, Operation, Patch } from '../../../gen/ts/messages.ts'
import { blueprintDigest, blueprintFromJson, blueprintToJson, jsonBytes, type Json } from '../../../src/blueprint/json.ts'
import { applyPatch } from '../../../src/blueprint/patch/apply.ts'
import { compose } from '../../../src/blueprint/patch/compose.ts'
import { difference } from '../../../src/blueprint/patch/difference.ts'
import { patchFromJson, patchToJson } from '../../../src/blueprint/patch/json.ts'
import { kindOf } from '../../../src/blueprint/patch/node-kinds.ts'
import { operation } from '../../../src/blueprint/patch/operation.ts'
import { sentencesOf } from '../../../src/blueprint/patch/sentences.ts'
import { shapeOf } from '../../../src/blueprint/patch/shape.ts'
import { createTree, idOf, type Tree, type TreeNode } from '../../../src/blueprint/patch/tree.ts'
import { decode, encode } from '../../../src/codec.ts'
import { goldenBlueprints } from '../../fixtures/blueprints.ts'
import { createRandom, type Random } from '../../fixtures/random.ts'

const goldens = goldenBlueprints()
const runs = 4

t.test('what a patch did, its inverse undoes, and it says so in sentences', async t => {
  let done = 0
  for (const [name, blueprint] of goldens) {
    for (let seed = 1; seed <= runs; seed++) {
      const patch = randomPatch(blueprint, createRandom(seed))
      const applied = applyPatch(blueprint, patch)
      if ('findings' in applied) continue
      done++
      const back = applyPatch(applied.blueprint, applied.inverse)
      if (!sameDigest(back, blueprint)) return void t.fail(`${name}, seed ${seed}`, { patch: patchToJson(patch), inverse: patchToJson(applied.inverse), back })
      const again = applyPatch(blueprint, 'blueprint' in back ? patch : applied.inverse)
      if (!sameDigest(again, applied.blueprint)) return void t.fail(`${name}, seed ${seed}, once more`)
      const changed = blueprintDigest(applied.blueprint) !== blueprintDigest(blueprint)
      if (changed && sentencesOf(patch, blueprint).length === 0) return void t.fail(`${name}, seed ${seed}, has no sentence`, patchToJson(patch))
    }
  }
  t.ok(done > goldens.size * runs / 4, `${done} patches were carried out`)
})

t.test('a composed patch does what one after the other does', async t => {
  let done = 0
  for (const [name, blueprint] of goldens) {
    for (let seed = 1; seed <= runs; seed++) {
      const random = createRandom(1000 + seed)
      const first = randomPatch(blueprint, random)
      const middle = applyPatch(blueprint, first)
      if ('findings' in middle) continue
      const second = randomPatch(middle.blueprint, random)
      const end = applyPatch(middle.blueprint, second)
      if ('findings' in end) continue
      done++
      if (!sameDigest(applyPatch(blueprint, compose(first, second)), end.blueprint)) return void t.fail(`${name}, seed ${seed}`)
      if (!sameDigest(applyPatch(end.blueprint, compose(end.inverse, middle.inverse)), blueprint)) return void t.fail(`${name}, seed ${seed}, undone`)
    }
  }
  t.ok(done > goldens.size * runs / 8, `${done} pairs were carried out`)
})

t.test('the difference of two blueprints makes one the other, both ways', async t => {
  for (const [name, blueprint] of goldens) {
    for (let seed = 1; seed <= runs; seed++) {
      const other = freely(blueprint, createRandom(2000 + seed), 6)
      for (const [before, after] of [[blueprint, other], [other, blueprint]] as const) {
        const reached = applyPatch(before, difference(before, after))
        // What still speaks of something that is gone was so in the goal already.
        if ('findings' in reached && reached.findings.every(({ code }) => code === 'patch-leaves-references')) continue
        if (!sameDigest(reached, after)) return void t.fail(`${name}, seed ${seed}`, { patch: patchToJson(difference(before, after)), reached: 'findings' in reached && reached.findings })
      }
    }
  }
  for (const [one, before] of goldens) {
    for (const [other, after] of goldens) {
      t.ok(sameDigest(applyPatch(before, difference(before, after)), after), `from ${one} to ${other}`)
    }
  }
})

t.test('nothing differs from itself', async t => {
  for (const [name, blueprint] of goldens) t.same(difference(blueprint, blueprint).operations, [], name)
})

t.test('a patch goes through its JSON and its bytes unchanged', async t => {
  for (const [name, blueprint] of goldens) {
    for (let seed = 1; seed <= 2; seed++) {
      const patch = difference(blueprint, freely(blueprint, createRandom(3000 + seed), 6))
      const text = JSON.stringify(patchToJson(patch))
      t.equal(JSON.stringify(patchToJson(patchFromJson(JSON.parse(text)))), text, name)
      t.same(patchToJson(decode('Patch', encode('Patch', patch))), patchToJson(patch), name)
    }
  }
})

function sameDigest (reached: ReturnType<typeof applyPatch>, blueprint: Blueprint): boolean {
  return 'blueprint' in reached && blueprintDigest(reached.blueprint) === blueprintDigest(blueprint)
}

/** A Blueprint some random operations away; those that would be refused alone are left out. */
function freely (blueprint: Blueprint, random: Random, steps: number): Blueprint {
  let reached = blueprint
  for (let step = 0; step < steps; step++) {
    const applied = applyPatch(reached, { operations: [randomOperation(createTree(blueprintToJson(reached)), random)] })
    if ('blueprint' in applied) reached = applied.blueprint
  }
  return reached
}

/** Up to four operations that are each possible after the one before. */
function randomPatch (blueprint: Blueprint, random: Random): Patch {
  const operations: Operation[] = []
  let reached = blueprint
  for (let step = random.below(4); step >= 0; step--) {
    const next = randomOperation(createTree(blueprintToJson(reached)), random)
    const applied = applyPatch(reached, { operations: [next] })
    if ('findings' in applied) continue
    operations.push(next)
    reached = applied.blueprint
  }
  return { operations }
}

function randomOperation (tree: Tree, random: Random): Operation {
  const node = random.pick(tree.nodes()) ?? tree.app
  const { word, shown, plural, typed } = kindOf(node.message)
  switch (random.below(6)) {
    case 0: return addCopy(tree, node, random)
    case 1: return operation.remove({ node: node.name })
    case 2: return operation.rename({ node: node.name, name: `Other ${shown ?? word}`, plural: plural === undefined ? '' : 'Others' })
    case 3: return operation.retype({ node: node.name, type: typed === 'block' ? 'text' : random.pick(['text', 'number', 'date', 'long-text']) ?? '', properties: jsonBytes({}) })
    case 4: return moveSomewhere(tree, node, random)
    default: return changeSomething(tree, node, random)
  }
}

function addCopy (tree: Tree, node: TreeNode, random: Random): Operation {
  const text = JSON.stringify(node.value).replaceAll(`"${idOf(node.value)}"`, `"${idOf(node.value)}-${random.below(1e6)}"`)
  const value = JSON.parse(text)
  for (const list of shapeOf(node.message).lists.keys()) delete value[list]
  return operation.add({ kind: kindOf(node.message).word, parent: node.parent?.name ?? '', node: jsonBytes(value), ...placeBeside(tree, node, random) })
}

function moveSomewhere (tree: Tree, node: TreeNode, random: Random): Operation {
  const other = random.pick(tree.nodes().filter(({ message }) => message === node.message)) ?? node
  const elsewhere = other.parent !== node.parent
  return operation.move({ node: node.name, parent: elsewhere ? other.parent?.name ?? '' : '', ...(elsewhere ? placeBeside(tree, other, random) : placeBeside(tree, node, random)) })
}

function placeBeside (tree: Tree, node: TreeNode, random: Random): { after?: string } {
  const siblings = node.parent === undefined ? [] : tree.children(node.parent, node.list).map(sibling => idOf(sibling.value))
  const after = random.pick([undefined, '', ...siblings])
  return after === undefined ? {} : { after }
}

function changeSomething (tree: Tree, node: TreeNode, random: Random): Operation {
  const [path, property] = random.pick([...shapeOf(node.message).properties]) ?? ['name', undefined]
  return operation.change({ node: node.name, property: path, value: jsonBytes(random.below(4) === 0 ? null : valueFor(property?.type ?? '', property?.repeated === true, random, tree.get(node, path))) })
}

function valueFor (type: string, repeated: boolean, random: Random, present: Json | undefined): Json {
  if (repeated) return type === 'string' ? ['one', 'two'].slice(random.below(3)) : []
  switch (type) {
    case 'string': return random.pick(['', 'something', 'else']) ?? ''
    case 'bool': return present !== true
    case 'double': case 'uint32': return random.below(5)
    case 'bytes': return { key: random.below(10) }
    default: return {}
  }
}

t.test('a blueprint with people is patched like any other', async t => {
  const json: Json = JSON.parse(JSON.stringify(blueprintToJson([...goldens.values()][0] ?? blueprintFromJson({}))))
  const without = blueprintFromJson(json)
  const people = { roles: [{ id: 'owner', name: 'Owner', plural: 'Owners' }, { id: 'member', name: 'Member', plural: 'Members' }], signUp: ['member'], access: [{ roles: ['owner'], actions: ['read'], rows: 'all' }] }
  const withPeople = blueprintFromJson({ ...blueprintToJson(without), people })
  const fewer = blueprintFromJson({ ...blueprintToJson(without), people: { ...people, roles: people.roles.slice(0, 1), signUp: [] } })
  for (const [before, after] of [[without, withPeople], [withPeople, without], [withPeople, fewer], [fewer, withPeople]] as const) {
    t.ok(sameDigest(applyPatch(before, difference(before, after)), after))
    const applied = applyPatch(before, difference(before, after))
    t.ok('blueprint' in applied && sameDigest(applyPatch(applied.blueprint, applied.inverse), before))
  }
  t.match(applyPatch(withPeople, { operations: [operation.remove({ node: 'role/member' })] }), { findings: [{ code: 'patch-leaves-references', message: /people\.signUp/ }] })
  const added = applyPatch(without, { operations: [operation.add({ kind: 'role', parent: '', node: jsonBytes({ id: 'guest', name: 'Guest', plural: 'Guests' }) })] })
  t.ok('blueprint' in added && added.blueprint.people?.roles[0]?.id === 'guest' && sameDigest(applyPatch(added.blueprint, added.inverse), without))
})
