/** `npm run render`: runs the programs of every environment and writes gitops/; writes nothing when anything failed. */
import { join } from 'node:path'
import { readSettings } from '../config.ts'
import { heldBack } from '../src/held-back.ts'
import { writeFolders } from '../src/render/folder.ts'
import { render } from '../src/render/render.ts'
import { readStack } from '../src/render/stack-file.ts'
import { environments } from '../topology.ts'

const folder = join(import.meta.dirname, '..')

try {
  const stacks = environments.map(name => readStack(folder, name))
  const rendered = await render(stacks)
  writeFolders(join(folder, '../gitops'), rendered)
  for (const { environment, files } of rendered) console.log(`gitops/${environment}: ${files.length} resources`)
  for (const { name, config } of stacks) for (const reason of heldBack(readSettings(name, config))) console.log(`${name} is held back: ${reason}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
