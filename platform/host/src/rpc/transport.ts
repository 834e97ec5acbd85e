import type { Readable } from 'node:stream'

/** One call on its way: a path, headers and a body. */
export interface Outgoing {
  path: string
  headers: Record<string, string>
  body: Uint8Array
  signal: AbortSignal | undefined
  /** When to give up; the callee is told and gives up too. Absent for streams without end. */
  timeoutMs: number | undefined
}

/** How calls reach a plugin. The only thing that differs between here and there. */
export interface Transport {
  /** For messages: "in process" or an address. */
  place: string
  unary (call: Outgoing): Promise<{ status: number, body: Uint8Array }>
  stream (call: Outgoing): Promise<{ status: number, body: Readable }>
}
