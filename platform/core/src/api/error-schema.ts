import { Type } from 'typebox'
import { FindingSchema } from './app-schema.ts'

export const ErrorSchema = Type.Object({
  code: Type.String({ description: 'DRM_…, permanent.' }),
  message: Type.String({ description: 'What happened and why; then what to do.' }),
  requestId: Type.String(),
  findings: Type.Optional(Type.Array(FindingSchema, { description: 'Each mistake, where what was sent has several.' }))
}, { description: 'Every error.' })

/** The responses of a call: what it answers, and errors for the rest. */
export function answers<R extends object> (responses: R): R & { '4xx': typeof ErrorSchema, '5xx': typeof ErrorSchema } {
  return { ...responses, '4xx': ErrorSchema, '5xx': ErrorSchema }
}
