import type { Blueprint, BundleResponse, GenerateResponse } from '@dream/contracts/messages'
import { bundle, type Bundling } from './4-bundle/bundle.ts'
import { createCompiler, type Compiler } from './4-bundle/compile.ts'
import { generate } from './generate.ts'

export type Task =
  | { kind: 'warm' }
  | { kind: 'generate', blueprint: Blueprint }
  | { kind: 'bundle', bundling: Bundling }

let compiler: Promise<Compiler> | undefined

/** Runs in a worker thread: compiling takes longer than an event loop that answers requests may wait. */
export default async function work (task: Task): Promise<GenerateResponse | BundleResponse | undefined> {
  compiler ??= createCompiler()
  switch (task.kind) {
    case 'warm':
      await compiler
      return undefined
    case 'generate': return generate(task.blueprint)
    case 'bundle': return bundle(task.bundling, await compiler)
  }
}
