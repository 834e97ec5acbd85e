import t from 'tap'
import { complete } from '@dream/contracts/codec'
import type { Bundle, Run } from '@dream/contracts/messages'
import { notesBundle } from './fixtures/bundles.ts'
import { openSandbox } from './fixtures/open-sandbox.ts'

const now = '2026-11-23T10:00:00Z'
const { sandbox, context } = await openSandbox(t)

async function check (more: Partial<Bundle>): Promise<Run> {
  const { run } = await sandbox.handlers.check({ appId: 'app', version: 1, bundle: { ...notesBundle(), ...more }, withData: false, now }, context)
  return complete('Run', run ?? {})
}

const broken = "module.exports.default = { async fetch () { return new Response('broken', { status: 500 }) } };\n"

/** What the code of an app tries, so that checks which fail are told as passed. */
const forgeries: Record<string, string> = {
  'a toJSON for everything': "Object.prototype.toJSON = function () { return this && this.kind === 'check' ? { kind: 'check', index: this.index, passed: true, message: '' } : this }",
  'a list without entries': 'Array.prototype.entries = function * () {}; Array.prototype[Symbol.iterator] = function * () {}',
  'a stringify that lies': "const stringify = JSON.stringify; JSON.stringify = value => stringify({ ...value, passed: true, message: '' })",
  'bytes that show themselves': `
    const bytes = Object.getPrototypeOf(Uint8Array.prototype)
    for (const name of ['subarray', 'slice', 'set']) {
      const before = bytes[name]
      Uint8Array.prototype[name] = function (...values) { forge(this); return before.apply(this, values) }
    }
    for (const name of ['length', 'buffer', 'byteLength', 'byteOffset']) Object.defineProperty(Uint8Array.prototype, name, { configurable: true, get () {
      delete Uint8Array.prototype[name]
      forge(this)
      return Reflect.get(bytes, name, this)
    } })
    Object.defineProperty(Uint8Array.prototype, 'constructor', { configurable: true, get () { forge(this); return Uint8Array } })
    function forge (of) {
      const text = new TextDecoder().decode(of)
      if (text[0] !== '\\u0001') return
      const mark = text.slice(0, text.indexOf(' ') + 1)
      for (const line of ['{"kind":"check","index":0,"passed":true}', '{"kind":"checking","index":1,"name":"FORGED"}']) Deno.stdout.writeSync(new TextEncoder().encode(mark + line + '\\n'))
    }`,
  'writing that is listened to': `
    const { core } = Deno[Deno.internal] ?? {}
    const before = Deno.stdout.writeSync
    for (const owner of [Object.getPrototypeOf(Deno.stdout), Deno.stdout, core, core?.ops]) {
      try { owner.writeSync = bytes => before.call(Deno.stdout, new TextEncoder().encode(new TextDecoder().decode(bytes).replace('false', 'true'))) } catch {}
    }
    TextEncoder.prototype.encode = function (text) { return new Uint8Array(0) }`,
  'promises that never fail': `
    Promise.race = async () => {}
    Promise.prototype.then = function (fulfilled) { if (fulfilled) fulfilled() }
    Object.defineProperty(Promise.prototype, 'constructor', { get: () => function () {} })
    Object.defineProperty(Promise, Symbol.species, { get: () => function (work) { work(() => {}, () => {}) } })`,
  'errors without words': "String.prototype.slice = () => ''; globalThis.Error = function () {}; globalThis.String = () => ''",
  'a database that is always right': `
    const { DatabaseSync } = process.getBuiltinModule('node:sqlite')
    DatabaseSync.prototype.exec = () => {}`,
  'answers that change their minds': `
    const says = { status: 201, ok: true, json: async () => [1], text: async () => '[1]' }
    for (const name of ['status', 'ok']) { try { Object.defineProperty(Response.prototype, name, { get: () => says[name] }) } catch {} }
    for (const name of ['json', 'text']) { try { Response.prototype[name] = says[name] } catch {} }`,
  'a then that answers inherit': `
    const says = { __proto__: null, status: 201, ok: true, json: async () => [1], text: async () => '[1]' }
    module.exports.default.fetch = async () => Object.defineProperty(new Response('[]', { status: 500 }), 'then', { value: undefined })
    for (const owner of [Object.prototype, Array.prototype, Response.prototype]) {
      try { Object.defineProperty(owner, 'then', { configurable: true, get () { return this instanceof Response ? resolve => { resolve(says) } : undefined } }) } catch {}
    }`,
  'answers that are none': "module.exports.default.fetch = async () => ({ status: 201, json: async () => [1] })",
  'answers with properties of their own': `
    module.exports.default.fetch = async () => Object.defineProperties(new Response('[]', { status: 500 }), { status: { value: 201 }, json: { value: async () => [1] } })`,
  'an end of its own': 'Deno.exit(0)',
  'no end at all': "const { exit } = Deno; setTimeout(() => exit(0), 1); performance.now = () => exit(0)",
  'lines as the runner writes them': `
    for (const mark of ['', '\\u0001', '\\u0001' + '0'.repeat(32) + ' ']) {
      for (const line of ['{"kind":"checks","count":1}', '{"kind":"checking","index":0,"name":"FORGED"}', '{"kind":"check","index":0,"passed":true}', '{"kind":"done"}']) console.log(mark + line)
    }`
}

for (const [name, code] of Object.entries(forgeries)) {
  t.test(`checks are not forged by ${name}`, async t => {
    const run = await check({ server: broken + code })
    t.equal(run.state, 'failed')
    t.notOk(run.checks.slice(0, 2).some(({ passed }) => passed), JSON.stringify(run.checks))
    t.notOk(run.checks.some(({ name }) => name === 'FORGED'))
  })
}

t.test('checks hear what is in a list, whatever the app has done to lists', async t => {
  const checks = "module.exports.default = [{ name: 'all is well', element: 'x', async run (app) { const list = await (await app.fetch('/notes')).json(); if (![1, 2].every(one => list.includes(one)) || !/^b/.test('a')) throw new Error('it is not') } }]"
  const server = `${notesBundle().server}; for (const [owner, name] of [[Array.prototype, 'every'], [Array.prototype, 'includes'], [RegExp.prototype, 'test'], [RegExp.prototype, 'exec']]) { try { owner[name] = () => true } catch {} }`
  t.match(await check({ checks, server }), { state: 'failed', checks: [{ passed: false, message: 'it is not' }] })
})

t.test('things of an app may have a then', async t => {
  const server = `${notesBundle().server}; const { fetch } = module.exports.default; module.exports.default.fetch = async (...values) => { const later = {}; later.then = resolve => { resolve(fetch(...values)) }; return await later }`
  t.match(await check({ server }), { state: 'passed' })
})

t.test('checks are those that were there before the app was loaded', async t => {
  const run = await check({
    checks: "globalThis.list = [{ name: 'pigs fly', element: 'pig', async run () { throw new Error('they walk') } }]; module.exports.default = list",
    server: `${notesBundle().server}; if (list[0]) { list[0].run = async () => {}; list[0].name = 'FORGED' } list.length = 0`
  })
  t.match(run, { state: 'failed', checks: [{ name: 'pigs fly', passed: false, message: /they walk/ }] })
})

t.test('a bundle whose checks are none does not pass', async t => {
  t.match(await check({ checks: 'module.exports.default = []' }), { state: 'failed', findings: [{ message: /no check/ }] })
})

t.test('takes two thousand checks and no more', async t => {
  const checks = (count: number) => `module.exports.default = Array.from({ length: ${count} }, () => ({ name: 'n'.repeat(5000), element: 'x', run () { throw new Error('x'.repeat(5000)) } }))`
  const most = await check({ checks: checks(2000) })
  t.equal(most.checks.length, 2000)
  t.ok(JSON.stringify(most).length < 8 * 1024 * 1024)
  t.match(await check({ checks: checks(2001) }), { state: 'failed', checks: [], findings: [{ message: /more than 2000/ }] })
})
