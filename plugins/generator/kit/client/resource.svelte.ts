import { call, lastAnswer, messageOf } from './api.ts'
import { dataVersion } from './changes.svelte.ts'

export interface Resource<T> {
  readonly data: T | undefined
  /** A sentence, when the last reading failed. */
  readonly error: string | undefined
  readonly status: number
  /** Nothing to show yet, for so long that a skeleton is due. */
  readonly waiting: boolean
  retry (): void
}

const skeletonDelay = 180

/**
 * What the API gives at `url()`, read again when the address or any record changes. The former data stay until the new
 * ones are there; what was read there before is shown at once, unless it must be `fresh`. Call it while a component starts.
 */
export function createResource<T> (url: () => string | undefined, { fresh = false } = {}): Resource<T> {
  let data = $state.raw<T | undefined>()
  let failure = $state.raw<{ message: string, status: number } | undefined>()
  let waiting = $state(false)
  let attempt = $state(0)

  $effect(() => {
    const address = url()
    dataVersion()
    if (attempt < 0 || address === undefined) return
    const before = fresh ? undefined : lastAnswer<T>(address)
    if (before !== undefined) data = before
    const controller = new AbortController()
    const timer = setTimeout(() => { waiting = true }, skeletonDelay)
    call<T>('GET', address, undefined, controller.signal).then(answer => {
      data = answer
      failure = undefined
    }, error => {
      if (!controller.signal.aborted) failure = { message: messageOf(error), status: statusOf(error) }
    }).finally(() => {
      clearTimeout(timer)
      if (!controller.signal.aborted) waiting = false
    })
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  })

  return {
    get data () { return data },
    get error () { return failure?.message },
    get status () { return failure?.status ?? 200 },
    get waiting () { return waiting && data === undefined },
    retry () {
      failure = undefined
      attempt += 1
    }
  }
}

function statusOf (error: unknown): number {
  return typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number' ? error.status : 0
}
