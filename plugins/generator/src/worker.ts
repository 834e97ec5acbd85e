import { workerData } from 'node:worker_threads'
import type { Blueprint, BundleResponse, ExportResponse, GenerateResponse } from '@dream/contracts/messages'
import { bundle, type Bundling } from './4-bundle/bundle.ts'
import { createCompiler, type Compiler } from './4-bundle/compile.ts'
import { exportProject, type Leaving } from './5-export/export-project.ts'
import { generate } from './generate.ts'

export type Task =
  | { kind: 'warm' }
  | { kind: 'generate', blueprint: Blueprint }
  | { kind: 'bundle', bundling: Bundling }
  | { kind: 'export', leaving: Leaving }

/** What every worker thread is given when it starts. */
export interface WorkerData {
  /** Where the prebuilt kit is kept; absent for nowhere. */
  directory?: string
}

let compiler: Promise<Compiler> | undefined

/** Runs in a worker thread: compiling takes longer than an event loop that answers requests may wait. */
export default async function work (task: Task): Promise<GenerateResponse | BundleResponse | ExportResponse | undefined> {
  compiler ??= createCompiler(directoryIn(workerData))
  switch (task.kind) {
    case 'warm':
      await compiler
      return undefined
    case 'generate': return generate(task.blueprint)
    case 'bundle': return bundle(task.bundling, await compiler)
    case 'export': return exportProject(task.leaving, await compiler)
  }
}

/** Piscina puts what it is given beside data of its own. */
function directoryIn (data: unknown): string | undefined {
  const given: unknown = Array.isArray(data) ? data.at(-1) : data
  return typeof given === 'object' && given !== null && 'directory' in given && typeof given.directory === 'string' ? given.directory : undefined
}
