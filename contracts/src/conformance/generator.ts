import { createHash } from 'node:crypto'
import type { Test } from 'tap'
import type { Blueprint, Bundle, Code, SourceFile } from '../../gen/ts/messages.ts'
import { blueprintDigest, blueprintFromJson, bytesJsonObject, jsonBytes, type Json } from '../blueprint/json.ts'
import type { Client } from '../plugin.ts'

type Generator = Client<'Generator'>

/** Adds the tests that every Generator passes. `open` gives one; it is used for all of them. */
export function conformsAsGenerator (t: Test, open: () => Promise<{ client: Generator, close (): Promise<void> }>): void {
  const opened = open()
  t.teardown(async () => (await opened).close())
  const check = (name: string, run: (t: Test, client: Generator) => Promise<void>): void => {
    void t.test(name, async t => run(t, (await opened).client))
  }

  check('says who it is and which blocks it has', async (t, client) => {
    const { plugin, blocks } = await client.describeGenerator({})
    t.ok(plugin?.name)
    t.ok(plugin?.version)
    t.ok(blocks.some(block => block.name === 'list'))
    for (const block of blocks) {
      t.ok(block.summary, block.name)
      t.equal(bytesJsonObject(block.schema).type, 'object', block.name)
      t.ok(bytesJsonObject(block.example), block.name)
    }
  })

  check('makes Code of relative files with their digests', async (t, client) => {
    const blueprint = notes()
    const { files, blueprintDigest: digest } = await codeOf(client, blueprint)
    t.equal(digest, blueprintDigest(blueprint))
    t.equal(new Set(files.map(file => file.path)).size, files.length, 'every path is there once')
    for (const file of files) {
      t.match(file.path, /^(?!.*(^|\/)\.\.?(\/|$))[^/\\][^\\]*$/)
      t.equal(file.digest, createHash('sha256').update(file.text).digest('hex'), file.path)
    }
  })

  check('gives the same bytes for the same Blueprint', async (t, client) => {
    const [first, second] = [await codeOf(client, notes()), await codeOf(client, notes())]
    t.same(first, second)
    t.same(await bundleOf(client, first), await bundleOf(client, second))
  })

  check('answers a mistake in the Blueprint with Findings', async (t, client) => {
    const dangling = blueprintFromJson(notesJson({ id: 'note.owner', name: 'Owner', type: 'relation', target: 'nobody' }))
    const unknown = notes()
    for (const page of unknown.pages) for (const block of page.blocks) block.block = 'no-such-block'
    for (const blueprint of [dangling, unknown]) {
      const { code, findings } = await client.generate({ blueprint })
      t.equal(code, null)
      t.ok(findings.some(finding => finding.severity === 'error' && finding.message !== '' && finding.suggestion !== ''))
    }
  })

  check('refuses a request without what it is about', async (t, client) => {
    await t.rejects(client.generate({}), { code: 'DRM_GENERATOR_BLUEPRINT_MISSING', statusCode: 400 })
    await t.rejects(client.bundle({ blueprint: notes() }), { code: 'DRM_GENERATOR_CODE_MISSING', statusCode: 400 })
  })

  check('makes a Bundle of a first version', async (t, client) => {
    const bundle = await bundleOf(client, await codeOf(client, notes()))
    t.ok(bundle.server)
    t.ok(bundle.checks)
    t.ok(bundle.assets.some(asset => asset.path === '/index.html' && asset.mediaType.startsWith('text/html')))
    t.match(bundle.schema, { sql: /create table/i, digest: /^[0-9a-f]{64}$/ })
    t.equal(bundle.migration, null)
    t.equal(bundle.blueprintDigest, blueprintDigest(notes()))
    t.ok(bundle.toolchain)
    t.same(JSON.parse(bundle.seed).map((sample: { id: string }) => sample.id), ['note-1'])
  })

  check('says how the data comes along, and what would be lost', async (t, client) => {
    const [before, after] = [notes(), blueprintFromJson(notesJson({ id: 'note.due', name: 'Due', type: 'date' }))]
    const old = await bundleOf(client, await codeOf(client, before))
    const grown = await bundleOf(client, await codeOf(client, after), { blueprint: after, previous: before })
    t.match(grown.migration, { fromSchema: old.schema?.digest, toSchema: grown.schema?.digest, loses: [] })
    t.not(grown.schema?.digest, old.schema?.digest)
    const shrunk = await bundleOf(client, await codeOf(client, before), { blueprint: before, previous: after })
    t.same(shrunk.migration?.loses, ['note.due'])
  })

  check('reads nothing but the Code and what it brings itself', async (t, client) => {
    const code = await codeOf(client, notes())
    for (const from of ['node:fs', '../../../../../../etc/passwd', '/etc/passwd', 'file:///etc/passwd', 'https://example.com/x.js', 'fastify', './nothing.ts']) {
      const { bundle, findings } = await client.bundle({ code: withLine(code, `import ${JSON.stringify(from)}`), blueprint: notes() })
      t.equal(bundle, null, from)
      t.ok(findings.some(finding => finding.severity === 'error' && finding.message.includes(from)), from)
    }
  })

  check('never executes the Code', async (t, client) => {
    const code = await codeOf(client, notes())
    t.ok(await bundleOf(client, withLine(code, 'while (true) throw new Error("executed")')))
  })

  check('makes Code a project of its own, with the records it is given', async (t, client) => {
    const code = await codeOf(client, notes())
    const records = { note: [{ id: 'n1', title: 'Bread' }] }
    const { files, findings } = await client.export({ code, records: jsonBytes(records) })
    t.same(findings, [])
    const texts = new Map(files.map(({ path, content }) => [path, new TextDecoder().decode(content)]))
    t.equal(texts.size, files.length, 'every path is there once')
    for (const path of texts.keys()) t.match(path, /^(?!.*(^|\/)\.\.?(\/|$))[^/\\][^\\]*$/)
    for (const path of ['package.json', 'README.md', 'Dockerfile']) t.ok(texts.has(path), path)
    t.match(JSON.parse(texts.get('package.json') ?? ''), { scripts: { start: String, test: String } })
    t.ok([...texts.values()].some(text => text.includes('Bread')))
    t.notOk((await client.export({ code })).files.some(({ content }) => new TextDecoder().decode(content).includes('Bread')))
    await t.rejects(client.export({}), { code: 'DRM_GENERATOR_CODE_MISSING', statusCode: 400 })
    const broken = await client.export({ code: withLine(code, 'const = 1') })
    t.same(broken.files, [])
    t.match(broken.findings[0], { severity: 'error', where: 'server/app.ts:1' })
  })

  check('answers Code that does not compile with a Finding that says where', async (t, client) => {
    const code = await codeOf(client, notes())
    const { bundle, findings } = await client.bundle({ code: withLine(code, 'const = 1'), blueprint: notes() })
    t.equal(bundle, null)
    t.match(findings[0], { severity: 'error', where: 'server/app.ts:1' })
  })
}

async function codeOf (client: Generator, blueprint: Blueprint): Promise<Code> {
  const { code, findings } = await client.generate({ blueprint })
  if (code === null) throw new Error(JSON.stringify(findings))
  return code
}

async function bundleOf (client: Generator, code: Code, { blueprint = notes(), previous }: { blueprint?: Blueprint, previous?: Blueprint } = {}): Promise<Bundle> {
  const { bundle, findings } = await client.bundle({ code, blueprint, ...(previous === undefined ? {} : { previous }) })
  if (bundle === null) throw new Error(JSON.stringify(findings))
  return bundle
}

/** The Code with a line more at the beginning of the server. */
function withLine (code: Code, line: string): Code {
  const changed = (file: SourceFile): SourceFile => file.path === 'server/app.ts' ? { ...file, text: `${line}\n${file.text}` } : file
  return { ...code, files: code.files.map(changed) }
}

function notes (): Blueprint {
  return blueprintFromJson(notesJson())
}

/** An app that keeps notes; `field` comes on top. */
function notesJson (field?: { [key: string]: Json }): Json {
  return {
    format: 1,
    name: 'Notes',
    culture: { locale: 'en-GB', timeZone: 'Europe/London', currency: 'GBP', firstWeekday: 1 },
    entities: [{
      id: 'note',
      name: 'Note',
      plural: 'Notes',
      titleField: 'note.title',
      fields: [{ id: 'note.title', name: 'Title', type: 'text', required: true }, { id: 'note.text', name: 'Text', type: 'long-text' }, ...(field === undefined ? [] : [field])],
      samples: [{ id: 'note-1', values: { title: 'Milk', text: 'Two bottles.' } }]
    }],
    pages: [
      { id: 'page.notes', title: 'Notes', path: '/', inNavigation: true, blocks: [{ id: 'page.notes.list', block: 'list', options: { entity: 'note' } }] },
      { id: 'page.notes.detail', title: 'Note', path: '/notes/:id', blocks: [{ id: 'page.notes.detail.detail', block: 'detail', options: { entity: 'note' } }] }
    ]
  }
}
