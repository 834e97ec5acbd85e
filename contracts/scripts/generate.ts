/** Writes gen/ts from proto/ with protobufjs, and gen/python with protoc. `npm run contracts` */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { printMessages } from './print-messages.ts'
import { loadProtos } from './load-protos.ts'

const here = join(import.meta.dirname, '..')
const out = process.argv[2] ?? join(here, 'gen')
const protos = readdirSync(join(here, 'proto/dream/v1')).filter(name => name.endsWith('.proto')).sort()

rmSync(out, { recursive: true, force: true })
mkdirSync(join(out, 'ts'), { recursive: true })
mkdirSync(join(out, 'python'), { recursive: true })

const root = loadProtos(join(here, 'proto'), protos.map(name => `dream/v1/${name}`))
writeFileSync(join(out, 'ts/descriptor.json'), JSON.stringify(root.toJSON({ keepComments: true }), null, 1) + '\n')
writeFileSync(join(out, 'ts/messages.ts'), printMessages(root))
execFileSync('protoc', [
  '-I', join(here, 'proto'),
  `--python_out=${join(out, 'python')}`,
  `--pyi_out=${join(out, 'python')}`,
  ...protos.map(name => `dream/v1/${name}`)
], { stdio: 'inherit' })
