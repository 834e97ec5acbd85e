import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import { jsonBytes } from '@dream/contracts/blueprint/json'
import type { BundleResponse, Code, ExportResponse, GenerateResponse } from '@dream/contracts/messages'
import type { Handlers } from '@dream/contracts/plugin'
import { blocks } from './blocks/blocks.ts'
import { BlueprintMissing, CodeMissing, CodeTooLarge } from './errors.ts'
import { generatorName, generatorVersion } from './version.ts'
import type { Task, WorkerData } from './worker.ts'

export interface GeneratorOptions {
  /** Threads that compile; 1 unless told. */
  threads?: number
  /** Where the prebuilt kit is kept for the next start; without one it is built at every start. */
  directory?: string
}

export interface Generator {
  handlers: Handlers<'Generator'>
  close (): Promise<void>
}

const longestMs = 60_000
const mostFiles = 2000
const mostCharacters = 8_000_000

export function createGenerator ({ threads = 1, directory }: GeneratorOptions = {}): Generator {
  const pool = new Piscina({
    filename: fileURLToPath(new URL('./worker.ts', import.meta.url)),
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
    workerData: { ...(directory === undefined ? {} : { directory }) } satisfies WorkerData,
    // Compiling waits for esbuild's process, so a thread has two tasks at once.
    concurrentTasksPerWorker: 2
  })

  /** A caller who has gone is answered at once; only work that never ends takes its thread down. */
  async function run (task: Task, signal?: AbortSignal) {
    signal?.throwIfAborted()
    const work = pool.run(task, { signal: AbortSignal.timeout(longestMs) })
    return signal === undefined ? work : Promise.race([work, whenAborted(signal)])
  }

  // The first wish shall not wait for the compilers to load; a failure shows again when the first task runs.
  for (let thread = 0; thread < threads; thread++) run({ kind: 'warm' }).catch(() => {})

  return {
    handlers: {
      async describeGenerator () {
        return {
          plugin: { name: generatorName, version: generatorVersion, variant: 'svelte', isolation: '', notes: [] },
          blocks: blocks.map(({ name, summary, schema, example }) => ({ name, summary, schema: jsonBytes(schema), example: jsonBytes(example) }))
        }
      },
      async generate ({ blueprint }, { signal }): Promise<GenerateResponse> {
        if (blueprint === null) throw new BlueprintMissing()
        return run({ kind: 'generate', blueprint }, signal)
      },
      async bundle ({ code, blueprint, previous }, { signal }): Promise<BundleResponse> {
        if (blueprint === null) throw new BlueprintMissing()
        if (code === null) throw new CodeMissing()
        refuseLarge(code)
        return run({ kind: 'bundle', bundling: { code, blueprint, previous } }, signal)
      },
      async export ({ code, records }, { signal }): Promise<ExportResponse> {
        if (code === null) throw new CodeMissing()
        refuseLarge(code)
        return run({ kind: 'export', leaving: { code, records } }, signal)
      }
    },
    close: () => pool.destroy()
  }
}

function whenAborted (signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => { reject(signal.reason) }, { once: true })
  })
}

function refuseLarge ({ files }: Code): void {
  const characters = files.reduce((sum, file) => sum + file.text.length, 0)
  if (files.length > mostFiles || characters > mostCharacters) throw new CodeTooLarge(files.length, characters)
}
