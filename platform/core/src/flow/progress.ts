import { Type, type Static } from 'typebox'
import { Check } from 'typebox/value'
import { FindingSchema } from '../api/app-schema.ts'

/** What a change has reached, kept with its job: after a crash the flow goes on from the last artefact. */
const ChangeProgressSchema = Type.Object({
  changeId: Type.String(),
  /** Digests of the artefacts made so far. */
  wish: Type.String(),
  intent: Type.Optional(Type.String()),
  blueprint: Type.Optional(Type.String()),
  code: Type.Optional(Type.String()),
  bundle: Type.Optional(Type.String()),
  run: Type.Optional(Type.String()),
  /** The plan was given and not read from the wish: no other one takes its place. */
  given: Type.Optional(Type.Literal(true)),
  allowDataLoss: Type.Boolean(),
  traceparent: Type.Optional(Type.String()),
  /** How often the plan was repaired, and what for. */
  round: Type.Integer(),
  repair: Type.Array(FindingSchema)
})

const RestoreProgressSchema = Type.Object({
  changeId: Type.String(),
  number: Type.Integer(),
  data: Type.Union([Type.Literal('then'), Type.Literal('now')]),
  traceparent: Type.Optional(Type.String())
})

const TracedSchema = Type.Object({ traceparent: Type.String() })

export type ChangeProgress = Static<typeof ChangeProgressSchema>
export type RestoreProgress = Static<typeof RestoreProgressSchema>

export function progressBytes (progress: ChangeProgress | RestoreProgress): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(progress))
}

export function readChangeProgress (bytes: Uint8Array): ChangeProgress {
  const value = parse(bytes)
  if (!Check(ChangeProgressSchema, value)) throw new TypeError('the progress of the job is not that of a change')
  return value
}

export function readRestoreProgress (bytes: Uint8Array): RestoreProgress {
  const value = parse(bytes)
  if (!Check(RestoreProgressSchema, value)) throw new TypeError('the progress of the job is not that of a restore')
  return value
}

/** Where in a trace the request was accepted that the job belongs to; empty when it was not traced. */
export function readTraceparent (bytes: Uint8Array): string {
  const value = parse(bytes)
  return Check(TracedSchema, value) ? value.traceparent : ''
}

function parse (bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes))
}
