import { call, isApiError, messageOf } from './api.ts'
import type { KeptAnswer } from '../shared/kept.ts'
import { toast } from './toasts.svelte.ts'

export interface KeptValue<Value> {
  /** What is kept, at once after a change; the start value until the first answer. */
  readonly value: Value
  readonly ready: boolean
  /** A sentence, when the value could not be read. */
  readonly error: string | undefined
  /** Changes the value here and keeps it on the server; says so when that fails and shows what is there. */
  change (value: Value): void
  retry (): void
}

const patience = 400

/** The value that the server keeps for a block; read again when the page is looked at again. Call it while a component starts. */
export function createKept<Value> (block: string, start: Value): KeptValue<Value> {
  const address = `/api/_blocks/${block}`
  let value = $state.raw(start)
  let version = 0
  let ready = $state(false)
  let error = $state<string | undefined>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let sending: Promise<void> = Promise.resolve()

  async function read (): Promise<void> {
    try {
      const answer = await call<KeptAnswer<Value>>('GET', address)
      if (timer === undefined) ({ value, version } = answer)
      ready = true
      error = undefined
    } catch (problem) {
      error = messageOf(problem)
    }
  }

  async function send (): Promise<void> {
    timer = undefined
    try {
      version = (await call<KeptAnswer<Value>>('PUT', address, { value, version })).version
    } catch (problem) {
      toast(messageOf(problem))
      if (isApiError(problem) && problem.status !== 0) await read()
    }
  }

  function flush (): void {
    if (timer === undefined) return
    clearTimeout(timer)
    sending = sending.then(send)
  }

  $effect(() => {
    void read()
    const look = (): void => { if (document.visibilityState === 'visible') void read(); else flush() }
    document.addEventListener('visibilitychange', look)
    window.addEventListener('focus', look)
    return () => {
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('focus', look)
      flush()
    }
  })

  return {
    get value () { return value },
    get ready () { return ready },
    get error () { return error },
    change (next) {
      value = next
      clearTimeout(timer)
      timer = setTimeout(flush, patience)
    },
    retry () { void read() }
  }
}
